import { describe, expect, it } from 'vitest';
import type { Item } from '@/core/assessment/item';
import { scoreResponse } from '@/core/assessment/score';
import { itemProblems } from '@/core/content/parse-item';
import type { Response } from '@/core/events/event';
import {
  batchRecord,
  chartOptions,
  chartPoints,
  EVERY_ITEM,
  hotspot,
  matching,
  multiple,
  numeric,
  ordering,
  single,
  situational,
} from '../builders/items';

const choice = (...ids: string[]): Response => ({ kind: 'choice', ids });
const order = (letters: string): Response => ({ kind: 'order', ids: [...letters] });
const number = (value: number | null): Response => ({ kind: 'number', text: String(value), value });
const right = (item: Item, response: Response) => scoreResponse(item, response).right;
const score = (item: Item, response: Response) => scoreResponse(item, response).score;

describe('every type', () => {
  it.each(EVERY_ITEM.map((item) => [item.id, item] as const))('%s: the sample is sound', (_, item) =>
    expect(itemProblems(item)).toEqual([]),
  );

  it.each(EVERY_ITEM.map((item) => [item.id, item] as const))(
    '%s: « je ne sais pas » and an answer of another kind are wrong, without credit',
    (_, item) => {
      const wrong = { score: 0, right: false };
      expect(scoreResponse(item, { kind: 'idk' })).toEqual(wrong);
      const foreign: Response[] = [
        order('zy'),
        { kind: 'match', pairs: {} },
        { kind: 'point', index: 99 },
        number(Number.NaN),
        choice('nowhere'),
      ];
      for (const response of foreign) expect(scoreResponse(item, response)).toMatchObject({ right: false });
    },
  );
});

describe.each([
  ['single', single('.+..')],
  ['hotspot', hotspot('.+..')],
  ['chart with options', chartOptions('.+.')],
] as const)('%s', (_, item) => {
  it('is all or nothing, for one choice exactly', () => {
    expect(scoreResponse(item, choice('b'))).toEqual({ score: 1, right: true });
    for (const response of [choice('a'), choice(), choice('a', 'b'), choice('b', 'b')])
      expect(scoreResponse(item, response)).toEqual({ score: 0, right: false });
  });
});

describe('multiple', () => {
  it('of four options wants them all: three of four make one half', () => {
    const item = multiple('++..');
    expect(scoreResponse(item, choice('a', 'b'))).toEqual({ score: 1, right: true });
    expect(scoreResponse(item, choice('a'))).toEqual({ score: 0.5, right: false });
    expect(scoreResponse(item, choice('a', 'b', 'c'))).toEqual({ score: 0.5, right: false });
    expect(score(item, choice('a', 'c'))).toBe(0);
    expect(score(item, choice('c', 'd'))).toBe(0); // never below zero
  });

  it('of five forgives one: exactly the threshold of 0.6', () => {
    const item = multiple('++...');
    expect(right(item, choice('a'))).toBe(true);
    expect(right(item, choice('a', 'b', 'e'))).toBe(true);
    expect(score(item, choice('a'))).toBeCloseTo(0.6, 12);
    expect(right(item, choice('a', 'e'))).toBe(false);
  });

  it('of six forgives one, not two', () => {
    const item = multiple('+++...');
    expect(right(item, choice('a', 'b'))).toBe(true);
    expect(right(item, choice('a'))).toBe(false);
  });

  it('never forgives a critical option: left out when right, ticked when wrong', () => {
    expect(right(multiple('+!...'), choice('a'))).toBe(false);
    expect(right(multiple('+!...'), choice('b'))).toBe(true);
    expect(right(multiple('++..x'), choice('a', 'b', 'e'))).toBe(false);
    expect(right(multiple('++..x'), choice('a', 'b', 'd'))).toBe(true);
    expect(score(multiple('+!...'), choice('a'))).toBeCloseTo(0.6, 12); // the credit for feedback stays
  });

  it('does not mind the order or a repetition', () => {
    expect(right(multiple('++..'), choice('b', 'a', 'b'))).toBe(true);
  });
});

describe('batch-record', () => {
  it('counts errors found minus false alarms, as shares', () => {
    const item = batchRecord('++....'); // two errors, four clean lines
    expect(scoreResponse(item, choice('a', 'b'))).toEqual({ score: 1, right: true });
    expect(scoreResponse(item, choice('a', 'b', 'c'))).toEqual({ score: 0.75, right: true });
    expect(scoreResponse(item, choice('a', 'b', 'c', 'd'))).toEqual({ score: 0.5, right: false });
    expect(scoreResponse(item, choice('a'))).toEqual({ score: 0.5, right: false });
    expect(scoreResponse(item, choice('a', 'b', 'c', 'd', 'e', 'f'))).toEqual({ score: 0, right: false });
    expect(scoreResponse(item, choice('c'))).toEqual({ score: 0, right: false });
  });

  it('is right at exactly 0.6', () => {
    const item = batchRecord('+.....'); // one error, five clean lines: 1 − 2/5
    expect(score(item, choice('a', 'b', 'c'))).toBeCloseTo(0.6, 12);
    expect(right(item, choice('a', 'b', 'c'))).toBe(true);
    expect(right(item, choice('a', 'b', 'c', 'd'))).toBe(false);
  });

  it('is wrong without the critical error, whatever else was found', () => {
    const item = batchRecord('++!...');
    expect(scoreResponse(item, choice('a', 'b'))).toMatchObject({ right: false });
    expect(score(item, choice('a', 'b'))).toBeCloseTo(2 / 3, 12);
    expect(right(item, choice('b', 'c'))).toBe(true);
  });
});

