import type { Level } from '../assessment/item';
import type { BlockView } from '../progress/view';
import type { Assess } from './schema';

/** From one job, diploma or set of answers to another job: what is covered, what is to refresh, what is to learn. */

export type Step = 'covered' | 'refresh' | 'learn';
export type BridgeBlock = { block: string; target: Level };

/** Where a bridge may start from. */
export type Start = {
  id: string;
  kind: 'metier' | 'certification' | 'diplome' | 'ailleurs';
  name: string;
  blocks: Record<string, Level>;
  /** Levels of study that go with it, as the report writes them: « bac+3 ». None: unknown, or anyone. */
  levels: readonly string[];
  /** What its levels rest on, or what it does not say. */
  says?: string;
  lines?: string;
  /** It speaks of some things only: what it does not hold may well be known. */
  partial?: boolean;
};
/** Where it leads: a job, and what is asked to enter it. */
export type Destination = {
  id: string;
  name: string;
  page: string;
  family: string;
  levels: readonly string[];
  /** In the report's words. */
  entry: string;
  blocks: (BridgeBlock & { assess: Assess })[];
};
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

/** How much each block tells a job from the others: rare blocks much, those that every job asks little; by block, above 0. */
export function rarity(destinations: readonly { blocks: readonly BridgeBlock[] }[]): Record<string, number> {
  const count: Record<string, number> = {};
  for (const { blocks } of destinations) for (const { block } of blocks) count[block] = (count[block] ?? 0) + 1;
  return Object.fromEntries(Object.entries(count).map(([block, n]) => [block, Math.log((destinations.length + 1) / n)]));
}

/**
 * How near a job is, 0 to 1: the share of its blocks covered, a block to refresh counting half, each weighed by the level
 * asked and by how much it tells the job from the others. Blocks of level 1 ask nothing and count for nothing.
 */
export function nearness(rows: readonly BridgeRow[], rare: Readonly<Record<string, number>>): number {
  const weight = ({ block, target }: BridgeRow) => (target - 1) * (rare[block] ?? 1);
  const total = rows.reduce((sum, row) => sum + weight(row), 0);
  const near = rows.reduce((sum, row) => sum + weight(row) * (row.step === 'covered' ? 1 : row.step === 'refresh' ? 0.5 : 0), 0);
  return total === 0 ? 0 : near / total;
}

/** The nearest first, then by name. */
export const byNearness = <T extends { near: number; name: string }>(list: readonly T[]): T[] =>
  [...list].sort((x, y) => y.near - x.near || x.name.localeCompare(y.name, 'fr'));
