import { gaussianAt, seedOf } from '../noise';
import { algebra, type Setting } from './equations';
import { AIR_SATURATED } from './oxygen';
import { CONTAMINANT } from './parameters';
import { AT } from './state';

/** On line, every hour. A probe being recalibrated reads nothing. */
export type Reading = {
  hour: number;
  /** % of air saturation, as the probe says. */
  oxygen: number | null;
  /** As the probe says. */
  ph: number | null;
  /** % of O₂ in the inlet gas. */
  gas: number;
  /** L, by the load cells. */
  volume: number;
  /** % of the head space. */
  foam: number;
};

/** At the bench, on a sample. */
export type Sample = {
  hour: number;
  /** 10⁶ cells/mL */
  viable: number;
  /** % */
  viability: number;
  /** mmol/L */
  glucose: number;
  /** mmol/L */
  lactate: number;
  /** Of the bench instruments, which do not drift. */
  ph: number;
  /** % of air saturation, by the gas analyser. */
  oxygen: number;
  /** g/L */
  titre: number;
  /** Seen under the microscope; null when nobody looked. */
  microbes: boolean | null;
};

/** What really was, for the debrief only. */
export type Truth = { hour: number; oxygen: number; ph: number; viable: number };

const NOISE = {
  oxygen: 0.8,
  ph: 0.008,
  volume: 0.08,
  cells: 0.04,
  glucose: 0.25,
  lactate: 0.3,
  benchPh: 0.015,
  benchOxygen: 1.5,
  titre: 0.02,
};

/** A measure's error depends on the seed, the hour and the instrument only: the way to this hour does not matter. */
const error = (seed: number, instrument: string, hour: number): number => gaussianAt(seedOf(seed, instrument), hour);
const positive = (value: number): number => Math.max(0, value);
const percent = (oxygen: number): number => (100 * oxygen) / AIR_SATURATED;

export function read(setting: Setting, seed: number, hour: number, y: Float64Array, blind: { oxygen: boolean; ph: boolean }): Reading {
  const a = algebra(setting, hour, y);
  return {
    hour,
    oxygen: blind.oxygen ? null : positive(percent(a.oxygen) + a.d.oxygenDrift + NOISE.oxygen * error(seed, 'O2', hour)),
    ph: blind.ph ? null : a.ph + a.d.phDrift + NOISE.ph * error(seed, 'pH', hour),
    gas: 100 * a.gas,
    volume: y[AT.volume]! + NOISE.volume * error(seed, 'load cells', hour),
    foam: 100 * y[AT.foam]!,
  };
}

export function analyse(setting: Setting, seed: number, hour: number, y: Float64Array, microscope: boolean): Sample {
  const a = algebra(setting, hour, y);
  const of = (name: string) => error(seed, name, hour);
  const viable = y[AT.viable]!;
  return {
    hour,
    viable: viable * (1 + NOISE.cells * of('count')),
    viability: Math.min(100, positive((100 * viable) / (viable + y[AT.dead]!) + 0.7 * of('viability'))),
    glucose: positive(y[AT.glucose]! + NOISE.glucose * of('glucose')),
    lactate: positive(y[AT.lactate]! + NOISE.lactate * of('lactate')),
    ph: a.ph + NOISE.benchPh * of('bench pH'),
    oxygen: positive(percent(a.oxygen) + NOISE.benchOxygen * of('bench O2')),
    titre: (y[AT.product]! / 1000) * (1 + NOISE.titre * of('titre')),
    microbes: microscope ? y[AT.contaminant]! > CONTAMINANT.seenAt.value : null,
  };
}

export function truth(setting: Setting, hour: number, y: Float64Array): Truth {
  const a = algebra(setting, hour, y);
  return { hour, oxygen: percent(a.oxygen), ph: a.ph, viable: y[AT.viable]! };
}
