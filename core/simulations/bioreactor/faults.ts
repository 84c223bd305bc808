import { drawAt, shuffled } from '../../assessment/random';
import { between, seedOf } from '../noise';
import { DURATION, type Mode } from './state';

export const FAULTS = ['oxygen-probe', 'ph-probe', 'pump', 'foam', 'contamination'] as const;
export type FaultKind = (typeof FAULTS)[number];

export type Fault = {
  kind: FaultKind;
  /** Hours since inoculation. */
  at: number;
  /** Way of a pH drift. */
  sign: 1 | -1;
  /** When the action that answers it was taken. */
  answeredAt: number | null;
};

/** What faults do to the culture and its instruments at one instant. */
export type Disturbances = {
  /** Reading less truth, points of % of air saturation. */
  oxygenDrift: number;
  /** Reading less truth, pH units. */
  phDrift: number;
  /** 1 when the feed pump turns, 0 when it does not. */
  pump: 0 | 1;
  /** Foam formation, relative to a quiet culture. */
  foaming: number;
};

/** Points an hour; the reading goes up: the control then takes oxygen away from the cells. */
export const OXYGEN_DRIFT = 0.6;
const OXYGEN_DRIFT_MAX = 60;
/** pH units an hour. */
export const PH_DRIFT = 0.006;
const PH_DRIFT_MAX = 0.6;
const FOAMING = 15;

/**
 * The hidden plan of a run. Two of the four curable faults, two days apart at least; in one run out of four, a contamination
 * takes the place of the second. `only` replaces the draw (for a lesson about one fault).
 */
export function planFaults(seed: number, mode: Mode, only?: FaultKind): Fault[] {
  const plan = seedOf(seed, 'faults');
  const curable = shuffled(['oxygen-probe', 'ph-probe', 'pump', 'foam'] as const, plan);
  const second: FaultKind = drawAt(plan, 1) < 0.25 ? 'contamination' : curable[1]!;
  const kinds: FaultKind[] = only ? [only] : [curable[0]!, second];
  const stretch = DURATION[mode] / DURATION['fed-batch'];
  return kinds.map((kind, i) => ({
    kind,
    at: Math.round(stretch * (i === 0 ? between(drawAt(plan, 2), 84, 112) : between(drawAt(plan, 3), 160, 200))),
    sign: drawAt(plan, 4 + i) < 0.5 ? -1 : 1,
    answeredAt: null,
  }));
}

const activeAt = (fault: Fault, hour: number): boolean => hour >= fault.at && (fault.answeredAt === null || hour < fault.answeredAt);

/**
 * Disturbances at t, in the hour that begins at `hour`, on top of what recalibrations have left (`offsets`). What is on or off is
 * so for the whole hour: a step that ends as a fault begins must not see it.
 */
export function disturbancesAt(faults: readonly Fault[], hour: number, t: number, offsets: { oxygen: number; ph: number }): Disturbances {
  const d: Disturbances = { oxygenDrift: offsets.oxygen, phDrift: offsets.ph, pump: 1, foaming: 1 };
  for (const fault of faults) {
    if (!activeAt(fault, hour)) continue;
    const since = t - fault.at;
    if (fault.kind === 'oxygen-probe') d.oxygenDrift += Math.min(OXYGEN_DRIFT_MAX, OXYGEN_DRIFT * since);
    if (fault.kind === 'ph-probe') d.phDrift += fault.sign * Math.min(PH_DRIFT_MAX, PH_DRIFT * since);
    if (fault.kind === 'pump') d.pump = 0;
    if (fault.kind === 'foam') d.foaming = FOAMING;
  }
  return d;
}
