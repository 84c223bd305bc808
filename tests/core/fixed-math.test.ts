import { describe, expect, it } from 'vitest';
import { exp, LN2, log } from '@/core/assessment/fixed-math';
import { mulberry32 } from '@/core/assessment/random';

const relative = (value: number, reference: number) => (value === reference ? 0 : Math.abs(value - reference) / Math.abs(reference));
const LIMIT = 1e-14;

/** Evenly spread, then at random, ends included. */
function* points(low: number, high: number) {
  for (let i = 0; i <= 2000; i++) yield low + ((high - low) * i) / 2000;
  const random = mulberry32(7);
  for (let i = 0; i < 20_000; i++) yield low + (high - low) * random();
}
const worst = (xs: Iterable<number>, f: (x: number) => number, reference: (x: number) => number) => {
  let most = 0;
  for (const x of xs) most = Math.max(most, relative(f(x), reference(x)));
  return most;
};

describe('exp', () => {
  // θ − b stays within ±14, times a ≤ 5; differences of log-weights go down to −745; fading to ±60.
  it.each([
    [-1, 1],
    [-70, 70],
    [-708, 708],
    [-1e-6, 1e-6],
  ])('is Math.exp within 1e-14 from %d to %d', (low, high) => {
    expect(worst(points(low, high), exp, Math.exp)).toBeLessThan(LIMIT);
  });

  it('is exact where the answer is known', () => {
    expect(exp(0)).toBe(1);
    expect(exp(-0)).toBe(1);
    expect(relative(exp(1), Math.E)).toBeLessThan(3e-16);
    expect(relative(exp(LN2), 2)).toBeLessThan(3e-16);
    expect(exp(Number.MIN_VALUE)).toBe(1);
  });

  it('ends in 0 and in ∞, and keeps NaN', () => {
    expect(exp(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(exp(-1e6)).toBe(0);
    expect(exp(-746)).toBe(0);
    expect(exp(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    expect(exp(710)).toBe(Number.POSITIVE_INFINITY);
    expect(exp(Number.NaN)).toBeNaN();
  });

  it('goes through the subnormal numbers, within one of their steps', () => {
    const far = [...points(-745, -708.4)].filter((x) => Math.abs(exp(x) - Math.exp(x)) > Math.max(Number.MIN_VALUE, LIMIT * Math.exp(x)));
    expect(far).toEqual([]);
    expect(exp(-744)).toBeGreaterThan(0);
  });

  it('rises with x, step by step', () => {
    const xs = Array.from({ length: 80_001 }, (_, i) => (i - 40_000) / 1000);
    expect(xs.filter((x, i) => i > 0 && !(exp(x) > exp(xs[i - 1]!)))).toEqual([]);
  });
});

describe('log', () => {
  it.each([
    [1e-6, 1],
    [0.5, 2],
    [0.7, 0.71],
    [1.41, 1.42],
    [1, 1e6],
  ])('is Math.log within 1e-14 from %d to %d', (low, high) => {
    expect(worst(points(low, high), log, Math.log)).toBeLessThan(LIMIT);
  });

  it('keeps its precision next to 1, where the logarithm vanishes', () => {
    for (let n = 1; n <= 52; n++) {
      expect(relative(log(1 + 2 ** -n), Math.log(1 + 2 ** -n))).toBeLessThan(LIMIT);
      expect(relative(log(1 - 2 ** -n), Math.log(1 - 2 ** -n))).toBeLessThan(LIMIT);
    }
  });

  it('is right at every power of two, subnormal ones included', () => {
    for (let n = -1074; n <= 1023; n++) expect(relative(log(2 ** n), n * Math.LN2)).toBeLessThan(LIMIT);
    expect(relative(log(Number.MIN_VALUE), -1074 * Math.LN2)).toBeLessThan(LIMIT);
    expect(relative(log(3e-320), Math.log(3e-320))).toBeLessThan(LIMIT);
    expect(relative(log(Number.MAX_VALUE), Math.log(Number.MAX_VALUE))).toBeLessThan(LIMIT);
  });

  it('has its edges', () => {
    expect(log(1)).toBe(0);
    expect(log(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(log(-0)).toBe(Number.NEGATIVE_INFINITY);
    expect(log(-1)).toBeNaN();
    expect(log(Number.NaN)).toBeNaN();
    expect(log(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    expect(log(Number.NEGATIVE_INFINITY)).toBeNaN();
  });
});

it('log undoes exp', () => {
  expect([...points(-700, 700)].filter((x) => !(Math.abs(log(exp(x)) - x) < 1e-12))).toEqual([]);
});
