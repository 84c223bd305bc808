import { describe, expect, it } from 'vitest';
import { blindChance } from '@/core/assessment/chance';
import type { Item, ItemOf } from '@/core/assessment/item';
import { mulberry32, shuffled } from '@/core/assessment/random';
import { scoreResponse } from '@/core/assessment/score';
import type { Response } from '@/core/events/event';
import {
  batchRecord,
  chartOptions,
  chartPoints,
  hotspot,
  matching,
  multiple,
  numeric,
  ordering,
  single,
  situational,
} from '../builders/items';

/** c is exact: the share right of every blind answer, counted here another way. */

const share = (item: Item, responses: Response[]) =>
  responses.filter((response) => scoreResponse(item, response).right).length / responses.length;
const one = (ids: string[]): Response[] => ids.map((id) => ({ kind: 'choice', ids: [id] }));

/** All subsets but the empty one: each subset of the rest, without and with the first element. */
const powerSet = ([first, ...rest]: string[]): string[][] =>
  first === undefined ? [[]] : powerSet(rest).flatMap((set) => [set, [first, ...set]]);
const subsets = (ids: string[]): Response[] =>
  powerSet(ids)
    .filter((set) => set.length > 0)
    .map((set) => ({ kind: 'choice', ids: set }));

const permutations = (ids: string[]): string[][] =>
  ids.length <= 1 ? [ids] : ids.flatMap((id) => permutations(ids.filter((other) => other !== id)).map((rest) => [id, ...rest]));

describe('one choice among k', () => {
  it.each([3, 4, 5])('%d options', (k) => {
    const marks = `+${'.'.repeat(k - 1)}`;
    const ids = [...'abcde'.slice(0, k)];
    for (const item of [single(marks), chartOptions(marks), hotspot(marks)]) {
      expect(blindChance(item)).toBe(share(item, one(ids)));
      expect(blindChance(item)).toBe(1 / k);
    }
    const conduct = situational(([4, 1, 2, 3, 2] as const).slice(0, k));
    expect(blindChance(conduct)).toBe(share(conduct, one(ids)));
  });
});

describe('several choices', () => {
  it.each(['++..', '+++.', '++...', '+++...', '++....', '+!...', '++..x', '!!...', '+!..xx'])('%s', (marks) => {
    const item = multiple(marks);
    expect(blindChance(item)).toBeCloseTo(share(item, subsets(item.options.map((o) => o.id))), 15);
  });

  it('is what a count on paper says', () => {
    expect(blindChance(multiple('++..'))).toBe(1 / 15); // the key, of 2⁴ − 1 answers
    expect(blindChance(multiple('++...'))).toBe(6 / 31); // the key and its five neighbours
    expect(blindChance(multiple('+!...'))).toBe(5 / 31); // not the neighbour without the critical one
  });
});

describe('batch-record', () => {
  it.each(['+....', '+.....', '++....', '+.!...', '+!+......', '!........'])('%s', (marks) => {
    const item = batchRecord(marks);
    expect(blindChance(item)).toBeCloseTo(share(item, subsets(item.record.lines.map((l) => l.id))), 15);
  });
});

describe('ordering', () => {
  it.each([4, 5, 6])('%d steps', (k) => {
    const item = ordering(k);
    const every = permutations(item.steps.map((s) => s.id));
    expect(blindChance(item)).toBeCloseTo(
      share(
        item,
        every.map((ids) => ({ kind: 'order', ids })),
      ),
      15,
    );
    expect(blindChance(item)).toBeCloseTo([1 / 24, 1 / 120, 1 / 720][k - 4]!, 15);
  });
});

describe('matching', () => {
  const rights = (item: ItemOf<'matching'>) => [...item.pairs.map((pair) => pair.right), ...(item.extras ?? [])];
  const asResponse = (item: ItemOf<'matching'>, order: string[]): Response => ({
    kind: 'match',
    pairs: Object.fromEntries(item.pairs.map((pair, i) => [pair.id, order[i]!])),
  });

  it.each([3, 4, 5])('%d pairs, no extra: every permutation', (k) => {
    const item = matching(k);
    expect(blindChance(item)).toBeCloseTo(
      share(
        item,
        permutations(rights(item)).map((order) => asResponse(item, order)),
      ),
      15,
    );
  });

  it.each([
    [3, 1],
    [4, 2],
    [5, 2],
  ])('%d pairs and %d extras: 60 000 draws', (k, extras) => {
    const item = matching(k, extras);
    const draws = 60_000;
    const random = mulberry32(k * 10 + extras);
    const seen = share(
      item,
      Array.from({ length: draws }, () => asResponse(item, shuffled(rights(item), Math.floor(random() * 2 ** 32)))),
    );
    const c = blindChance(item);
    expect(c).toBeGreaterThan(0);
    expect(Math.abs(seen - c)).toBeLessThan(4 * Math.sqrt((c * (1 - c)) / draws));
  });

  it('is what a count on paper says', () => {
    expect(blindChance(matching(3))).toBeCloseTo(1 / 6, 15); // all three: two hits of three are one half
    expect(blindChance(matching(4))).toBeCloseTo(1 / 24, 15); // three hits of four are four
    expect(blindChance(matching(5))).toBeCloseTo(1 / 120, 15); // four are five; three are one half
    expect(blindChance(matching(5, 1))).toBeCloseTo((1 + 5) / 720, 15); // or one of five left for the extra
  });
});

describe('chart with points', () => {
  it.each([[[2]], [[2, 3]], [[0, 1, 4]]])('points %j of five', (points) => {
    const item = chartPoints(points);
    expect(blindChance(item)).toBe(
      share(
        item,
        item.chart.x.values.map((_, index) => ({ kind: 'point', index })),
      ),
    );
  });
});

it('a number has no blind chance', () => {
  expect(blindChance(numeric())).toBe(0);
});
