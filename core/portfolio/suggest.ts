import type { WordingEntry } from './wording';

/** Words apart, without accents nor apostrophes, capitals kept. */
export const plainWords = (written: string): string[] =>
  written
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/œ/g, 'oe')
    .replace(/Œ/g, 'Oe')
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean);

/** Lower case, accents and apostrophes folded, words apart. */
export const foldWords = (written: string): string[] => plainWords(written.toLowerCase());

/** Whether a phrase stands in what was written: its words in a row, each by prefix (four letters at least), or whole. */
export function stands(phrase: readonly string[], written: readonly string[]): boolean {
  if (phrase.length === 0) return false;
  const same = (asked: string, word: string) => word === asked || (asked.length >= 4 && word.startsWith(asked));
  return written.some((_, i) => phrase.every((asked, j) => written[i + j] !== undefined && same(asked, written[i + j]!)));
}

/** Entries that what is written calls for, best first: most words found, then those of the blocks already chosen. */
export function suggest(written: string, entries: readonly WordingEntry[], blocks: readonly string[], most = 3): WordingEntry[] {
  const words = foldWords(written);
  return entries
    .map((entry) => ({
      entry,
      found: entry.words.filter((phrase) => stands(foldWords(phrase), words)).length,
      own: entry.blocks.some((block) => blocks.includes(block)) ? 1 : 0,
    }))
    .filter(({ found }) => found > 0)
    .sort((x, y) => y.found - x.found || y.own - x.own)
    .slice(0, most)
    .map(({ entry }) => entry);
}
