import { chanceAtLeast, levelOf, mean, posterior, quantile, sd } from '../assessment/grid';
import type { Level } from '../assessment/item';
import { MIN_ANSWERS, verdictFor } from '../assessment/verdict';
import type { Verdict } from '../events/event';
import type { Assess } from '../framework/schema';
import { type BlockState, evidenceAt } from './block-state';
import type { Progress } from './fold';

/** What a screen shows of a block, computed from progress at "now". Pure reading: nothing is stored. */

export type BlockView = {
  block: string;
  target: Level;
  assess: Assess;
  /** 81 probabilities. */
  posterior: number[];
  mean: number;
  sd: number;
  /** Middle half of the posterior, as levels: « entre 2 et 3 ». */
  levels: [low: number, high: number];
  /** P(target level reached); 1 for a target of level 1, which has no cut. */
  chance: number;
  verdict: Verdict | 'none';
  answers: number;
  lastAt: number;
  /** A module was completed since the block was found to work on: « à confirmer » until fresh answers say more. */
  awaiting: boolean;
  /** Answers that a verdict rests on: all of them, or those since that module. */
  fresh: number;
  /** Latest completion of a module that teaches in this block; 0: none. */
  taughtAt: number;
  declared: Level | undefined;
  /** Situational blocks: mean effectiveness 0–1. */
  indication: { mean: number; count: number } | undefined;
};

/**
 * A module does not prove anything, but it makes « à travailler » a thing of the past: the block is « à confirmer » until
 * three fresh answers at least. What was reached stays as long as its chances say so.
 */
function sinceModule(state: BlockState | undefined, target: Level): { answers: number; standing: Verdict | undefined; awaiting: boolean } {
  if (!state) return { answers: 0, standing: undefined, awaiting: false };
  const taken = state.taken[String(target)];
  if (!state.taughtAt || taken?.verdict === 'reached') return { answers: state.answers, standing: taken?.verdict, awaiting: false };
  const standing = taken && taken.key[0] > state.taughtAt ? taken.verdict : undefined;
  return { answers: state.since, standing, awaiting: state.since < MIN_ANSWERS && state.answers > 0 };
}

export type TargetBlockRef = { block: string; target: Level; assess: Assess };

export function viewBlock(progress: Progress, { block, target, assess }: TargetBlockRef, now: number): BlockView {
  const state = progress.blocks[block];
  const p = posterior(evidenceAt(state, now));
  const chance = target === 1 ? 1 : chanceAtLeast(p, target);
  const measured = assess === 'quiz' && target > 1;
  const { answers, standing, awaiting } = sinceModule(state, target);
  return {
    block,
    target,
    assess,
    posterior: p,
    mean: mean(p),
    sd: sd(p),
    levels: [levelOf(quantile(p, 0.25)), levelOf(quantile(p, 0.75))],
    chance,
    verdict: measured ? verdictFor(chance, answers, standing) : 'none',
    answers: state?.answers ?? 0,
    awaiting,
    fresh: answers,
    taughtAt: state?.taughtAt ?? 0,
    lastAt: state?.lastAt ?? 0,
    declared: progress.declared[block]?.value,
    indication:
      state && state.indication.count > 0
        ? { mean: state.indication.sum / state.indication.count, count: state.indication.count }
        : undefined,
  };
}

/** What remains of a verdict that was taken but has faded or been contradicted is « à confirmer »: see verdictFor. */
export const viewTarget = (progress: Progress, blocks: readonly TargetBlockRef[], now: number): BlockView[] =>
  blocks.map((b) => viewBlock(progress, b, now));

/** P in words: « 9 chances sur 10 ». Never « sûr »: the ends are « plus de 9 » and « moins d’1 ». */
export function chanceInWords(chance: number): string {
  const tenths = Math.round(chance * 10);
  if (chance >= 0.95) return 'plus de 9 chances sur 10';
  if (chance < 0.05) return 'moins d’1 chance sur 10';
  return `${tenths} chance${tenths > 1 ? 's' : ''} sur 10`;
}
