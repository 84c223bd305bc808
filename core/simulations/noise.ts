import { log } from '../assessment/fixed-math';
import { drawAt, mulberry32, seedFrom } from '../assessment/random';

/** Each use of a run's seed has its own sequence, so that one more draw here moves nothing there. */
export const seedOf = (seed: number, use: string): number => (Math.imul(seed >>> 0, 0x9e3779b1) ^ seedFrom(use)) >>> 0;

/**
 * A standard normal draw for step `index` of a seeded sequence: the same whatever was drawn before, so that four steps of
 * 6 h measure what one of 24 h measures. Marsaglia's polar method, with the logarithm that is the same on every engine.
 */
export function gaussianAt(seed: number, index: number): number {
  const next = mulberry32(Math.floor(drawAt(seed, index) * 4294967296));
  for (;;) {
    const u = 2 * next() - 1;
    const v = 2 * next() - 1;
    const square = u * u + v * v;
    if (square > 0 && square < 1) return u * Math.sqrt((-2 * log(square)) / square);
  }
}

/** Uniform on [low, high). */
export const between = (draw: number, low: number, high: number): number => low + draw * (high - low);

/** Runs are numbered so that they can be said aloud. */
export const LAST_SEED = 9999;
export const isSeed = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= LAST_SEED;
