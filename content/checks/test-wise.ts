import { blindChance } from '../../core/assessment/chance';
import type { Item } from '../../core/assessment/item';
import { scoreResponse } from '../../core/assessment/score';
import type { Content } from '../load';
import type { Check } from './check';

/**
 * A reader who knows no biology and answers from the form of the options alone. What it gains over chance is what the
 * writing gives away. Each habit is tried alone, then all together.
 */

/** Above chance, in share of right answers. */
const GAIN = 0.05;
/** Length against rightness over all options: nothing to learn from it. */
const CORRELATION = 0.08;

type Choice = { id: string; text: string };
export type Puzzle = { item: Item; choices: Choice[]; several: boolean };

/** Items with texts to choose among. */
export function puzzleOf(item: Item): Puzzle | undefined {
  switch (item.type) {
    case 'single':
      return { item, choices: item.options, several: false };
    case 'multiple':
      return { item, choices: item.options, several: true };
    case 'chart':
      return item.options ? { item, choices: item.options, several: false } : undefined;
    case 'batch-record':
      return { item, choices: item.record.lines.map(({ id, value }) => ({ id, text: value })), several: true };
    default:
      return undefined;
  }
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\d]+/gu) ?? [];

const ABSOLUTE =
  /(^|[^\p{L}])(toujours|jamais|uniquement|seule?s?|seulement|tous|toutes?|tout|aucune?|rien|forcément|immédiatement|impossible|always|never|only|all|none|immediately)(?![\p{L}])/giu;
const HEDGE =
  /(^|[^\p{L}])(peut|peuvent|pourrait|souvent|parfois|généralement|en général|probablement|selon|certains?|certaines|may|might|often|usually)(?![\p{L}])/giu;
const EMPTY = new Set(
  'le la les l un une des de du d a au aux et en est que qui ou par pour dans sur il elle on vous ne pas the of to and in is'.split(' '),
);

const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;

/** Words of the question that the option takes up. */
function overlap(item: Item, text: string): number {
  const stem = new Set(wordsOf([...(item.context ?? []), item.stem].join(' ')).filter((word) => !EMPTY.has(word)));
  const own = wordsOf(text).filter((word) => !EMPTY.has(word));
  return own.filter((word) => stem.has(word)).length / Math.max(1, own.length);
}

/** How an option begins: what fits the grammar of the others looks right. */
const opening = (text: string): string => {
  const first = wordsOf(text)[0] ?? '';
  return /^\d/.test(first) ? '#' : /(er|ir|re)$/.test(first) ? 'infinitive' : first.slice(0, 3);
};

/** The first number of an option; the middle of a range looks safe. */
const numberIn = (text: string): number | undefined => {
  const found = text.replace(/\s/g, '').match(/\d+(,\d+)?/)?.[0];
  return found === undefined ? undefined : Number(found.replace(',', '.'));
};

function middling(choices: readonly Choice[], text: string): number {
  const values = choices.map((choice) => numberIn(choice.text));
  const own = numberIn(text);
  if (own === undefined || values.some((value) => value === undefined)) return 0;
  const sorted = (values as number[]).sort((x, y) => x - y);
  return -Math.abs(sorted.indexOf(own) - (sorted.length - 1) / 2);
}

export type Habit = (puzzle: Puzzle, choice: Choice) => number;
export const HABITS: Record<string, Habit> = {
  longest: (_, { text }) => text.length,
  shortest: (_, { text }) => -text.length,
  moderate: (_, { text }) => -count(text, ABSOLUTE),
  absolute: (_, { text }) => count(text, ABSOLUTE),
  hedged: (_, { text }) => count(text, HEDGE),
  overlap: ({ item }, { text }) => overlap(item, text),
  'no overlap': ({ item }, { text }) => -overlap(item, text),
  grammar: ({ choices }, { text }) => choices.filter((other) => opening(other.text) === opening(text)).length,
  middle: ({ choices }, { text }) => middling(choices, text),
  first: ({ choices }, choice) => -choices.indexOf(choice),
  last: ({ choices }, choice) => choices.indexOf(choice),
};
/** Where several habits point: the folk wisdom of test takers. */
const TOGETHER = ['longest', 'moderate', 'hedged', 'overlap', 'grammar', 'middle'];

