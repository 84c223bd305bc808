import { describe, expect, it } from 'vitest';
import {
  chanceAtLeast,
  cutIndex,
  cutTheta,
  levelOf,
  mean,
  NODES,
  normalise,
  posterior,
  PRIOR_SD,
  quantile,
  sd,
  THETA,
} from '@/core/assessment/grid';
import { chanceRight, difficultyToB, guessShare, information, logLikelihood } from '@/core/assessment/likelihood';
import { verdictFor } from '@/core/assessment/verdict';
import { chanceInWords } from '@/core/progress/view';

const total = (p: readonly number[]) => p.reduce((x, y) => x + y, 0);
/** All the probability at one node. */
const sureOf = (theta: number) => THETA.map((t) => (Math.abs(t - theta) < 1e-9 ? 1 : 0));

describe('grid', () => {
  it('has 81 nodes from −4 to 4, the cuts at −1, 0, 1 among them', () => {
    expect(THETA).toHaveLength(NODES);
    expect([THETA[0], THETA[80]]).toEqual([-4, 4]);
    expect([2, 3, 4].map(cutTheta)).toEqual([-1, 0, 1]);
    for (const level of [2, 3, 4]) expect(THETA[cutIndex(level)]).toBe(cutTheta(level));
  });

  it('begins with N(0, 1.5²)', () => {
    const p = posterior();
    expect(total(p)).toBeCloseTo(1, 12);
    for (const theta of [0.5, 1.5, 3]) expect(p[40 + theta * 10]! / p[40]!).toBeCloseTo(Math.exp(-(theta ** 2) / (2 * PRIOR_SD ** 2)), 12);
    expect(mean(p)).toBeCloseTo(0, 12);
    expect(sd(p)).toBeGreaterThan(1.4); // cut at ±4
    expect(sd(p)).toBeLessThan(PRIOR_SD);
  });

  it('normalises whatever the constant, however far apart the weights', () => {
    const weights = THETA.map((t) => -5 * t);
    const p = normalise(weights);
    const q = normalise(weights.map((w) => w - 1e4));
    for (let i = 0; i < NODES; i++) expect(Math.abs(p[i]! - q[i]!)).toBeLessThan(1e-11);
    expect(total(normalise(THETA.map((t) => -2000 * Math.abs(t - 1))))).toBeCloseTo(1, 12);
  });

  it('counts the node at the cut for half', () => {
    for (const level of [2, 3, 4]) {
      const cut = cutTheta(level);
      expect(chanceAtLeast(sureOf(cut), level)).toBe(0.5);
      expect(chanceAtLeast(sureOf(cut + 0.1), level)).toBe(1);
      expect(chanceAtLeast(sureOf(cut - 0.1), level)).toBe(0);
    }
    expect(chanceAtLeast(posterior(), 3)).toBeCloseTo(0.5, 12); // the prior is even
    expect(chanceAtLeast(posterior(), 2) + chanceAtLeast(posterior(), 4)).toBeCloseTo(1, 12);
  });

  it('reads quantiles and levels', () => {
    expect(quantile(sureOf(1.3), 0.01)).toBeCloseTo(1.3, 12);
    expect(quantile(posterior(), 0.5)).toBe(0);
    expect(quantile(posterior(), 1)).toBe(4);
    expect([-4, -1.1, -1, -0.1, 0, 0.9, 1, 4].map(levelOf)).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
  });
});

