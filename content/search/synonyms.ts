import type { SearchDocument } from '../../core/search/document';
import { isAbbreviation, lightWords, namesIn } from '../../core/search/names';
import { piecesOf } from '../../core/search/words';

/** What the glossary calls in French, in English, in short, and as the report writes it: names of one thing. */
export const namesOf = (term: Pick<SearchDocument, 'title' | 'also'>): string[] => [
  ...new Set([term.title, ...term.also].flatMap(namesIn)),
];

/**
 * For each document, which of the terms its text names, as places in `terms`: by a name or an abbreviation, whole. Its own
 * entry of the glossary is left out.
 */
export function synonymsOf(documents: readonly SearchDocument[], terms: readonly SearchDocument[]): number[][] {
  const abbreviations = new Map<string, number[]>();
  /** By first word. */
  const phrases = new Map<string, { words: string[]; term: number }[]>();
  const add = <T>(map: Map<string, T[]>, key: string, value: T) => void map.set(key, [...(map.get(key) ?? []), value]);
  terms.forEach((one, term) => {
    for (const name of namesOf(one)) {
      const words = lightWords(name);
      if (isAbbreviation(name)) add(abbreviations, name, term);
      // A name of few letters is a word of its own elsewhere.
      else if (words.join('').length > 3) add(phrases, words[0]!, { words, term });
    }
  });
  return documents.map((one) => {
    const found = new Set<number>();
    for (const sentence of [one.title, ...one.also, ...one.text]) {
      for (const { text } of piecesOf(sentence)) for (const term of abbreviations.get(text) ?? []) found.add(term);
      const words = lightWords(sentence);
      for (const [at, first] of words.entries())
        for (const phrase of phrases.get(first) ?? []) if (phrase.words.every((word, i) => words[at + i] === word)) found.add(phrase.term);
    }
    return [...found].filter((term) => terms[term]!.id !== one.id).sort((x, y) => x - y);
  });
}