/** Each value as its distance from the mean, in standard deviations; 0 when all are the same. */
function standardised(values: readonly number[]): number[] {
  const mean = values.reduce((x, y) => x + y, 0) / values.length;
  const sd = Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length);
  return values.map((v) => (sd < 1e-9 ? 0 : (v - mean) / sd));
}

const appeal = (puzzle: Puzzle, habit: Habit): number[] => standardised(puzzle.choices.map((choice) => habit(puzzle, choice)));

/** Expected share right of whoever follows these appeals; ties are settled at random. */
function expected({ item, choices, several }: Puzzle, appeals: readonly number[]): number {
  // Nothing catches the eye: a guess like any other.
  if (appeals.every((value) => Math.abs(value) < 1e-9)) return blindChance(item);
  const ids = choices.map((choice) => choice.id);
  if (several) return Number(scoreResponse(item, { kind: 'choice', ids: ids.filter((_, i) => appeals[i]! > 1e-9) }).right);
  const best = Math.max(...appeals);
  const tied = ids.filter((_, i) => appeals[i]! > best - 1e-9);
  return tied.filter((id) => scoreResponse(item, { kind: 'choice', ids: [id] }).right).length / tied.length;
}

export type TestWise = {
  items: number;
  chance: number;
  /** Share right by habit. */
  habits: Record<string, number>;
  together: number;
  /** Correlation between an option's relative length and its being right, over single choices. */
  lengthCorrelation: number;
};

/** What one item gives to each habit. Tests look at the same content many times: an item that was tried once is remembered. */
type Trial = { chance: number; habits: number[]; together: number; lengthTerms: number[] };
const tried = new Map<string, Trial>();

function tryItem(item: Item): Trial | undefined {
  const key = JSON.stringify(item);
  const known = tried.get(key);
  if (known) return known;
  const puzzle = puzzleOf(item);
  if (!puzzle) return undefined;
  const appeals = Object.fromEntries(Object.entries(HABITS).map(([name, habit]) => [name, appeal(puzzle, habit)]));
  const votes = puzzle.choices.map((_, i) => TOGETHER.reduce((sum, name) => sum + appeals[name]![i]!, 0));
  const rights = puzzle.several
    ? []
    : standardised(puzzle.choices.map(({ id }) => Number(scoreResponse(item, { kind: 'choice', ids: [id] }).right)));
  const trial: Trial = {
    chance: blindChance(item),
    habits: Object.values(appeals).map((values) => expected(puzzle, values)),
    together: expected(puzzle, votes),
    lengthTerms: rights.map((right, i) => right * appeals.longest![i]!),
  };
  tried.set(key, trial);
  return trial;
}

export function testWise(content: Content): TestWise {
  const trials = [...content.items.values()].flat().flatMap((item) => tryItem(item) ?? []);
  const mean = (values: readonly number[]) => values.reduce((x, y) => x + y, 0) / Math.max(1, values.length);
  return {
    items: trials.length,
    chance: mean(trials.map((trial) => trial.chance)),
    habits: Object.fromEntries(Object.keys(HABITS).map((name, i) => [name, mean(trials.map((trial) => trial.habits[i]!))])),
    together: mean(trials.map((trial) => trial.together)),
    lengthCorrelation: mean(trials.flatMap((trial) => trial.lengthTerms)),
  };
}

export const formGivesNothingAway: Check = (content) => {
  const { chance, habits, together, lengthCorrelation: r } = testWise(content);
  const points = (share: number) => `${((share - chance) * 100).toFixed(1)} points above chance`;
  return [
    ...Object.entries({ ...habits, 'all habits together': together })
      .filter(([, share]) => share > chance + GAIN)
      .map(([name, share]) => `blocks: whoever answers by the form of the options (${name}) is ${points(share)}.`),
    ...(Math.abs(r) > CORRELATION ? [`blocks: the length of an option tells whether it is right (correlation ${r.toFixed(3)}).`] : []),
  ];
};
