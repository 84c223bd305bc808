import type { PackItem } from '../content/pack';
import { drawAt } from './random';
import { information } from './likelihood';

/** What selection needs of an item. */
export type Candidate = Pick<PackItem, 'a' | 'b' | 'c'> & { item: { id: string; competency: string; type: string } };

export type Selection = {
  /** θ at which information counts: the target's cut, or the posterior mean when the level itself is refined. */
  theta: number;
  /** Learner's share of chance, see guessShare. */
  g: number;
  /** Answers so far by competency, in this block. */
  covered: ReadonlyMap<string, number>;
  isExcluded: (id: string) => boolean;
  seed: number;
  /** Rank of the question in the session, from 0. */
  index: number;
};

/** How many of the most informative items the seed draws among. */
const POOL = 3;
/** A competency this far ahead of the least covered one waits. */
const AHEAD = 2;

/**
 * The next item of a block: one of the three most informative at θ among the fresh ones, leaving out competencies
 * already two ahead of the least covered. One pass, no sorting: 10 000 items in well under a millisecond.
 */
export function selectItem<T extends Candidate>(items: readonly T[], selection: Selection): T | null {
  const { theta, g, covered, isExcluded, seed, index } = selection;
  let least = Number.POSITIVE_INFINITY;
  const available: T[] = [];
  for (const entry of items) {
    if (entry.item.type === 'situational' || isExcluded(entry.item.id)) continue;
    available.push(entry);
    least = Math.min(least, covered.get(entry.item.competency) ?? 0);
  }
  const best: { entry: T; value: number }[] = [];
  for (const entry of available) {
    if ((covered.get(entry.item.competency) ?? 0) >= least + AHEAD) continue;
    const value = information({ a: entry.a, b: entry.b, guess: entry.c * g }, theta);
    if (best.length === POOL && value <= best[POOL - 1]!.value) continue;
    let place = best.length;
    while (place > 0 && best[place - 1]!.value < value) place--;
    best.splice(place, 0, { entry, value });
    if (best.length > POOL) best.pop();
  }
  if (best.length === 0) return null;
  return best[Math.floor(drawAt(seed, index) * best.length)]!.entry;
}
