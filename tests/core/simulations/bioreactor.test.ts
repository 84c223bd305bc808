import { describe, expect, it } from 'vitest';
import { act } from '@/core/simulations/bioreactor/act';
import { alarms } from '@/core/simulations/bioreactor/alarms';
import { playColleague, playPassive } from '@/core/simulations/bioreactor/colleague';
import { derivativesOf, transfer } from '@/core/simulations/bioreactor/equations';
import { FAULTS, planFaults } from '@/core/simulations/bioreactor/faults';
import { outcome } from '@/core/simulations/bioreactor/outcome';
import { type ActionKind, advance, type Run, type Setup, setControls, settingOf, startRun } from '@/core/simulations/bioreactor/run';
import { AT, initialState, type Mode } from '@/core/simulations/bioreactor/state';

const setup = (change: Partial<Setup> = {}): Setup => ({ mode: 'fed-batch', seed: 1, faults: true, ...change });
const MODES: Mode[] = ['fed-batch', 'perfusion'];
const json = (run: Run) => JSON.stringify({ ...run, state: [...run.state] });

describe('the equations', () => {
  it('give by hand what they give at inoculation', () => {
    const y = initialState('fed-batch');
    const out = new Float64Array(y.length);
    const run = startRun(setup({ faults: false }));
    derivativesOf(settingOf(run))(0, y, out);
    // Feed: 2 L/day in 120 L, 800 mmol/L against 30.
    const feed = 2 / 24;
    expect(out[AT.volume]).toBeCloseTo(feed, 12);
    // At 80 rpm kLa = 6 × 0.8^1.5 = 4.293 h⁻¹: air alone holds more than the set-point, C from 4.293(0.21 − C) = 0.15 C/(0.004 + C).
    expect(transfer(80)).toBeCloseTo(4.29325, 4);
    const c = 0.17584;
    expect(4.2932 * (0.21 - c)).toBeCloseTo((0.15 * c) / (0.004 + c), 3);
    const aerobic = c / (0.004 + c);
    const monod = 30 / 30.6;
    const growth = 0.038 * monod * aerobic;
    const uptake = (growth / 0.55 + 0.045 * monod) * 0.5;
    expect(out[AT.glucose]).toBeCloseTo((feed / 120) * (800 - 30) - uptake, 4);
    expect(out[AT.product]).toBeCloseTo(0.5 * monod * aerobic, 4);
    const death = 0.001 + 0.04 * (1 - monod) ** 2 + 0.08 * (1 - aerobic) ** 2 + 0.0015 * 0.5 ** 4;
    expect(out[AT.viable]).toBeCloseTo((growth - death - feed / 120) * 0.5, 5);
  });

  it.each(MODES)('close the balances of glucose and product (%s)', (mode) => {
    for (const seed of [1, 3, 8]) {
      const run = playColleague(setup({ mode, seed }));
      const [y, y0] = [run.state, initialState(mode)];
      const glucose = y[AT.volume]! * y[AT.glucose]! + y[AT.glucoseUsed]! + y[AT.glucoseOut]! - y[AT.glucoseFed]!;
      expect(glucose / (y0[AT.volume]! * y0[AT.glucose]!)).toBeCloseTo(1, 4);
      const product = y[AT.volume]! * y[AT.product]! + y[AT.productHarvested]! + y[AT.productOut]!;
      expect(product / y[AT.productMade]!).toBeCloseTo(1, 6);
    }
  });

  it('hold the volume in perfusion, and fill in fed-batch', () => {
    expect(playColleague(setup({ mode: 'perfusion', faults: false })).state[AT.volume]).toBeGreaterThan(98);
    const full = advance(setControls(startRun(setup({ faults: false })), { feed: 12 }), 1000);
    expect(full.state[AT.volume]).toBeLessThanOrEqual(190.1);
    expect(alarms(full)).toContain('volume-full');
  });
});

describe('a run', () => {
  it('is the same for the same seed, another for another', () => {
    expect(json(playColleague(setup({ seed: 7 })))).toBe(json(playColleague(setup({ seed: 7 }))));
    expect(json(playColleague(setup({ seed: 7 })))).not.toBe(json(playColleague(setup({ seed: 8 }))));
  });

  it('does not depend on how the time is cut', () => {
    const quarter = [6, 6, 6, 6].reduce(advance, startRun(setup()));
    expect(json(quarter)).toBe(json(advance(startRun(setup()), 24)));
  });

  it('brings settings back into range, and goes on no further than its end', () => {
    const run = setControls(startRun(setup()), { feed: 99, agitation: -5, perfusion: Number.NaN });
    expect(run.controls).toMatchObject({ feed: 12, agitation: 40, perfusion: 0 });
    const end = advance(run, 5000);
    expect([end.hour, end.end]).toEqual([288, 'finished']);
    expect(advance(end, 6)).toBe(end);
    expect(act(end, 'pump')).toBe(end);
  });
});

