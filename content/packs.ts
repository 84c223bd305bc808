import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';
import { blindChance } from '../core/assessment/chance';
import { difficultyToB } from '../core/assessment/likelihood';
import { type Bundle, canonical, type Pack, type PackItem, type PackSource } from '../core/content/pack';
import type { Item } from '../core/assessment/item';
import type { Content } from './load';

/** Content as packs: what the phone downloads and what the server keeps by version. */

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Editors' notes (readings) stay in the repository: dating one is not a new version of the question. */
export function packItem({ readings: _, ...item }: Item): PackItem {
  return { version: hash(canonical(item)), a: 1, b: difficultyToB(item.difficulty), c: blindChance(item), item };
}

export function buildPack(content: Content, block: string): Pack {
  const items = (content.items.get(block) ?? []).map(packItem);
  const cited = new Set(items.flatMap(({ item }) => item.sources.map((source) => source.ref)));
  const sources: Record<string, PackSource> = {};
  for (const ref of [...cited].sort()) {
    const entry = content.references.get(ref);
    if (entry) sources[ref] = { title: entry.title, issuer: entry.issuer ?? undefined, url: entry.url ?? undefined };
  }
  const competencies = content.blocks.find((b) => b.id === block)?.competencies ?? [];
  return { block, competencies, items, sources };
}

export const packHash = (pack: Pack): string => hash(canonical(pack));

const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } };

/** A target's packs in one file, as it is sent (Brotli); `name` is its file name under `/paquets/metier/`. Undefined: it has no question. */
export function buildBundle(content: Content, target: { id: string; blocks: readonly { block: string }[] }) {
  const packs = target.blocks.map(({ block }) => buildPack(content, block)).filter((pack) => pack.items.length > 0);
  if (packs.length === 0) return undefined;
  const bundle: Bundle = Object.fromEntries(packs.map((pack) => [packHash(pack), pack]));
  const text = JSON.stringify(bundle);
  return { name: `${target.id}.${hash(text)}.json`, bytes: brotliCompressSync(text, BROTLI) };
}
