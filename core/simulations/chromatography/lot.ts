import { drawAt } from '../../assessment/random';
import { between, seedOf } from '../noise';
import { SPECIES, type Species } from './parameters';

/** What the seed decides: the load that comes, and the resin's age. */
export type Lot = {
  seed: number;
  /** g/L of each in the load. */
  feed: Record<Species, number>;
  /** g that a litre of column can hold, all species together. */
  capacity: number;
};

export function lotOf(seed: number): Lot {
  const draw = (i: number) => drawAt(seedOf(seed, 'lot'), i);
  const product = between(draw(0), 5, 8);
  return {
    seed,
    feed: { product, early: product * between(draw(1), 0.03, 0.07), late: product * between(draw(2), 0.03, 0.06) },
    capacity: between(draw(3), 68, 86),
  };
}

/** g/L of protein in the load. */
export const feedTotal = ({ feed }: Lot): number => SPECIES.reduce((sum, name) => sum + feed[name], 0);