describe('faults', () => {
  it('are two, two days apart, within the run, decided by the seed', () => {
    const kinds = new Set<string>();
    for (let seed = 1; seed <= 300; seed++) {
      const [first, second, ...more] = planFaults(seed, 'fed-batch');
      expect(more).toEqual([]);
      expect(second!.at - first!.at).toBeGreaterThanOrEqual(48);
      expect(second!.at).toBeLessThanOrEqual(200);
      kinds.add(first!.kind).add(second!.kind);
    }
    expect([...kinds].sort()).toEqual([...FAULTS].sort());
  });

  const ANSWER: Record<(typeof FAULTS)[number], ActionKind> = {
    'oxygen-probe': 'oxygen-probe',
    'ph-probe': 'ph-probe',
    pump: 'pump',
    foam: 'antifoam',
    contamination: 'stop',
  };
  /** A culture well led otherwise, so that the fault is the only thing wrong. */
  const led = (run: Run) => setControls(run, { feed: 5, agitation: 110 });

  it.each(FAULTS)('%s changes the curves, costs product if missed, and is answered by its action', (kind) => {
    const calm = advance(led(startRun(setup({ faults: false }))), 1000);
    const start = led(startRun(setup({ only: kind })));
    const missed = advance(start, 1000);
    const at = missed.faults[0]!.at;
    expect(json(advance(start, at - 1)).length).toBeGreaterThan(0);
    expect(missed.readings.slice(0, at)).toEqual(calm.readings.slice(0, at));
    const gap = (of: 'oxygen' | 'ph' | 'gas' | 'volume' | 'foam') =>
      Math.max(...missed.readings.map((r, i) => Math.abs((r[of] ?? 0) - (calm.readings[i]![of] ?? 0))));
    const visible = {
      'oxygen-probe': gap('gas') > 10,
      'ph-probe': true,
      pump: gap('volume') > 10,
      foam: gap('foam') > 25,
      contamination: gap('oxygen') > 25,
    };
    expect(visible[kind]).toBe(true);
    if (kind === 'ph-probe')
      expect(Math.max(...missed.samples.map((s) => Math.abs(s.ph - (missed.readings[s.hour]!.ph ?? 7))))).toBeGreaterThan(0.3);
    expect(outcome(missed).product).toBeLessThan(0.97 * outcome(calm).product);

    const answered = act(advance(start, at + 12), ANSWER[kind]);
    expect(answered.faults[0]!.answeredAt).toBe(at + 12);
    expect(outcome(answered).faults[0]!.delay).toBe(12);
    expect(outcome(answered).needless).toEqual([]);
    if (kind !== 'contamination') expect(outcome(advance(answered, 1000)).product).toBeGreaterThan(outcome(missed).product);
  });

  it('a needless action costs: a blind probe, a held pump, less transfer, a lost batch', () => {
    const run = advance(startRun(setup({ faults: false })), 100);
    const [probe, pump, foam] = (['oxygen-probe', 'pump', 'antifoam'] as const).map((kind) => advance(act(run, kind), 6));
    expect(probe!.readings.slice(101, 103).map(({ oxygen }) => oxygen === null)).toEqual([true, false]);
    expect(pump!.state[AT.volume]).toBeLessThan(advance(run, 6).state[AT.volume]!);
    expect(transfer(100, foam!.state[AT.antifoam])).toBeLessThan(transfer(100));
    expect(outcome(probe!).needless).toEqual(['oxygen-probe']);
    expect(outcome(act(run, 'stop'))).toMatchObject({ lost: 'stopped-for-nothing', product: 0 });
  });

  it('a contamination is seen under the microscope, once it has grown, and only by whom looks', () => {
    const run = startRun(setup({ only: 'contamination' }));
    const at = run.faults[0]!.at;
    expect(act(advance(run, at + 6), 'sample').samples.at(-1)!.microbes).toBe(false);
    expect(act(advance(run, at + 30), 'sample').samples.at(-1)!.microbes).toBe(true);
    expect(advance(run, 1000).samples.every(({ microbes }) => microbes === null)).toBe(true);
  });
});

describe('an attentive colleague', () => {
  it.each(MODES)('beats nobody at the controls, whatever the seed (%s)', (mode) => {
    for (const seed of [1, 2, 3, 6, 9, 12]) {
      const [colleague, passive] = [outcome(playColleague(setup({ mode, seed }))), outcome(playPassive(setup({ mode, seed })))];
      expect(colleague.product).toBeGreaterThan(1.3 * passive.product);
      expect(colleague.faults.every(({ answeredAt }) => answeredAt !== null)).toBe(true);
      expect(colleague.needless.length).toBeLessThanOrEqual(1);
    }
  });

  it.each(MODES)('stops a contaminated batch within two days and a half (%s)', (mode) => {
    for (const seed of [13, 27, 29]) {
      const run = playColleague(setup({ mode, seed }));
      expect(run.end).toBe('stopped');
      expect(outcome(run)).toMatchObject({ lost: 'contaminated', product: 0 });
      expect(run.hour - run.faults.find(({ kind }) => kind === 'contamination')!.at).toBeLessThanOrEqual(60);
    }
  });
});