describe('likelihood', () => {
  it('puts the author’s difficulty so that two people in three at the entrance of a level answer its items', () => {
    expect([1, 2, 3, 4].map(difficultyToB).map((b) => Math.round(b * 10) / 10)).toEqual([-2.7, -1.7, -0.7, 0.3]);
    for (const level of [2, 3, 4]) expect(chanceRight({ a: 1, b: difficultyToB(level), guess: 0 }, cutTheta(level))).toBeCloseTo(2 / 3, 2);
  });

  it('runs from the floor to one, half-way at b', () => {
    const curve = { a: 1.2, b: 0.4, guess: 0.2 };
    expect(chanceRight(curve, 0.4)).toBeCloseTo(0.6, 12);
    expect(chanceRight(curve, -40)).toBeCloseTo(0.2, 12);
    expect(chanceRight(curve, 40)).toBeCloseTo(1, 12);
  });

  it('gives the logarithms of both outcomes, which are the only two', () => {
    const curve = { a: 0.8, b: -1.7, guess: 0.125 };
    const [right, wrong] = [logLikelihood(curve, true), logLikelihood(curve, false)];
    expect(right).toHaveLength(NODES);
    for (let i = 0; i < NODES; i++) {
      expect(Math.exp(right[i]!)).toBeCloseTo(chanceRight(curve, THETA[i]!), 12);
      expect(Math.exp(right[i]!) + Math.exp(wrong[i]!)).toBeCloseTo(1, 12);
    }
  });

  it('measures information as the slope squared over the variance', () => {
    for (const guess of [0, 0.1, 0.25])
      for (const theta of [-2, -0.5, 0, 1.3]) {
        const curve = { a: 1.3, b: -0.2, guess };
        const step = 1e-5;
        const slope = (chanceRight(curve, theta + step) - chanceRight(curve, theta - step)) / (2 * step);
        const p = chanceRight(curve, theta);
        expect(information(curve, theta)).toBeCloseTo(slope ** 2 / (p * (1 - p)), 8);
      }
    expect(information({ a: 2, b: 0, guess: 0 }, 0)).toBeCloseTo(1, 12);
  });

  it('discounts chance for those who say « je ne sais pas », never below a tenth', () => {
    expect(guessShare({ wrong: 0, idk: 0 })).toBe(0.5);
    expect(guessShare({ wrong: 4 / 3, idk: 0 })).toBeCloseTo((4 / 3 + 1) / (4 / 3 + 2), 12);
    expect(guessShare({ wrong: 0, idk: 3 })).toBeCloseTo(0.2, 12);
    expect(guessShare({ wrong: 0, idk: 8 })).toBeCloseTo(0.1, 12);
    expect(guessShare({ wrong: 0, idk: 500 })).toBe(0.1);
    expect(guessShare({ wrong: 1e6, idk: 0 })).toBeLessThanOrEqual(1);
  });
});

describe('verdict', () => {
  it('is taken at 0.90 and 0.10', () => {
    expect([0.9, 0.8999, 0.5, 0.1001, 0.1].map((chance) => verdictFor(chance, 3))).toEqual([
      'reached',
      'to-confirm',
      'to-confirm',
      'to-confirm',
      'to-work',
    ]);
  });

  it('is never taken before three answers, whatever the chances', () => {
    expect([0, 1, 2].flatMap((answers) => [verdictFor(0.99, answers, 'reached'), verdictFor(0.01, answers)])).toEqual(
      Array(6).fill('to-confirm'),
    );
  });

  it('once « atteint », is kept until 0.80', () => {
    expect([0.9, 0.8999, 0.8, 0.7999, 0.2, 0.1].map((chance) => verdictFor(chance, 3, 'reached'))).toEqual([
      'reached',
      'reached',
      'reached',
      'to-confirm',
      'to-confirm',
      'to-work',
    ]);
  });

  it('once « à travailler », is kept until 0.20', () => {
    expect([0.1, 0.1001, 0.2, 0.2001, 0.8, 0.9].map((chance) => verdictFor(chance, 3, 'to-work'))).toEqual([
      'to-work',
      'to-work',
      'to-work',
      'to-confirm',
      'to-confirm',
      'reached',
    ]);
  });

  it('says chances in tenths, and is never sure', () => {
    expect([0.99, 0.96, 0.9, 0.54, 0.14, 0.06, 0.04, 0].map(chanceInWords)).toEqual([
      'plus de 9 chances sur 10',
      'plus de 9 chances sur 10',
      '9 chances sur 10',
      '5 chances sur 10',
      '1 chance sur 10',
      '1 chance sur 10',
      'moins d’1 chance sur 10',
      'moins d’1 chance sur 10',
    ]);
    for (let i = 0; i <= 1000; i++) expect(chanceInWords(i / 1000)).not.toMatch(/\b(10 chances|0 chance)/);
  });
});
