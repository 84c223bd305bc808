import { rungeKutta4 } from '../runge-kutta';
import { columnDerivatives, type Inlet, inside, OUT, OUTLET_SALT, outletAt, PER_CELL, SIZE, STEP } from './column';
import { feedTotal, type Lot } from './lot';
import { ABSORBANCE, COLUMN, conductivity, SPECIES } from './parameters';

export type Elution =
  | { kind: 'gradient' /** CV from load salt to 400 mmol/L. */; length: number }
  | { kind: 'step' /** mmol/L */; salt: number };
export type Plan = { /** g of protein per litre of column. */ load: number; elution: Elution };

export const PLAN_LIMITS = {
  load: { min: 10, max: 110, step: 5 },
  length: { min: 6, max: 24, step: 2 },
  salt: { min: 120, max: 320, step: 10 },
} as const;
export const GRADIENT_END = 400;
/** CV of a step elution. */
export const STEP_LENGTH = 10;

export const PHASES = ['load', 'wash', 'elution', 'strip', 'cleaning'] as const;
export type Phase = (typeof PHASES)[number];

/** The outlet, every tenth of a CV. */
export type Point = {
  /** CV since the beginning. */
  volume: number;
  /** AU. */
  uv: number;
  /** mS/cm. */
  conductivity: number;
  /** g/L of each species. */
  c: readonly number[];
  /** g per litre of column of each species that has left so far: exact differences give a pool. */
  left: readonly number[];
};

export type Cycle = {
  lot: Lot;
  plan: Plan;
  /** Where each phase begins and ends, CV. */
  phases: Record<Phase, { from: number; to: number }>;
  points: readonly Point[];
  /** g per litre of column loaded, and left inside at the end, of each species. */
  loaded: readonly number[];
  remaining: readonly number[];
};

export const RECORD = 10;

const clamp = (value: number, { min, max }: { min: number; max: number }): number => Math.min(max, Math.max(min, value));

/** One cycle of the column. Settings out of range are brought to the nearest bound. */
export function runCycle(lot: Lot, asked: Plan): Cycle {
  const plan = withinLimits(asked);
  const lengths: Record<Phase, number> = {
    load: onGrid(plan.load / feedTotal(lot)),
    wash: COLUMN.wash.value,
    elution: plan.elution.kind === 'gradient' ? plan.elution.length : STEP_LENGTH,
    strip: COLUMN.strip.value,
    cleaning: COLUMN.cleaning.value,
  };
  const nothing = SPECIES.map(() => 0);
  const feed = SPECIES.map((name) => lot.feed[name]);
  const low = COLUMN.loadSalt.value;
  const inlets: Record<Phase, Inlet> = {
    load: { salt: () => low, feed },
    wash: { salt: () => low, feed: nothing },
    elution: { salt: elutionSalt(plan.elution), feed: nothing },
    strip: { salt: () => COLUMN.stripSalt.value, feed: nothing },
    cleaning: { salt: () => COLUMN.cleaningSalt.value, feed: nothing },
  };

  const y = new Float64Array(SIZE);
  for (let at = 0; at < OUT; at += PER_CELL) y[at] = low;
  const step = rungeKutta4(SIZE);
  const points: Point[] = [pointOf(0, y)];
  const phases = {} as Cycle['phases'];
  let from = 0;
  for (const phase of PHASES) {
    const derivatives = columnDerivatives(lot, inlets[phase]);
    const steps = Math.round(lengths[phase] / STEP);
    for (let i = 0; i < steps; i++) {
      step(derivatives, i * STEP, y, STEP);
      if ((i + 1) % RECORD === 0) points.push(pointOf(from + (i + 1) * STEP, y));
    }
    phases[phase] = { from, to: from + lengths[phase] };
    from += lengths[phase];
  }
  return { lot, plan, phases, points, loaded: feed.map((c) => c * lengths.load), remaining: inside(y) };
}

/** To the record grid, so that phases and bounds of a pool fall on recorded points. */
const onGrid = (volume: number): number => Math.round(volume / (STEP * RECORD)) * STEP * RECORD;

function withinLimits({ load, elution }: Plan): Plan {
  return {
    load: clamp(load, PLAN_LIMITS.load),
    elution:
      elution.kind === 'gradient'
        ? { kind: 'gradient', length: clamp(elution.length, PLAN_LIMITS.length) }
        : { kind: 'step', salt: clamp(elution.salt, PLAN_LIMITS.salt) },
  };
}

const elutionSalt =
  (elution: Elution) =>
  (volume: number): number =>
    elution.kind === 'step' ? elution.salt : COLUMN.loadSalt.value + ((GRADIENT_END - COLUMN.loadSalt.value) * volume) / elution.length;

function pointOf(volume: number, y: Float64Array): Point {
  const c = SPECIES.map((_, j) => Math.max(0, y[outletAt(j)]!));
  return {
    volume,
    uv: ABSORBANCE * c.reduce((sum, value) => sum + value, 0),
    conductivity: conductivity(y[OUTLET_SALT]!),
    c,
    left: SPECIES.map((_, j) => y[OUT + j]!),
  };
}
