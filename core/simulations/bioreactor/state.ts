/** The culture at one instant. Concentrations are those of the liquid; the last five only ever grow: they are for balances. */
export const STATE = [
  /** L */
  'volume',
  /** 10⁹ cells/L */
  'viable',
  /** 10⁹ cells/L */
  'dead',
  /** mmol/L */
  'glucose',
  /** mmol/L */
  'lactate',
  /** mmol/L */
  'ammonium',
  /** mg/L */
  'product',
  /** g/L */
  'contaminant',
  /** share of the head space, 0 to 1 */
  'foam',
  /** share of the gas flow lost to a wet vent filter, 0 to 0.7 */
  'wetting',
  /** doses still active */
  'antifoam',
  /** mmol */
  'glucoseFed',
  /** mmol */
  'glucoseUsed',
  /** mmol, by harvest, bleed and samples */
  'glucoseOut',
  /** mg */
  'productMade',
  /** mg, by harvest */
  'productHarvested',
  /** mg, by bleed and samples: lost */
  'productOut',
] as const;
export type Variable = (typeof STATE)[number];
export const SIZE = STATE.length;

/** Positions in the vector. */
export const AT = Object.fromEntries(STATE.map((name, i) => [name, i])) as Record<Variable, number>;

export type Mode = 'fed-batch' | 'perfusion';

/** What the operator sets. */
export type Controls = {
  /** L/day of concentrated feed (fed-batch). */
  feed: number;
  /** Stirrer speed, rpm. */
  agitation: number;
  /** Harvest through the cell filter, vessel volumes a day (perfusion). */
  perfusion: number;
  /** Cells and medium drawn off together, vessel volumes a day (perfusion). */
  bleed: number;
};

export const LIMITS: Record<keyof Controls, { min: number; max: number; step: number }> = {
  feed: { min: 0, max: 12, step: 0.5 },
  agitation: { min: 40, max: 160, step: 5 },
  perfusion: { min: 0, max: 2, step: 0.1 },
  bleed: { min: 0, max: 0.6, step: 0.05 },
};

/** Day 0: half a million cells per millilitre in fresh medium. Perfusion works at constant volume. */
export function initialState(mode: Mode): Float64Array {
  const y = new Float64Array(SIZE);
  y[AT.volume] = mode === 'fed-batch' ? 120 : PERFUSION_VOLUME;
  y[AT.viable] = 0.5;
  y[AT.dead] = 0.015;
  y[AT.glucose] = mode === 'fed-batch' ? 30 : 45;
  y[AT.foam] = 0.04;
  return y;
}

/** L, held by the level control. */
export const PERFUSION_VOLUME = 100;
/** Hours. */
export const DURATION: Record<Mode, number> = { 'fed-batch': 288, perfusion: 384 };

export const INITIAL_CONTROLS: Record<Mode, Controls> = {
  'fed-batch': { feed: 2, agitation: 80, perfusion: 0, bleed: 0 },
  perfusion: { feed: 0, agitation: 80, perfusion: 0.5, bleed: 0 },
};
