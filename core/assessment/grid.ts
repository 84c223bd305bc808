import { exp } from './fixed-math';

/** The ability scale θ: 81 nodes from −4 to 4. Level k begins at k − 3: cuts −1, 0, 1 (engine.md). */

export const NODES = 81;
export const THETA: readonly number[] = Array.from({ length: NODES }, (_, i) => (i - 40) / 10);
export const PRIOR_SD = 1.5;

/** Prior N(mean, sd²), up to a constant, as log-weights on the grid. */
export function priorLogWeights(mean: number, sd: number): number[] {
  return THETA.map((theta) => -((theta - mean) ** 2) / (2 * sd * sd));
}

const PRIOR = priorLogWeights(0, PRIOR_SD);

/** exp and normalise: log-weights (any constant) → probabilities that sum to 1. */
export function normalise(logWeights: readonly number[]): number[] {
  let top = Number.NEGATIVE_INFINITY;
  for (const w of logWeights) if (w > top) top = w;
  const p = new Array<number>(NODES);
  let total = 0;
  for (let i = 0; i < NODES; i++) {
    const w = exp(logWeights[i]! - top);
    p[i] = w;
    total += w;
  }
  for (let i = 0; i < NODES; i++) p[i] = p[i]! / total;
  return p;
}

/** Posterior of a block from the sum of weighted log-likelihoods (absent: the prior itself). */
export function posterior(evidence?: readonly number[]): number[] {
  return normalise(evidence ? PRIOR.map((w, i) => w + evidence[i]!) : PRIOR);
}

export function mean(p: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < NODES; i++) sum += p[i]! * THETA[i]!;
  return sum;
}

export function sd(p: readonly number[]): number {
  const m = mean(p);
  let sum = 0;
  for (let i = 0; i < NODES; i++) sum += p[i]! * (THETA[i]! - m) ** 2;
  return Math.sqrt(sum);
}

/** Index of the node at the entrance of a level (2, 3, 4): θ = level − 3. */
export const cutIndex = (level: number): number => 40 + (level - 3) * 10;
export const cutTheta = (level: number): number => level - 3;

/** P(θ at or above the cut of `level`), the node at the cut counting for half. */
export function chanceAtLeast(p: readonly number[], level: number): number {
  const cut = cutIndex(level);
  let sum = p[cut]! / 2;
  for (let i = cut + 1; i < NODES; i++) sum += p[i]!;
  return sum;
}

/** Node index at which the cumulative probability first reaches `q`. */
export function quantile(p: readonly number[], q: number): number {
  let sum = 0;
  for (let i = 0; i < NODES; i++) {
    sum += p[i]!;
    if (sum >= q) return THETA[i]!;
  }
  return THETA[NODES - 1]!;
}

/** The level 1–4 that holds θ. */
export const levelOf = (theta: number): number => (theta < -1 ? 1 : theta < 0 ? 2 : theta < 1 ? 3 : 4);
