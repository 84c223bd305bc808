import type { Derivatives } from '../runge-kutta';
import type { Lot } from './lot';
import { AFFINITY, COLUMN, SPECIES } from './parameters';

/**
 * A column as stirred cells in series. In each cell, of porosity ε and with time counted in column volumes (CV):
 *   ε dc/dt = N (c_in − c) − (1 − ε) dq/dt
 *   dq/dt = k (K c (Q − Σq) − q) / (1 + K Q)
 * Competitive Langmuir at equilibrium; the rate constant k is the fastest return to it, whatever the affinity, so that a fixed step
 * serves from the load to the strip. Salt is not retained.
 */
const CELLS = COLUMN.cells.value;
const EPSILON = COLUMN.porosity.value;
const K = SPECIES.length;
/** Salt, then each species in the liquid, then on the resin. */
export const PER_CELL = 1 + 2 * K;
/** After the cells: g per litre of column that has left, by species. */
export const OUT = CELLS * PER_CELL;
export const SIZE = OUT + K;
/** Position of a species in the last cell's liquid. */
export const outletAt = (species: number): number => (CELLS - 1) * PER_CELL + 1 + species;
export const OUTLET_SALT = (CELLS - 1) * PER_CELL;

/** CV. The fastest rate is about 120 per CV (exchange and renewal of a cell): 1.2 a step, within the 2.8 that the method stands. */
export const STEP = 1 / 100;

/** What enters: salt in mmol/L, species in g/L, at a volume since the phase began. */
export type Inlet = { salt: (volume: number) => number; feed: readonly number[] };

const K30 = SPECIES.map((name) => AFFINITY[name].value);

/** L/g, of a species (by position) at a salt of `salt` mmol/L. */
export function affinity(species: number, salt: number): number {
  const ratio = COLUMN.loadSalt.value / Math.max(1, salt);
  const square = ratio * ratio;
  return K30[species]! * square * square;
}

export function columnDerivatives(lot: Lot, inlet: Inlet): Derivatives {
  /** g per litre of resin proper. */
  const Q = lot.capacity / (1 - EPSILON);
  const renewal = CELLS / EPSILON;
  const phase = (1 - EPSILON) / EPSILON;
  const rate = COLUMN.exchange.value;
  return (t, y, out) => {
    let saltIn = inlet.salt(t);
    for (let i = 0; i < CELLS; i++) {
      const at = i * PER_CELL;
      const before = at - PER_CELL;
      const salt = y[at]!;
      out[at] = renewal * (saltIn - salt);
      let free = Q;
      for (let j = 0; j < K; j++) free -= y[at + 1 + K + j]!;
      for (let j = 0; j < K; j++) {
        const c = y[at + 1 + j]!;
        const q = y[at + 1 + K + j]!;
        const k = affinity(j, salt);
        const bound = (rate * (k * c * free - q)) / (1 + k * Q);
        const entering = i === 0 ? inlet.feed[j]! : y[before + 1 + j]!;
        out[at + 1 + j] = renewal * (entering - c) - phase * bound;
        out[at + 1 + K + j] = bound;
      }
      saltIn = salt;
    }
    for (let j = 0; j < K; j++) out[OUT + j] = y[outletAt(j)]!;
  };
}

/** g per litre of column still inside, by species. */
export function inside(y: Float64Array): number[] {
  return SPECIES.map((_, j) => {
    let sum = 0;
    for (let i = 0; i < CELLS; i++) sum += EPSILON * y[i * PER_CELL + 1 + j]! + (1 - EPSILON) * y[i * PER_CELL + 1 + K + j]!;
    return sum / CELLS;
  });
}
