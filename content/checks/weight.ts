import type { Content } from '../load';
import { buildPack } from '../packs';
import type { Check } from './check';
import { jobFile, packOf } from './places';

/** Uncompressed bytes: the weight contract of what a phone keeps. */
const PACK = 60_000;
const JOB = 600_000;

function packBytes(content: Content, block: string): number {
  return (content.items.get(block) ?? []).length === 0 ? 0 : Buffer.byteLength(JSON.stringify(buildPack(content, block)));
}

export const packsAreLight: Check = (content) => {
  const bytes = new Map(content.blocks.map(({ id }) => [id, packBytes(content, id)]));
  return [
    ...[...bytes]
      .filter(([, size]) => size >= PACK)
      .map(([block, size]) => `${packOf(block)}: it weighs ${size} bytes, not under ${PACK}.`),
    ...content.jobs
      .map((job) => ({ job, size: job.blocks.reduce((sum, { block }) => sum + (bytes.get(block) ?? 0), 0) }))
      .filter(({ size }) => size >= JOB)
      .map(({ job, size }) => `${jobFile(job.id)}: its packs weigh ${size} bytes, not under ${JOB}.`),
  ];
};
