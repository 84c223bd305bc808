import type { Level } from '../assessment/item';
import type { BlockView } from '../progress/view';
import type { Assess } from './schema';

/** From one job, diploma or set of answers to another job: what is covered, what is to refresh, what is to learn. */

export type Step = 'covered' | 'refresh' | 'learn';
export type BridgeBlock = { block: string; target: Level };
export type BridgeRow = BridgeBlock & {
  step: Step;
  /** The level that the starting point asks for, if it has the block. */
  from: Level | null;
};

/**
 * Block by block of the destination. Covered: the starting point asks for as much or more. To refresh: it asks for less. To
 * learn: it does not have it. Blocks of which the destination asks only level 1 are covered: nothing is measured there.
 */
export function bridge(from: Readonly<Record<string, Level>>, to: readonly BridgeBlock[]): BridgeRow[] {
  return to.map(({ block, target }) => {
    const level = from[block] ?? null;
    const step: Step = target === 1 || (level !== null && level >= target) ? 'covered' : level !== null ? 'refresh' : 'learn';
    return { block, target, step, from: level };
  });
}

/**
 * The same from a learner's own answers. Covered: the block is reached. To refresh: it has been measured, and is to
 * confirm. To learn: it is to work on, or nothing was measured yet. Blocks that no quiz measures are left to the declared
 * level, which proves nothing but says where one stands.
 */
export function bridgeFromAnswers(views: readonly BlockView[]): BridgeRow[] {
  return views.map(({ block, target, assess, verdict, answers, declared }) => ({
    block,
    target,
    from: declared ?? null,
    step: stepOf(target, assess, verdict, answers, declared),
  }));
}

function stepOf(target: Level, assess: Assess, verdict: BlockView['verdict'], answers: number, declared: Level | undefined): Step {
  if (target === 1) return 'covered';
  if (assess !== 'quiz') return declared === undefined ? 'learn' : declared >= target ? 'covered' : 'refresh';
  if (verdict === 'reached') return 'covered';
  return verdict === 'to-confirm' && answers > 0 ? 'refresh' : 'learn';
}

export type Tally = Record<Step, number>;
export const tally = (rows: readonly BridgeRow[]): Tally => ({
  covered: rows.filter((row) => row.step === 'covered').length,
  refresh: rows.filter((row) => row.step === 'refresh').length,
  learn: rows.filter((row) => row.step === 'learn').length,
});

/** The nearest first: the largest share covered, then covered or to refresh. */
export function nearness({ covered, refresh, learn }: Tally): number {
  const total = covered + refresh + learn;
  return total === 0 ? 0 : (covered + refresh / 2) / total;
}
