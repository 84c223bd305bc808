import * as z from 'zod/mini';

/** From academic words to those of a company: entries, verbs, jargon; and a gentle look at what is being written. */

const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const text = z.string().check(z.minLength(1));

export const WordingEntry = z.strictObject({
  id,
  academic: text,
  /** Words that call the entry when they are typed: matched by prefix, accents folded. */
  words: z.array(text).check(z.minLength(1)),
  company: text,
  before: text,
  after: text,
  why: text,
  caution: z.optional(text),
  blocks: z.array(id).check(z.minLength(1)),
  sources: z.array(z.strictObject({ ref: id, at: z.optional(text) })).check(z.minLength(1)),
});
export type WordingEntry = z.infer<typeof WordingEntry>;

export const Wording = z.strictObject({
  entries: z.array(WordingEntry),
  verbs: z.array(z.strictObject({ verb: text, past: text, block: id })),
  jargon: z.array(z.strictObject({ word: text, say: text })),
});
export type Wording = z.infer<typeof Wording>;

/** Lower case, accents and apostrophes folded, words apart. */
export const foldWords = (written: string): string[] =>
  written
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

/** Whether a phrase stands in what was written: its words in a row, each by prefix (four letters at least), or whole. */
function stands(phrase: readonly string[], written: readonly string[]): boolean {
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

export type Remark =
  /** A word that a reader outside the speciality may not know, and what to say instead. */
  | { kind: 'jargon'; word: string; say: string }
  /** No figure anywhere: size, length, number, share. */
  | { kind: 'no-figure' }
  /** « nous » without « j’ai » or a verb of one's own. */
  | { kind: 'we' }
  /** Does not begin with what was done. */
  | { kind: 'no-verb' }
  /** More than this many words in one line of a CV. */
  | { kind: 'long'; words: number }
  /** A word that says more than it shows. */
  | { kind: 'boast'; word: string };

const LINE_WORDS = 32;
const BOASTS = ['excellent', 'exceptionnel', 'parfait', 'expert', 'leader', 'revolutionnaire', 'unique au monde', 'pionnier', 'passionne'];

/** What a demanding reader would say of lines for a CV. Never an obstacle. */
export function remarksOn(cv: string, wording: Pick<Wording, 'verbs' | 'jargon'>): Remark[] {
  const lines = cv
    .split('\n')
    .map(foldWords)
    .filter((words) => words.length > 0);
  if (lines.length === 0) return [];
  const all = lines.flat();
  const begins = new Set(wording.verbs.flatMap(({ verb, past }) => [...stems(past), ...foldWords(verb)]));
  const long = lines.find((words) => words.length > LINE_WORDS);
  return [
    ...wording.jargon
      .filter(({ word }) => {
        const asked = foldWords(word);
        return all.some((_, i) => asked.every((part, j) => all[i + j] === part));
      })
      .slice(0, 3)
      .map(({ word, say }): Remark => ({ kind: 'jargon', word, say })),
    ...(/\d/.test(cv) || /\b(deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt|trente|cent)\b/i.test(cv)
      ? []
      : [{ kind: 'no-figure' } as const]),
    ...(all.some((word) => word === 'nous' || word === 'notre' || word === 'nos') && !all.includes('j') ? [{ kind: 'we' } as const] : []),
    ...(lines.every((words) => !begins.has(words[0]!) && !(words[0] === 'j' && words[1] === 'ai')) ? [{ kind: 'no-verb' } as const] : []),
    ...(long ? [{ kind: 'long', words: long.length } as const] : []),
    ...BOASTS.filter((boast) => stands(foldWords(boast), all))
      .slice(0, 1)
      .map((word): Remark => ({ kind: 'boast', word })),
  ];
}

/** « conçu » also as « conçue », « conçus »; « Conception » is left to the person. */
const stems = (past: string): string[] => {
  const [word = ''] = foldWords(past);
  return [word, `${word}e`, `${word}s`, `${word}es`];
};
