import type { Item } from '../../core/assessment/item';
import type { Check } from './check';
import { itemsFile } from './places';

const TOO_CLOSE = 0.8;

/** Sets of three letters, accents, case and punctuation aside. */
export function trigrams(text: string): Set<string> {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
  const padded = `  ${plain} `;
  return new Set(Array.from({ length: Math.max(0, padded.length - 2) }, (_, i) => padded.slice(i, i + 3)));
}

/** Shared trigrams over all trigrams: 1 for the same text, 0 for nothing in common; at most that when it is below the limit anyway. */
export function similarity(x: Set<string>, y: Set<string>): number {
  // Sets of very unlike sizes cannot be close, and most pairs are like that.
  const most = Math.min(x.size, y.size) / Math.max(x.size, y.size, 1);
  if (most < TOO_CLOSE) return most;
  let shared = 0;
  for (const gram of x) if (y.has(gram)) shared++;
  return shared / (x.size + y.size - shared || 1);
}

/** What is asked: « Que faites-vous ? » is the same question only in the same situation. */
const asked = (item: Item) => trigrams([...(item.context ?? []), item.stem].join(' '));

export const stemsDiffer: Check = (content) => {
  const all = [...content.items].flatMap(([block, items]) => items.map((item) => ({ block, id: item.id, grams: asked(item) })));
  return all.flatMap((one, i) =>
    all
      .slice(i + 1)
      .filter((other) => similarity(one.grams, other.grams) >= TOO_CLOSE)
      .map((other) => `${itemsFile(other.block)}: ${other.id}: it asks nearly the same as ${one.id}.`),
  );
};