describe('ordering', () => {
  it('is right in one order only; the credit is the share of pairs in order, above chance', () => {
    const item = ordering(4);
    expect(scoreResponse(item, order('abcd'))).toEqual({ score: 1, right: true });
    expect(right(item, order('bacd'))).toBe(false);
    expect(score(item, order('bacd'))).toBeCloseTo((5 / 6 - 0.5) / 0.5, 12);
    expect(score(item, order('dcba'))).toBe(0);
    expect(score(item, order('badc'))).toBeCloseTo(1 / 3, 12);
  });

  it('refuses what is not an order of the steps', () => {
    for (const response of [order('abc'), order('abcc'), order('abcz'), order('abcde'), order('')])
      expect(scoreResponse(ordering(4), response)).toEqual({ score: 0, right: false });
  });
});

describe('matching', () => {
  const pairs = (text: string): Response => ({
    kind: 'match',
    pairs: Object.fromEntries([...text].map((right, i) => ['abcde'[i]!, `Droite ${right}`])),
  });

  it('corrects for the one hit that chance gives', () => {
    expect(scoreResponse(matching(4), pairs('abcd'))).toEqual({ score: 1, right: true });
    expect(score(matching(4), pairs('abca'))).toBeCloseTo(2 / 3, 12);
    expect(right(matching(4), pairs('abca'))).toBe(true);
    expect(right(matching(4), pairs('abdc'))).toBe(false);
    expect(score(matching(4), pairs('acdb'))).toBe(0);
  });

  it.each([
    [3, 'aba', false],
    [4, 'abdc', false],
    [5, 'abcda', true],
    [5, 'abced', false],
  ] as const)('%d pairs, %s: %s', (n, text, expected) => {
    expect(right(matching(n), pairs(text))).toBe(expected);
  });

  it('does not take an entry of the prototype for an answer', () => {
    const item = matching(3);
    item.pairs[0] = { id: 'constructor', left: 'G', right: 'D' };
    expect(scoreResponse(item, { kind: 'match', pairs: {} })).toEqual({ score: 0, right: false });
  });
});

describe('numeric', () => {
  it('accepts the answer within its tolerance, edges included', () => {
    for (const value of [7.2, 7.1, 7.3, 7.2 + 0.1]) expect(scoreResponse(numeric(), number(value))).toEqual({ score: 1, right: true });
    for (const value of [7.0999, 7.3001, -7.2, 0]) expect(right(numeric(), number(value))).toBe(false);
    expect(right(numeric({ answer: 5e6, tolerance: 0 }), number(5e6))).toBe(true);
    expect(right(numeric({ answer: 5e6, tolerance: 0 }), number(5e6 + 1))).toBe(false);
  });

  it('names the slip that the number shows, with the slip’s own tolerance or the answer’s', () => {
    expect(scoreResponse(numeric(), number(72.1))).toEqual({ score: 0, right: false, slip: 0 });
    expect(scoreResponse(numeric(), number(4.1))).toEqual({ score: 0, right: false, slip: 1 });
    expect(scoreResponse(numeric(), number(72.2))).toEqual({ score: 0, right: false });
  });

  it('is wrong when it is not a number', () => {
    for (const value of [null, Number.NaN, Number.POSITIVE_INFINITY])
      expect(scoreResponse(numeric(), number(value))).toEqual({ score: 0, right: false });
  });
});

describe('chart with points', () => {
  it('accepts each of the points listed', () => {
    const item = chartPoints([2, 3]);
    expect([0, 1, 2, 3, 4].map((index) => right(item, { kind: 'point', index }))).toEqual([false, false, true, true, false]);
    expect(right(item, choice('c'))).toBe(false);
  });
});

describe('situational', () => {
  it('scores effectiveness from 0 to 1; only the most effective is right', () => {
    const item = situational([4, 3, 2, 1]);
    expect(['a', 'b', 'c', 'd'].map((id) => score(item, choice(id)))).toEqual([1, 2 / 3, 1 / 3, 0]);
    expect(['a', 'b', 'c', 'd'].map((id) => right(item, choice(id)))).toEqual([true, false, false, false]);
    expect(scoreResponse(item, choice())).toEqual({ score: 0, right: false });
  });
});
