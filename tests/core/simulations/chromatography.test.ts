import { describe, expect, it } from 'vitest';
import { dynamicCapacity, prudentLoad } from '@/core/simulations/chromatography/breakthrough';
import { affinity, columnDerivatives, inside, OUT, PER_CELL, SIZE } from '@/core/simulations/chromatography/column';
import { type Cycle, type Elution, type Plan, runCycle } from '@/core/simulations/chromatography/cycle';
import { lotOf } from '@/core/simulations/chromatography/lot';
import { COLUMN, conductivity, SPECIES } from '@/core/simulations/chromatography/parameters';
import { bestPool, lostIn, poolOf } from '@/core/simulations/chromatography/pool';
import { dormandPrince } from './dormand-prince';

const GRADIENT: Elution = { kind: 'gradient', length: 20 };
const plan = (change: Partial<Plan> = {}): Plan => ({ load: 50, elution: GRADIENT, ...change });
const cycles: Record<string, Cycle> = {
  gradient: runCycle(lotOf(1), plan()),
  'step elution': runCycle(lotOf(2), plan({ elution: { kind: 'step', salt: 200 } })),
  overload: runCycle(lotOf(3), plan({ load: 100 })),
};

describe.each(Object.entries(cycles))('mass balance: %s', (_, cycle) => {
  it('what was loaded has left or is still inside, of each species', () => {
    SPECIES.forEach((name, j) => {
      const left = cycle.points.at(-1)!.left[j]!;
      expect((left + cycle.remaining[j]!) / cycle.loaded[j]!, name).toBeCloseTo(1, 6);
    });
  });

  it('the phases share the product out, to the last gram', () => {
    const shared = (['load', 'wash', 'elution', 'strip', 'cleaning'] as const).reduce((sum, phase) => sum + lostIn(cycle, phase), 0);
    expect(shared).toBeCloseTo(100, 2);
  });

  it('no concentration is negative, and the cleaned column is empty', () => {
    for (const { c, uv } of cycle.points) expect(Math.min(uv, ...c)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...cycle.remaining)).toBeLessThan(1e-6);
  });
});

describe('the equations', () => {
  it('agree with an independent integration (Dormand–Prince 5(4), tolerance 1e-8) of a load and its gradient', () => {
    const lot = lotOf(1);
    const cycle = runCycle(lot, plan());
    const scale = Array.from({ length: SIZE }, () => 1e-3);
    const feed = SPECIES.map((name) => lot.feed[name]);
    const none = [0, 0, 0];
    const start = new Float64Array(SIZE);
    for (let at = 0; at < OUT; at += PER_CELL) start[at] = COLUMN.loadSalt.value;
    const { load, wash, elution } = cycle.phases;
    const loaded = dormandPrince(columnDerivatives(lot, { salt: () => 30, feed }), 0, load.to, start, 1e-8, scale);
    let y = dormandPrince(columnDerivatives(lot, { salt: () => 30, feed: none }), 0, wash.to - wash.from, loaded, 1e-8, scale);
    const derivatives = columnDerivatives(lot, { salt: (v) => 30 + (370 * v) / 20, feed: none });
    let worst = 0;
    const top = Math.max(...cycle.points.map(({ c }) => c[1]!));
    for (let v = 0; v < 20; v++) {
      y = dormandPrince(derivatives, v, v + 1, y, 1e-8, scale);
      const ours = cycle.points[Math.round((elution.from + v + 1) * 10)]!;
      SPECIES.forEach((_, j) => {
        worst = Math.max(
          worst,
          Math.abs(ours.c[j]! - y[(COLUMN.cells.value - 1) * PER_CELL + 1 + j]!) / top,
          Math.abs(ours.left[j]! - y[OUT + j]!) / 50,
        );
      });
    }
    expect(worst).toBeLessThan(1e-4);
  });

  it('hold the competitive Langmuir isotherm at rest', () => {
    const lot = lotOf(4);
    const Q = lot.capacity / (1 - COLUMN.porosity.value);
    const c = [0.3, 5, 0.2];
    const pull = c.reduce((sum, value, j) => sum + affinity(j, 60) * value, 0);
    const y = new Float64Array(SIZE);
    for (let at = 0; at < OUT; at += PER_CELL) {
      y[at] = 60;
      c.forEach((value, j) => {
        y[at + 1 + j] = value;
        y[at + 4 + j] = (Q * affinity(j, 60) * value) / (1 + pull);
      });
    }
    const out = new Float64Array(SIZE);
    columnDerivatives(lot, { salt: () => 60, feed: c })(0, y, out);
    for (let i = 0; i < OUT; i++) expect(Math.abs(out[i]!)).toBeLessThan(1e-9);
    expect(inside(y)[1]).toBeCloseTo(0.65 * 5 + 0.35 * y[5]!, 9);
  });

  it('let an unretained salt through as N stirred cells do: half of a step after the porous volume', () => {
    // Mean residence time is ε = 0.65 CV; the median of N = 30 cells in series is a little before (1 − 1/(3N)).
    const { points, phases } = cycles['step elution']!;
    const middle = (conductivity(30) + conductivity(200)) / 2;
    const at = points.find((p) => p.volume > phases.elution.from && p.conductivity >= middle)!.volume - phases.elution.from;
    expect(at).toBeGreaterThan(0.55);
    expect(at).toBeLessThan(0.75);
  });
});

