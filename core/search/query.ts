import { nearWords, slipsAllowed } from './slips';
import { type Stemmer, stemOf } from './stem';
import { isStopWord, type Run, runsOf } from './words';

/** What is looked for, as a tree: every branch, any branch, or one entry of the index (or all those that begin so). */
export type Query = { all: Query[] } | { any: Query[] } | { entry: string; begins: boolean; weight: number };

export type Vocabulary = {
  /** Every entry of the index, stems included. */
  has(entry: string): boolean;
  /** Its words, without the stems, sorted. */
  words: readonly string[];
};

export type Asked = {
  /** One branch a word that the vocabulary knows, in the order typed. */
  words: Query[];
  /** Words read as others: « chromatogaphie » as « chromatographie ». */
  slips: { typed: string; read: string }[];
  /** Words that nothing comes near. */
  unknown: string[];
};

/** A stem says less than the word itself, a slip less still. */
const STEM = 0.6;
const SLIP = 0.5;
const MOST_READINGS = 12;

/** Reads what was typed against the words that there are. The last word may still be growing. */
export function readQuery(text: string, vocabulary: Vocabulary, stemmer: Stemmer): Asked {
  const asked: Asked = { words: [], slips: [], unknown: [] };
  const runs = runsOf(text);
  const empty = (run: Run) => run.joined === undefined && run.parts.every(isStopWord);
  // Of « la », as of « culture de la », nothing but a beginning can be made: it counts when it stands alone.
  const kept = runs.every(empty) ? runs.slice(-1) : runs.filter((run) => !empty(run));
  for (const run of kept) {
    const last = run === runs.at(-1);
    const parts = run.parts.length > 1 ? run.parts.filter((part) => !isStopWord(part)) : run.parts;
    const ways: Query[] = [];
    const unknown: string[] = [];
    const slips: Asked['slips'] = [];
    const branches = parts.flatMap((part, i) => {
      // The « T » of « CAR-T » is not the beginning of a word.
      const open = last && i === parts.length - 1 && (part.length > 1 || parts.length === 1);
      const branch = wordQuery(part, open, vocabulary, stemmer);
      if (!branch) unknown.push(part);
      else if (branch.read) slips.push({ typed: part, read: branch.read });
      return branch ? [branch.query] : [];
    });
    const whole = run.joined && known(run.joined, last && !vocabulary.has(run.joined), vocabulary, stemmer);
    if (branches.length > 0 && unknown.length === 0 && !(whole && slips.length > 0)) ways.push(...several('all', branches));
    if (whole) ways.push(whole);
    if (ways.length > 0) {
      asked.words.push(...several('any', ways));
      if (!whole) asked.slips.push(...slips);
      continue;
    }
    asked.words.push(...branches);
    asked.slips.push(...slips);
    asked.unknown.push(...(run.parts.length > 0 ? unknown : [run.joined!]));
  }
  return asked;
}

const several = (how: 'all' | 'any', queries: Query[]): Query[] =>
  queries.length > 1 ? [how === 'all' ? { all: queries } : { any: queries }] : queries;

/** A word that the index has, itself, by its stem, or as a beginning. */
function known(word: string, open: boolean, vocabulary: Vocabulary, stemmer: Stemmer): Query | undefined {
  const stem = stemOf(word, stemmer);
  const byStem: Query[] = stem && vocabulary.has(stem) ? [{ entry: stem, begins: false, weight: STEM }] : [];
  // « Annexe 1 » is not annexe 11.
  const begins = open && !/^\d+$/.test(word);
  if (vocabulary.has(word) || byStem.length > 0) return several('any', [{ entry: word, begins, weight: 1 }, ...byStem])[0];
  return (open || word.length > 2) && beginsOne(word, vocabulary.words) ? { entry: word, begins: true, weight: 1 } : undefined;
}

function wordQuery(word: string, open: boolean, vocabulary: Vocabulary, stemmer: Stemmer): { query: Query; read?: string } | undefined {
  const query = known(word, open, vocabulary, stemmer);
  if (query) return { query };
  const near = nearWords(word, vocabulary.words, slipsAllowed(word.length), open);
  if (near.length === 0) return undefined;
  // The shortest first: the word itself rather than what it begins.
  const readings = near.sort((x, y) => x.length - y.length).slice(0, MOST_READINGS);
  const stem = stemOf(readings[0]!, stemmer);
  const entries = [...readings, ...(stem && vocabulary.has(stem) ? [stem] : [])];
  return {
    query: several(
      'any',
      entries.map((entry) => ({ entry, begins: false, weight: SLIP })),
    )[0]!,
    read: readings[0]!,
  };
}

/** Whether a sorted list has a word that begins so. */
function beginsOne(beginning: string, sorted: readonly string[]): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < beginning) low = middle + 1;
    else high = middle;
  }
  return sorted[low]?.startsWith(beginning) ?? false;
}
