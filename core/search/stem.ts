import { fold } from './fold';

/** A stemmer for one language: a word in, its stem out. */
export type Stemmer = (word: string) => string;

/** Stems live beside the words of the index; the mark keeps « culture », the word, apart from « cultur », the stem. */
export const STEM_MARK = '~';

/**
 * The stem of a folded word, marked; undefined when it has none worth keeping: figures, abbreviations, short words.
 * The stemmer knows suffixes by their accents, which folding took and readers omit: the frequent ones are given back,
 * the same for everyone, so that « sterilite » and « stérilité » have one stem.
 */
export function stemOf(word: string, stemmer: Stemmer): string | undefined {
  if (word.length < 4 || /\d/.test(word)) return undefined;
  const accented = word
    .replace(/ite(s?)$/, 'ité$1')
    .replace(/ee(s?)$/, 'ée$1')
    .replace(/iere(s?)$/, 'ière$1');
  const stem = fold(stemmer(accented));
  return stem.length < 3 ? undefined : `${STEM_MARK}${stem}`;
}
