import type { Item } from '../../core/assessment/item';
import { instantiate } from '../../core/assessment/variant';
import type { Check } from './check';
import { checksFile, itemsFile } from './places';

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

/** Tests look at the same content many times. */
const known = new Map<string, Set<string>>();

/** What is asked: « Que faites-vous ? » is the same question only in the same situation. */
function asked(raw: Item): Set<string> {
  const item = instantiate(raw, null);
  const text = [...(item.context ?? []), item.stem].join(' ');
  const grams = known.get(text) ?? trigrams(text);
  known.set(text, grams);
  return grams;
}

type Text = { file: string; id: string; grams: Set<string> };

/**
 * Pairs at least that similar. Two such texts share one of their rarest trigrams (prefix filtering): only those pairs
 * are compared, and a bank of a thousand items takes no longer than reading it.
 */
export function closePairs(texts: readonly Text[], limit = TOO_CLOSE): [Text, Text][] {
  const rank = rarestFirst(texts);
  const ranked = texts.map((text) => ({ text, ranks: Int32Array.from(text.grams, (gram) => rank.get(gram)!).sort() }));
  const holders: (typeof ranked)[] = [];
  const pairs: [Text, Text][] = [];
  for (const one of ranked) {
    const candidates = new Set<(typeof ranked)[number]>();
    for (const gram of one.ranks.subarray(0, one.ranks.length - Math.ceil(limit * one.ranks.length) + 1)) {
      holders[gram] ??= [];
      for (const other of holders[gram]) candidates.add(other);
      holders[gram].push(one);
    }
    for (const other of candidates) if (areClose(other.ranks, one.ranks, limit)) pairs.push([other.text, one.text]);
  }
  return pairs;
}

/** Whether two sorted sets share at least that part of all that they hold; given up as soon as they cannot. */
function areClose(x: Int32Array, y: Int32Array, limit: number): boolean {
  const needed = (limit / (1 + limit)) * (x.length + y.length) - 1e-9;
  let shared = 0;
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    if (shared + Math.min(x.length - i, y.length - j) < needed) return false;
    if (x[i] === y[j]) {
      shared++;
      i++;
      j++;
    } else if (x[i]! < y[j]!) i++;
    else j++;
  }
  return shared >= needed;
}

function rarestFirst(texts: readonly Text[]): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const { grams } of texts) for (const gram of grams) frequency.set(gram, (frequency.get(gram) ?? 0) + 1);
  return new Map([...frequency].sort(([, x], [, y]) => x - y).map(([gram], i) => [gram, i]));
}

/** Over the bank and the checks of modules together: a check asks something else than the assessment. */
export const stemsDiffer: Check = (content) =>
  closePairs([
    ...[...content.items].flatMap(([block, items]) => items.map((item) => ({ file: itemsFile(block), id: item.id, grams: asked(item) }))),
    ...content.modules.flatMap((module) => module.checks.map((item) => ({ file: checksFile(module), id: item.id, grams: asked(item) }))),
  ]).map(([one, other]) => `${other.file}: ${other.id}: it asks nearly the same as ${one.id}.`);
