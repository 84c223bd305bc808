import { describe, expect, it } from 'vitest';
import { playPassive } from '@/core/simulations/bioreactor/colleague';
import { transfer } from '@/core/simulations/bioreactor/equations';
import type { FaultKind } from '@/core/simulations/bioreactor/faults';
import { AIR_SATURATED, dissolvedOxygen, uptake } from '@/core/simulations/bioreactor/oxygen';
import { CELLS, VESSEL } from '@/core/simulations/bioreactor/parameters';
import type { Mode } from '@/core/simulations/bioreactor/state';
import { type Decision, differences, replay } from './bioreactor-replay';

const BUSY: Record<Mode, Decision[]> = {
  'fed-batch': [
    { hour: 24, controls: { feed: 0 } },
    { hour: 72, controls: { feed: 4, agitation: 110 } },
    { hour: 100, action: 'antifoam' },
    { hour: 120, controls: { feed: 8.5, agitation: 150 }, action: 'sample' },
    { hour: 150, action: 'oxygen-probe' },
    { hour: 180, controls: { feed: 12 }, action: 'pump' },
    { hour: 200, controls: { feed: 1, agitation: 60 }, action: 'ph-probe' },
  ],
  perfusion: [
    { hour: 48, controls: { perfusion: 0.8, agitation: 110 } },
    { hour: 110, controls: { perfusion: 1.5, agitation: 160 }, action: 'sample' },
    { hour: 140, controls: { bleed: 0.5 }, action: 'antifoam' },
    { hour: 200, controls: { bleed: 0.1, agitation: 120 }, action: 'pump' },
    { hour: 270, controls: { perfusion: 2 }, action: 'oxygen-probe' },
  ],
};

const CASES: [Mode, number, FaultKind | undefined, 'busy' | 'none'][] = [
  ['fed-batch', 1, undefined, 'none'],
  ['fed-batch', 8, undefined, 'busy'],
  ['fed-batch', 29, 'contamination', 'busy'],
  ['perfusion', 3, undefined, 'busy'],
  ['perfusion', 6, undefined, 'none'],
  ['perfusion', 27, 'contamination', 'busy'],
];

describe('against an independent integration of the same equations (Dormand–Prince 5(4), tolerance 1e-8)', () => {
  it.each(CASES)('%s, seed %d, fault %s, schedule %s: under one part in a thousand over the whole run', (mode, seed, only, schedule) => {
    const { run, ours, theirs } = replay({ mode, seed, faults: true, only }, schedule === 'busy' ? BUSY[mode] : []);
    expect(run.end).toBe('finished');
    const found = differences(ours, theirs);
    for (const { name, ofMax, pointwise } of found) {
      expect(ofMax, name).toBeLessThan(0.001);
      expect(pointwise, name).toBeLessThan(0.001);
    }
  });
});

describe('oxygen at its equilibrium', () => {
  it('differs by less than one point of saturation from the full equation dC/dt = kLa(C* − C) − OUR', () => {
    const { truths, controls } = playPassive({ mode: 'fed-batch', seed: 1, faults: false });
    const kla = transfer(controls.agitation);
    const wanted = (VESSEL.setPoint.value / 100) * AIR_SATURATED;
    // 0.36 s: the full equation is stiff, an explicit Euler step must be short.
    const h = 1e-4;
    let c = AIR_SATURATED;
    let worst = 0;
    for (let hour = 0; hour < truths.length - 1; hour++) {
      for (let i = 0; i < Math.round(1 / h); i++) {
        const share = i * h;
        const viable = truths[hour]!.viable * (1 - share) + truths[hour + 1]!.viable * share;
        const demand = { cells: CELLS.oxygenUse.value * viable, contaminant: 0 };
        if (i % 100 === 0) {
          const { oxygen } = dissolvedOxygen(demand, kla, wanted);
          if (hour >= 2) worst = Math.max(worst, Math.abs(oxygen - c));
        }
        const { gas } = dissolvedOxygen(demand, kla, wanted);
        c += h * (kla * (gas * VESSEL.saturation.value - c) - uptake(demand, c));
      }
    }
    expect(worst / AIR_SATURATED).toBeLessThan(0.01);
  });

  it('balances transfer and uptake, within what the gas allows', () => {
    for (const cells of [0.1, 1, 3, 8, 20]) {
      for (const kla of [1.5, 6, 12]) {
        const demand = { cells, contaminant: cells / 3 };
        const { oxygen, gas } = dissolvedOxygen(demand, kla, 0.084);
        expect(gas).toBeGreaterThanOrEqual(0.21);
        expect(gas).toBeLessThanOrEqual(1);
        expect(kla * (gas - oxygen)).toBeCloseTo(uptake(demand, oxygen), 8);
      }
    }
  });
});
