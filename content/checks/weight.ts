import { brotliCompressSync, constants } from 'node:zlib';
import type { Content } from '../load';
import { buildBundle, buildPack } from '../packs';
import type { Check } from './check';
import { packOf } from './places';

/** The weight contract: bytes of one block's pack as a phone keeps it, and of all that a job or certification sends, compressed. */
const PACK = 110_000;
const BUNDLE = 250_000;

export const packsAreLight: Check = (content) => {
  const texts = new Map(content.blocks.map(({ id }) => [id, packText(content, id)]));
  return [
    ...[...texts]
      .map(([block, text]) => ({ block, size: Buffer.byteLength(text) }))
      .filter(({ size }) => size >= PACK)
      .map(({ block, size }) => `${packOf(block)}: it weighs ${size} bytes, not under ${PACK}.`),
    ...knownTargets(content)
      // A quick compression first, where there is enough to compress: it never makes less of a text than the one that is sent.
      .map((target) => ({ target, text: target.blocks.map(({ block }) => texts.get(block) ?? '').join('') }))
      .filter(({ text }) => text.length >= 2.5 * BUNDLE && quickly(text) >= BUNDLE)
      .map(({ target, text }) => ({ target, size: sizeSent(content, target, text) }))
      .filter(({ size }) => size >= BUNDLE)
      .map(({ target, size }) => `questions of ${target.id}: they weigh ${size} bytes compressed, not under ${BUNDLE}.`),
  ];
};

/** Tests look at the same content many times: what was made once from the same items is remembered. */
function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (!known.has(text)) known.set(text, make(text));
    return known.get(text)!;
  };
}
const quickly = remembered((text) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).length);

const sizes = new Map<string, number>();
function sizeSent(content: Content, target: Parameters<typeof buildBundle>[1], text: string): number {
  const size = sizes.get(text) ?? buildBundle(content, target)?.bytes.length ?? 0;
  sizes.set(text, size);
  return size;
}

const packTexts = new Map<string, string>();
function packText(content: Content, block: string): string {
  const items = content.items.get(block) ?? [];
  if (items.length === 0) return '';
  const key = JSON.stringify(items);
  const text = packTexts.get(key) ?? JSON.stringify(buildPack(content, block));
  packTexts.set(key, text);
  return text;
}

/** What cannot be read is said by other checks. */
function knownTargets(content: Content) {
  const known = new Set(content.blocks.map(({ id }) => id));
  return [...content.jobs, ...content.certifications].map(({ id, blocks }) => ({
    id,
    blocks: blocks.filter(({ block }) => known.has(block)),
  }));
}

export type Heaviest = { target: string; bytes: number };

/** The target whose questions weigh the most on the wire. */
export function heaviestBundle(content: Content): Heaviest {
  const size = (block: string) => JSON.stringify(content.items.get(block) ?? []).length;
  const [target] = knownTargets(content)
    .map((t) => ({ ...t, raw: t.blocks.reduce((sum, { block }) => sum + size(block), 0) }))
    .sort((x, y) => y.raw - x.raw);
  return { target: target?.id ?? '', bytes: (target && buildBundle(content, target)?.bytes.length) ?? 0 };
}
