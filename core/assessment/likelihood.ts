import { exp, log } from './fixed-math';
import { NODES, THETA } from './grid';

/** Item parameters as they stand in an answer's event. `guess` = c·g, the floor of the curve. */
export type Curve = { a: number; b: number; guess: number };

/** Author's difficulty 1–4 → b: at the entrance of a level two people in three answer its items (engine.md). */
export const difficultyToB = (difficulty: number): number => difficulty - 3.7;

/** P(right | θ) = guess + (1 − guess) / (1 + e^(−a(θ − b))). */
export function chanceRight({ a, b, guess }: Curve, theta: number): number {
  return guess + (1 - guess) / (1 + exp(-a * (theta - b)));
}

/** log(1 + e^z), without overflow. */
const softplus = (z: number): number => (z > 36 ? z : log(1 + exp(z)));

/** Log-likelihood of one answer on the grid, 81 values. */
export function logLikelihood(curve: Curve, right: boolean): number[] {
  const { a, b, guess } = curve;
  const values = new Array<number>(NODES);
  for (let i = 0; i < NODES; i++) {
    const z = a * (THETA[i]! - b);
    // 1 − p loses all its digits far above b: each side is written from what it is made of.
    values[i] = right ? (guess > 0 ? log(chanceRight(curve, THETA[i]!)) : -softplus(-z)) : log(1 - guess) - softplus(z);
  }
  return values;
}

/** Fisher information of an item at θ (three-parameter logistic). */
export function information(curve: Curve, theta: number): number {
  const p = chanceRight(curve, theta);
  const slope = (curve.a * (p - curve.guess)) / (1 - curve.guess);
  return (slope * slope * (1 - p)) / p;
}

/**
 * How much of blind chance counts for a learner: those who say « je ne sais pas » guess less.
 * `wrong` = Σ 1 / (1 − c) over wrong answers, `idk` = « je ne sais pas » so far.
 */
export const guessShare = (tally: { wrong: number; idk: number }): number =>
  Math.max(0.1, (tally.wrong + 1) / (tally.wrong + tally.idk + 2));
