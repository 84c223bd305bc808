import { describe, expect, it } from 'vitest';
import { cusum, ewma } from '@/core/simulations/control-chart/memory-charts';
import { metAt, nineOnASide, RULES, type RuleId, signals } from '@/core/simulations/control-chart/rules';
import { CHANGES, LENGTH, makeSeries } from '@/core/simulations/control-chart/series';
import { declare, earliest, firstSignal, next, score, startWatch, type Watch } from '@/core/simulations/control-chart/watch';
import { gaussianAt } from '@/core/simulations/noise';

describe('rules on hand-made series', () => {
  const cases: [RuleId, string, number[], number[]][] = [
    ['beyond-3', 'beyond, not at', [0, 3, -3, 3.01, -3.01], [3, 4]],
    ['two-of-three', 'same side, the middle one inside', [2.1, 0, 2.1, 0, 0], [2]],
    ['two-of-three', 'two sides do not add up', [2.1, 0, -2.1, 0], []],
    ['two-of-three', 'completed by a point that takes part, not echoed after', [2.1, 2.1, 0, 0], [1]],
    ['two-of-three', 'on the first two points', [-2.5, -2.5], [1]],
    ['four-of-five', 'one inside', [1.1, 1.1, 0, 1.1, 1.1, 0], [4]],
    ['four-of-five', 'three are not enough', [1.1, 1.1, 0, 1.1, -1.1], []],
    ['four-of-five', 'four in a row', [-1.2, -1.2, -1.2, -1.2], [3]],
    ['eight-a-side', 'eight, then nine', [0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, -0.1], [7, 8]],
    ['eight-a-side', 'a point on the line breaks the run', [1, 1, 1, 1, 0, 1, 1, 1, 1], []],
    ['six-in-trend', 'six points are five rises', [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.4], [5]],
    ['six-in-trend', 'falling', [0, -0.1, -0.2, -0.3, -0.4, -0.5], [5]],
    ['six-in-trend', 'a tie breaks it', [0, 0.1, 0.2, 0.2, 0.3, 0.4], []],
    ['fourteen-alternating', 'fourteen', Array.from({ length: 15 }, (_, i) => (i % 2 ? 0.5 : -0.5)), [13, 14]],
    ['fourteen-alternating', 'thirteen are not enough', Array.from({ length: 13 }, (_, i) => (i % 2 ? 0.5 : -0.5)), []],
    ['fifteen-within', 'fifteen', Array.from({ length: 15 }, (_, i) => (i % 3) * 0.3 - 0.3), [14]],
    ['fifteen-within', 'one at the limit breaks it', Array.from({ length: 15 }, (_, i) => (i === 7 ? 1 : 0.2)), []],
    ['eight-outside', 'both sides', [1.1, -1.1, 1.5, -2, 1.2, 1.2, -1.3, -1.1], [7]],
    ['eight-outside', 'one inside breaks it', [1.1, -1.1, 1.5, 0.9, 1.2, 1.2, -1.3, -1.1], []],
  ];
  it.each(cases)('%s: %s', (rule, _, z, expected) => {
    expect(signals(z, rule)).toEqual(expected);
  });

  it('Nelson asks for nine on a side', () => {
    expect(nineOnASide(Array.from({ length: 9 }, () => 0.1))).toEqual([8]);
  });
});

/** Montgomery, Introduction to Statistical Quality Control, table 9.1: mean 10, σ 1; the last ten come from a mean of 11. */
const TABLE_9_1 = [
  9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.2, 10.34, 9.03, 11.47, 10.51, 9.4, 10.08, 9.37, 10.62, 10.31, 8.52, 10.84, 10.9,
  9.33, 12.29, 11.5, 10.6, 11.08, 10.38, 11.62, 11.31, 10.52,
].map((x) => x - 10);

describe('on Montgomery’s example', () => {
  it('no point leaves the three-sigma limits, although the mean has moved', () => {
    expect(signals(TABLE_9_1, 'beyond-3')).toEqual([]);
  });

  it('the CUSUM (k 0.5, h 5) sounds at the 29th point, with C⁺ = 5.28', () => {
    const points = cusum(TABLE_9_1);
    expect(points.findIndex(({ signal }) => signal)).toBe(28);
    expect(points[28]!.up).toBeCloseTo(5.28, 2);
    // First rows of table 9.2, by hand: C⁻ = 9.5 − 9.45 = 0.05, then 9.5 − 7.99 + 0.05 = 1.56.
    expect(points[0]!.down).toBeCloseTo(0.05, 10);
    expect(points[1]!.down).toBeCloseTo(1.56, 10);
    expect(points[3]!.up).toBeCloseTo(1.16, 10);
  });

  it('the EWMA (λ 0.1, L 2.7) sounds at the 29th, at 10.647 against 10.619', () => {
    const points = ewma(TABLE_9_1, { lambda: 0.1, width: 2.7 });
    expect(points.findIndex(({ signal }) => signal)).toBe(28);
    expect(10 + points[28]!.value).toBeCloseTo(10.647, 3);
    expect(10 + points[28]!.limit).toBeCloseTo(10.619, 3);
    // By hand: 0.1 × (−0.55) = −0.055, limit 2.7 × 0.1 = 0.27.
    expect(points[0]!.value).toBeCloseTo(-0.055, 10);
    expect(points[0]!.limit).toBeCloseTo(0.27, 10);
    expect(points[1]!.value).toBeCloseTo(0.9 * -0.055 + 0.1 * -2.01, 10);
  });
});

