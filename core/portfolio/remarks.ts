import { foldWords, plainWords, stands } from './suggest';
import type { Wording } from './wording';

/** A gentle look at what is being written for a CV. */

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
const WE = new Set(['nous', 'notre', 'nos']);
/** A digit that opens a number: neither « M2 » nor « CD19 » says a size. */
const FIGURE = /(?<![\p{L}\d])\d/u;
/** Numbers in letters, « un » left out: it is an article. */
const NUMBER =
  /(?<!\p{L})(deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cents?|mille|moitié|tiers|quart|double)(?!\p{L})/iu;
const BOASTS = ['excellent', 'exceptionnel', 'parfait', 'expert', 'leader', 'révolutionnaire', 'unique au monde', 'pionnier', 'passionné'];

/** What a demanding reader would say of lines for a CV. Never an obstacle. */
export function remarksOn(cv: string, wording: Pick<Wording, 'verbs' | 'jargon'>): Remark[] {
  const lines = cv
    .split('\n')
    .map(foldWords)
    .filter((words) => words.length > 0);
  if (lines.length === 0) return [];
  const all = lines.flat();
  const openings = new Set([
    ...PARTICIPLES.split(' '),
    ...wording.verbs.flatMap(({ verb, past }) => [...stems(past), ...foldWords(verb).slice(0, 1)]),
  ]);
  const long = lines.find((words) => words.length > LINE_WORDS);
  return [
    ...jargonIn(cv, wording.jargon)
      .slice(0, 3)
      .map(({ word, say }): Remark => ({ kind: 'jargon', word, say })),
    ...(FIGURE.test(cv) || NUMBER.test(cv) ? [] : [{ kind: 'no-figure' } as const]),
    ...(all.some((word) => WE.has(word)) && !all.includes('j') ? [{ kind: 'we' } as const] : []),
    ...(cv.split('\n').some((line) => opensWithAnAction(line, openings)) ? [] : [{ kind: 'no-verb' } as const]),
    ...(long ? [{ kind: 'long', words: long.length } as const] : []),
    ...BOASTS.filter((boast) => stands(foldWords(boast), all))
      .slice(0, 1)
      .map((word): Remark => ({ kind: 'boast', word })),
  ];
}

/** Participles that do not end in « é », besides those of the verbs proposed. */
const PARTICIPLES =
  'accueilli accompli acquis appris bati choisi conclu construit converti decouvert decrit defendu elargi enrichi entrepris ' +
  'etabli fait fini fourni garanti instruit introduit maintenu mis muni obtenu ouvert permis prescrit pris produit recueilli recu ' +
  'rendu reparti repris requis resolu reuni reussi souscrit soutenu transcrit transmis vendu';

/**
 * Jargon that stands in a text, each place counted once: « co-IP » is not « IP » too. Up to three letters, capitals are
 * part of the word: « ED » is not « ed », « PI » is not « pi ».
 */
function jargonIn(written: string, jargon: Wording['jargon']): Wording['jargon'] {
  const words = plainWords(written);
  const taken = new Set<number>();
  const same = (asked: string, word: string) =>
    asked === word || ((asked.length > 3 || asked === asked.toLowerCase()) && asked.toLowerCase() === word.toLowerCase());
  const found = jargon
    .map((entry, rank) => ({ entry, rank, parts: plainWords(entry.word) }))
    .sort((x, y) => y.parts.length - x.parts.length)
    .filter(({ parts }) => {
      const starts = words.flatMap((_, i) =>
        parts.every((part, j) => words[i + j] !== undefined && !taken.has(i + j) && same(part, words[i + j]!)) ? [i] : [],
      );
      for (const i of starts) for (let j = 0; j < parts.length; j++) taken.add(i + j);
      return starts.length > 0;
    });
  return found.sort((x, y) => x.rank - y.rank).map(({ entry }) => entry);
}

/** A verb of the list, « j’ai », or any participle in « é »: better to say nothing than to correct « Isolé… ». */
function opensWithAnAction(line: string, openings: ReadonlySet<string>): boolean {
  const [first = '', second] = foldWords(line);
  if (openings.has(first) || (first === 'j' && second === 'ai')) return true;
  return /^[^\p{L}]*\p{L}+ée?s?(?!\p{L})/u.test(line.normalize('NFC'));
}

/** « conçu » also as « conçue », « conçus »; « Conception » is left to the person. */
const stems = (past: string): string[] => {
  const [word = ''] = foldWords(past);
  return [word, `${word}e`, `${word}s`, `${word}es`];
};
