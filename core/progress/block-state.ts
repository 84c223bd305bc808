import { exp, LN2 } from '../assessment/fixed-math';
import { NODES } from '../assessment/grid';
import { logLikelihood } from '../assessment/likelihood';
import type { ItemAnswered, Verdict } from '../events/event';

/**
 * A block's state is made of sums that commute, so answers can arrive in any order.
 * Each answer's log-likelihood is scaled to a fixed epoch; whoever reads scales the sums to "now".
 */

/** 2026-01-01T00:00:00Z, milliseconds. An answer weighs 2^((at − EPOCH) / HALF_LIFE) in the sums. */
export const EPOCH = 1_767_225_600_000;
export const HALF_LIFE = 365.25 * 86_400_000;
/** Weight of an answer older than the completion of a module that teaches its competency. */
const BEFORE_MODULE = 0.25;

/** (effective time, id): the order that decides between two statements about the same thing. */
export type OrderKey = [time: number, id: string];
export const isLater = (x: OrderKey, y: OrderKey | undefined): boolean => y === undefined || x[0] > y[0] || (x[0] === y[0] && x[1] > y[1]);

export type CompetencyState = {
  answers: number;
  /** 81 sums each; null while empty. */
  before: number[] | null;
  after: number[] | null;
};

export type BlockState = {
  competencies: Record<string, CompetencyState>;
  /** Answers that count as evidence. */
  answers: number;
  /** Time of the newest of them. */
  lastAt: number;
  /** Verdict standing for each target level, as the latest answer's session saw it. */
  taken: Partial<Record<string, { verdict: Verdict; key: OrderKey }>>;
  /** Latest completion of a module that teaches in this block (0: none), and the evidence answered since. */
  taughtAt: number;
  since: number;
  /** Situational answers: mean effectiveness 0–1 is `sum / count`. Outside the posterior. */
  indication: { sum: number; count: number };
};

export const emptyBlock = (): BlockState => ({
  competencies: {},
  answers: 0,
  lastAt: 0,
  taken: {},
  taughtAt: 0,
  since: 0,
  indication: { sum: 0, count: 0 },
});

const addInto = (sums: number[] | null, values: readonly number[], weight: number): number[] => {
  const target = sums ?? new Array<number>(NODES).fill(0);
  for (let i = 0; i < NODES; i++) target[i] = target[i]! + weight * values[i]!;
  return target;
};

export const ageWeight = (at: number, now: number): number => exp(((at - now) / HALF_LIFE) * LN2);

/**
 * Adds one answer, in place. `at` is its effective time; `moduleAt` the latest completion of a module that
 * teaches its competency, if any. The caller has removed duplicates and voided answers.
 */
export function addAnswer(state: BlockState, body: ItemAnswered, at: number, id: string, moduleAt: number | undefined): void {
  if (body.indication) {
    state.indication.sum += body.score;
    state.indication.count++;
    return;
  }
  if (!body.evidence) return;
  const curve = { a: body.a, b: body.b, guess: body.c * body.g };
  const values = logLikelihood(curve, body.right);
  state.competencies[body.competency] ??= { answers: 0, before: null, after: null };
  const competency = state.competencies[body.competency]!;
  const weight = ageWeight(at, EPOCH);
  if (moduleAt !== undefined && at <= moduleAt) competency.before = addInto(competency.before, values, weight);
  else competency.after = addInto(competency.after, values, weight);
  competency.answers++;
  state.answers++;
  if (at > state.taughtAt) state.since++;
  state.lastAt = Math.max(state.lastAt, at);
  const key: OrderKey = [at, id];
  const level = String(body.level);
  if (isLater(key, state.taken[level]?.key)) state.taken[level] = { verdict: body.verdict, key };
}

/** The same for one competency of the block. */
export function competencyEvidenceAt(state: BlockState | undefined, competency: string, now: number): number[] | undefined {
  const known = state?.competencies[competency];
  if (!state || !known) return undefined;
  return evidenceAt({ ...state, answers: known.answers, competencies: { [competency]: known } }, now);
}

/** The block's evidence as log-weights at `now` (add the prior to get the posterior); undefined without evidence. */
export function evidenceAt(state: BlockState | undefined, now: number): number[] | undefined {
  if (!state || state.answers === 0) return undefined;
  let sums: number[] | null = null;
  for (const id of Object.keys(state.competencies).sort()) {
    const { before, after } = state.competencies[id]!;
    if (before) sums = addInto(sums, before, BEFORE_MODULE);
    if (after) sums = addInto(sums, after, 1);
  }
  if (!sums) return undefined;
  // A clock that was ahead stamps answers in the future: none may weigh more than a fresh one.
  const scale = ageWeight(EPOCH, Math.max(now, state.lastAt));
  return sums.map((value) => value * scale);
}