describe('average run lengths with nothing wrong, on 1 500 series', () => {
  const runLength = (sounds: (z: number[]) => number): number => {
    let sum = 0;
    for (let s = 0; s < 1500; s++) sum += sounds(Array.from({ length: 4000 }, (_, i) => gaussianAt(s + 1, i)));
    return sum / 1500;
  };
  const first = (index: number, z: number[]) => (index === -1 ? z.length : index + 1);

  it('three-sigma limits: 370', () => {
    expect(
      Math.abs(
        runLength((z) =>
          first(
            z.findIndex((x) => Math.abs(x) > 3),
            z,
          ),
        ) /
          370.4 -
          1,
      ),
    ).toBeLessThan(0.08);
  });
  it('Western Electric’s four rules together: 91.75 (Champ and Woodall 1987)', () => {
    const four = RULES.slice(0, 4);
    expect(
      Math.abs(
        runLength((z) =>
          first(
            z.findIndex((_, i) => four.some((rule) => metAt(z, rule, i))),
            z,
          ),
        ) /
          91.75 -
          1,
      ),
    ).toBeLessThan(0.08);
  });
  it('CUSUM (0.5, 5): 465', () => {
    expect(
      Math.abs(
        runLength((z) =>
          first(
            cusum(z).findIndex(({ signal }) => signal),
            z,
          ),
        ) /
          465 -
          1,
      ),
    ).toBeLessThan(0.08);
  });
});

describe('a series', () => {
  it('is the same for the same seed', () => {
    expect(makeSeries(5, 'rules')).toEqual(makeSeries(5, 'rules'));
    expect(makeSeries(5, 'rules').z).not.toEqual(makeSeries(6, 'rules').z);
  });

  it('is quiet before its change, is of every kind, and every change but a rare one is seen by a rule in time', () => {
    const kinds = new Map<string, number>();
    let missed = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const { z, change } = makeSeries(seed, 'rules');
      expect(z).toHaveLength(LENGTH);
      for (const rule of RULES) expect(signals(z.slice(0, change.at), rule)).toEqual([]);
      kinds.set(change.kind, (kinds.get(change.kind) ?? 0) + 1);
      if (RULES.every((rule) => firstSignal(z, rule, change.at) === null)) missed++;
    }
    expect([...kinds.keys()].sort()).toEqual([...CHANGES].sort());
    expect(Math.min(...kinds.values())).toBeGreaterThan(35);
    expect(missed).toBe(0);
  });

  it('a small shift is seen earlier by the charts with a memory, on average', () => {
    let [three, cusums, ewmas] = [0, 0, 0];
    const delay = (index: number | null, at: number) => (index ?? LENGTH) - at + 1;
    for (let seed = 1; seed <= 200; seed++) {
      const { z, change } = makeSeries(seed, 'small-shift');
      three += delay(firstSignal(z, 'beyond-3', change.at), change.at);
      cusums += delay(firstSignal(z, 'cusum', change.at), change.at);
      ewmas += delay(firstSignal(z, 'ewma', change.at), change.at);
    }
    expect(cusums).toBeLessThan(0.6 * three);
    expect(ewmas).toBeLessThan(0.6 * three);
  });
});

describe('a watch', () => {
  const until = (watch: Watch, seen: number): Watch => (watch.seen < seen ? until(next(watch), seen) : watch);
  const shift = (() => {
    for (let seed = 1; ; seed++) if (makeSeries(seed, 'rules').change.kind === 'shift') return seed;
  })();

  it('counts a declaration before the change as a false alarm, and goes on', () => {
    const watch = declare(startWatch(shift, 'rules'), 'beyond-3');
    expect(watch.end).toBeNull();
    expect(watch.declarations).toEqual([{ at: 5, by: 'beyond-3', met: false, false: true }]);
    expect(score(watch)).toMatchObject({ falseAlarms: 1, delay: null, rightRule: null });
  });

  it('scores the delay and the rule', () => {
    const start = startWatch(shift, 'rules');
    const { at } = start.series.change;
    const best = earliest(score(start))!;
    const watch = declare(until(start, at + best.delay), best.by);
    expect(watch.end).toBe('found');
    expect(score(watch)).toMatchObject({ delay: best.delay, rightRule: true, falseAlarms: 0 });
    const guess = declare(until(start, at + 1), 'fifteen-within');
    expect(score(guess)).toMatchObject({ delay: 1, rightRule: false });
  });

  it('ends missed when nothing was declared', () => {
    let watch = startWatch(shift, 'rules');
    for (let i = 0; i < 100; i++) watch = next(watch);
    expect([watch.end, watch.seen]).toEqual(['missed', LENGTH]);
    expect(declare(watch, 'beyond-3')).toBe(watch);
  });
});
