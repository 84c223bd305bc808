import type { SearchPack } from './document';
import { type Stemmer, stemOf } from './stem';
import { wordsOf } from './words';

/**
 * How documents are cut into entries of the index, without the index itself: who builds it (content/search) and who reads
 * it (device/search.ts) must do the same.
 */

/** A document as it is indexed: `n` is its place in the pack. */
export type IndexRow = { n: number; title: string; also: string; text: string; same: string };

/** `same`: other names of the things that the document names. */
export const INDEX_FIELDS: (keyof IndexRow)[] = ['title', 'also', 'text', 'same'];

export const rowsOf = ({ documents, names, same }: SearchPack): IndexRow[] =>
  documents.map(({ title, also, text }, n) => ({
    n,
    title,
    also: also.join(' · '),
    text: text.join(' · '),
    same: same[n]!.flatMap((term) => names[term]!).join(' · '),
  }));

/** Options of a MiniSearch: each word as it is, and its stem beside it. */
export function indexOptions(stemmer: Stemmer) {
  // A word comes many times.
  const entries = new Map<string, string | string[]>();
  return {
    idField: 'n',
    fields: INDEX_FIELDS,
    tokenize: wordsOf,
    processTerm: (word: string): string | string[] => {
      const met = entries.get(word);
      if (met) return met;
      const stem = stemOf(word, stemmer);
      const entry = stem ? [word, stem] : word;
      entries.set(word, entry);
      return entry;
    },
  };
}
