import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../core/assessment/format-number';

describe('formatNumber', () => {
  it.each([
    [1500, 0, '1\u202f500'],
    [7.25, 2, '7,25'],
    [7.256, 2, '7,26'],
    [-20, 0, '−20'],
    [2.5e6, 2, '2,5\u00a0×\u00a010⁶'],
    [-2.5e-4, 2, '−2,5\u00a0×\u00a010⁻⁴'],
    [0, 1, '0'],
  ])('writes %s in French', (value, digits, written) => {
    expect(formatNumber(value, digits)).toBe(written);
  });

  it('writes English numbers in an English question', () => {
    expect(formatNumber(-1500.25, 2, 'en')).toBe('−1,500.25');
  });
});