describe('a cycle', () => {
  it('is the same for the same seed, another for another', () => {
    expect(runCycle(lotOf(1), plan())).toEqual(cycles.gradient);
    expect(runCycle(lotOf(9), plan()).points).not.toEqual(cycles.gradient!.points);
  });

  it('brings settings back into range', () => {
    expect(runCycle(lotOf(1), { load: 900, elution: { kind: 'step', salt: 1 } }).plan).toEqual({
      load: 110,
      elution: { kind: 'step', salt: 120 },
    });
  });

  it('breaks through when overloaded, and only then', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const lot = lotOf(seed);
      const dynamic = dynamicCapacity(lot);
      expect(dynamic).toBeGreaterThan(55);
      expect(dynamic).toBeLessThan(lot.capacity * 1.05);
      expect(lostIn(runCycle(lot, plan({ load: prudentLoad(lot) })), 'load')).toBeLessThan(0.5);
      expect(lostIn(runCycle(lot, plan({ load: 100 })), 'load')).toBeGreaterThan(8);
    }
  });

  it('loses more during the load, the more is loaded', () => {
    const lost = [40, 60, 75, 90, 105].map((load) => lostIn(runCycle(lotOf(1), plan({ load })), 'load'));
    for (let i = 1; i < lost.length; i++) expect(lost[i]!).toBeGreaterThanOrEqual(lost[i - 1]!);
  });
});

describe('a pool', () => {
  const cycle = cycles.gradient!;
  const { from, to } = cycle.phases.elution;

  it('never loses yield by growing on either side', () => {
    for (let a = from; a < to - 1; a += 1) {
      let before = -1;
      for (let b = a; b <= to; b += 0.5) {
        const { yield: y } = poolOf(cycle, a, b);
        expect(y).toBeGreaterThanOrEqual(before);
        before = y;
      }
      expect(poolOf(cycle, a, to).yield).toBeGreaterThanOrEqual(poolOf(cycle, a + 1, to).yield);
    }
  });

  it('pays purity with yield: the best yield falls as more purity is asked', () => {
    const yields = [92, 94, 96, 97, 98, 99].map((purity) => bestPool(cycle, purity)?.yield ?? 0);
    for (let i = 1; i < yields.length; i++) expect(yields[i]!).toBeLessThanOrEqual(yields[i - 1]!);
    expect(yields[0]! - yields.at(-1)!).toBeGreaterThan(3);
  });

  it('best, is really the best: no other bounds do better at that purity', () => {
    const best = bestPool(cycle)!;
    expect(best.purity).toBeGreaterThanOrEqual(98);
    for (let a = from; a < to; a += 0.3)
      for (let b = a + 0.1; b <= to; b += 0.3) {
        const pool = poolOf(cycle, a, b);
        if (pool.purity >= 98) expect(pool.yield).toBeLessThanOrEqual(best.yield + 1e-9);
      }
  });

  it('gets purer by starting later, as long as the start is in front of the product', () => {
    const purities = [0, 1, 2, 3, 4].map((d) => poolOf(cycle, from + d, to).early);
    for (let i = 1; i < purities.length; i++) expect(purities[i]!).toBeLessThanOrEqual(purities[i - 1]! + 1e-9);
  });

  it('collects nothing between bounds in the wrong order', () => {
    expect(poolOf(cycle, to, from)).toMatchObject({ product: 0, yield: 0, purity: 0, concentration: 0 });
  });

  it('can reach its target at a prudent load, and not at an overload', () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const lot = lotOf(seed);
      expect(bestPool(runCycle(lot, plan({ load: prudentLoad(lot) })))!.yield).toBeGreaterThan(85);
      expect(bestPool(runCycle(lot, plan({ load: 100 })))?.yield ?? 0).toBeLessThan(75);
    }
  });
});
