import { expect, it } from 'vitest';
import { lengthFor } from '@/scripts/simulation/one-block';

it('finds the shortest form on a curve made monotone, between two lengths when it must', () => {
  expect(lengthFor(0.8, [0, 0.6, 0.7, 0.8, 0.9])).toBeCloseTo(3);
  expect(lengthFor(0.75, [0, 0.6, 0.7, 0.8, 0.9])).toBeCloseTo(2.5);
  // A dip is pooled with what precedes it: 0.8 and 0.7 stand for 0.75 at their middle.
  expect(lengthFor(0.75, [0, 0.6, 0.8, 0.7, 0.9])).toBeCloseTo(2.5);
  expect(lengthFor(0.99, [0, 0.6, 0.7])).toBe(60);
});
