import { rungeKutta4 } from '../runge-kutta';
import { derivativesOf, type Setting } from './equations';
import { disturbancesAt, type Fault, type FaultKind, planFaults } from './faults';
import { analyse, type Reading, read, type Sample, type Truth, truth } from './measure';
import { CONTAMINANT } from './parameters';
import { AT, type Controls, DURATION, INITIAL_CONTROLS, initialState, LIMITS, type Mode, SIZE } from './state';

/**
 * Hours a step, 72 s. The fastest rate left once oxygen is at its equilibrium is a contaminant on the last of the glucose
 * (about 60 h⁻¹): the product with the step stays near 1, well within the 2.8 that the method stands, and an hour is a whole
 * number of steps, so that decisions, faults and measures fall on the grid.
 */
export const STEP = 1 / 50;

export type Setup = { mode: Mode; seed: number; faults: boolean; only?: FaultKind };

export type ActionKind = 'sample' | 'oxygen-probe' | 'ph-probe' | 'pump' | 'antifoam' | 'stop';
export type Action = { hour: number; kind: ActionKind /** The fault that it answered, if any. */; answered: FaultKind | null };

/** A run is a value: each decision gives a new one. */
export type Run = {
  setup: Setup;
  hour: number;
  state: Float64Array;
  controls: Controls;
  faults: readonly Fault[];
  /** Left by recalibrations, in the units of the drifts. */
  offsets: { oxygen: number; ph: number };
  /** Hours until which a probe reads nothing, or the pump is held for inspection. */
  until: { oxygen: number; ph: number; pump: number };
  actions: readonly Action[];
  settings: readonly { hour: number; controls: Controls }[];
  readings: readonly Reading[];
  samples: readonly Sample[];
  truths: readonly Truth[];
  end: 'finished' | 'stopped' | null;
};

/** Litres drawn by a sample. */
export const SAMPLE_VOLUME = 0.1;

export function startRun(setup: Setup): Run {
  const state = initialState(setup.mode);
  const controls = INITIAL_CONTROLS[setup.mode];
  const run: Run = {
    setup,
    hour: 0,
    state,
    controls,
    faults: setup.faults ? planFaults(setup.seed, setup.mode, setup.only) : [],
    offsets: { oxygen: 0, ph: 0 },
    until: { oxygen: 0, ph: 0, pump: 0 },
    actions: [],
    settings: [{ hour: 0, controls }],
    readings: [],
    samples: [],
    truths: [],
    end: null,
  };
  const setting = settingOf(run);
  return {
    ...run,
    readings: [read(setting, setup.seed, 0, state, { oxygen: false, ph: false })],
    samples: [analyse(setting, setup.seed, 0, state, false)],
    truths: [truth(setting, 0, state)],
  };
}

/** What the equations see of a run in the hour that begins at `hour`. */
export const settingOf = (run: Run, hour = run.hour): Setting => ({
  mode: run.setup.mode,
  controls: run.controls,
  at: (t) => {
    const d = disturbancesAt(run.faults, hour, t, run.offsets);
    return hour < run.until.pump ? { ...d, pump: 0 } : d;
  },
});

/** Controls out of range are brought to the nearest bound: no setting can make a run impossible. */
export function setControls(run: Run, change: Partial<Controls>): Run {
  const controls = { ...run.controls };
  for (const key of Object.keys(LIMITS) as (keyof Controls)[]) {
    const value = change[key];
    if (value !== undefined && Number.isFinite(value)) controls[key] = Math.min(LIMITS[key].max, Math.max(LIMITS[key].min, value));
  }
  const before = run.settings.filter(({ hour }) => hour !== run.hour);
  return { ...run, controls, settings: [...before, { hour: run.hour, controls }] };
}

/** The same run, `hours` (whole) later, or at its end. A sample is taken every 24 h. */
export function advance(run: Run, hours: number): Run {
  if (run.end) return run;
  const { mode, seed } = run.setup;
  const step = rungeKutta4(SIZE);
  const y = run.state.slice();
  const [readings, samples, truths] = [[...run.readings], [...run.samples], [...run.truths]];
  const last = Math.min(DURATION[mode], run.hour + Math.max(0, Math.trunc(hours)));
  for (let hour = run.hour; hour < last; hour++) {
    const derivatives = derivativesOf(settingOf(run, hour));
    for (let i = 0; i < Math.round(1 / STEP); i++) step(derivatives, hour + i * STEP, y, STEP);
    const now = hour + 1;
    for (const fault of run.faults)
      if (fault.kind === 'contamination' && fault.at === now) y[AT.contaminant]! += CONTAMINANT.inoculum.value;
    const setting = settingOf(run, now);
    readings.push(read(setting, seed, now, y, { oxygen: now < run.until.oxygen, ph: now < run.until.ph }));
    truths.push(truth(setting, now, y));
    if (now % 24 === 0) {
      samples.push(analyse(setting, seed, now, y, false));
      draw(y);
    }
  }
  return { ...run, hour: last, state: y, readings, samples, truths, end: last >= DURATION[mode] ? 'finished' : null };
}

/** A sample leaves with what it contains; concentrations do not move. */
export function draw(y: Float64Array): void {
  y[AT.glucoseOut]! += SAMPLE_VOLUME * y[AT.glucose]!;
  y[AT.productOut]! += SAMPLE_VOLUME * y[AT.product]!;
  y[AT.volume]! -= SAMPLE_VOLUME;
}
