import type { Cycle, Phase } from './cycle';
import { SPECIES } from './parameters';

const PRODUCT = SPECIES.indexOf('product');

/** What must be reached together. Chosen by us; a real process sets its own. */
export const TARGET = { purity: 98, yield: 85 } as const;

export type Pool = {
  /** CV. */
  from: number;
  to: number;
  /** g of product per litre of column. */
  product: number;
  /** % of the product loaded. */
  yield: number;
  /** % of product in the protein collected. */
  purity: number;
  /** g/L of product. */
  concentration: number;
  /** % of each impurity in the protein collected. */
  early: number;
  late: number;
};

/** Index of the recorded point at a volume. */
export const pointAt = ({ points }: Cycle, volume: number): number => Math.min(points.length - 1, Math.max(0, Math.round(volume * 10)));

/** What is collected between two volumes. Bounds in the wrong order collect nothing. */
export function poolOf(cycle: Cycle, from: number, to: number): Pool {
  const a = cycle.points[pointAt(cycle, from)]!;
  const b = cycle.points[pointAt(cycle, Math.max(from, to))]!;
  const mass = SPECIES.map((_, j) => Math.max(0, b.left[j]! - a.left[j]!));
  const total = mass.reduce((sum, m) => sum + m, 0);
  const product = mass[PRODUCT]!;
  const volume = b.volume - a.volume;
  const share = (m: number) => (total > 0 ? (100 * m) / total : 0);
  return {
    from: a.volume,
    to: b.volume,
    product,
    yield: (100 * product) / cycle.loaded[PRODUCT]!,
    purity: share(product),
    concentration: volume > 0 ? product / volume : 0,
    early: share(mass[SPECIES.indexOf('early')]!),
    late: share(mass[SPECIES.indexOf('late')]!),
  };
}

/** % of the product loaded that left during a phase. */
export const lostIn = (cycle: Cycle, phase: Phase): number => poolOf(cycle, cycle.phases[phase].from, cycle.phases[phase].to).yield;

/** The widest pool in product that reaches a purity, within the elution; null when none does. */
export function bestPool(cycle: Cycle, purity: number = TARGET.purity): Pool | null {
  const { from, to } = cycle.phases.elution;
  const [first, last] = [pointAt(cycle, from), pointAt(cycle, to)];
  let best: Pool | null = null;
  for (let a = first; a < last; a++)
    for (let b = last; b > a; b--) {
      const pool = poolOf(cycle, cycle.points[a]!.volume, cycle.points[b]!.volume);
      if (best && pool.product <= best.product) break;
      if (pool.purity >= purity) {
        best = pool;
        break;
      }
    }
  return best;
}
