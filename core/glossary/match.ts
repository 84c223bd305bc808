import { fold } from '../search/fold';

/** Searching names: case, accents, ligatures, hyphens and apostrophes do not count. */

/** Lower-case words without accents: « Clé d’œuvre » → `cle d oeuvre`. */
export const folded = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What is searched of an entry: each word after a space, so that a beginning of word is found as one. */
export const searchable = (...names: string[]): string => ` ${names.map(folded).join(' ')}`;

/**
 * Ranks of the entries that hold every word of `query`, each at the beginning of one of theirs; when none does, anywhere.
 * All of them for a query without a letter or a digit. `entries` come from `searchable`.
 */
export function matching(entries: readonly string[], query: string): Set<number> {
  const words = folded(query).split(' ').filter(Boolean);
  const having = (test: (entry: string, word: string) => boolean) =>
    new Set(entries.flatMap((entry, i) => (words.every((word) => test(entry, word)) ? [i] : [])));
  const atStart = having((entry, word) => entry.includes(` ${word}`));
  return atStart.size > 0 ? atStart : having((entry, word) => entry.includes(word));
}
