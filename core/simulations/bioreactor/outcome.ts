import type { Fault } from './faults';
import type { ActionKind, Run } from './run';
import { AT } from './state';

export type Outcome = {
  /** g of product that can go on: in the vessel (fed-batch) or harvested (perfusion). Nothing if the batch is lost. */
  product: number;
  /** Why the batch is lost. */
  lost: 'contaminated' | 'stopped-for-nothing' | null;
  /** g/L at the end. */
  titre: number;
  /** %, true. */
  viability: number;
  /** 10⁹ cells/L, highest. */
  peak: number;
  /** Hours under 10 % of air saturation, in truth. */
  hypoxia: number;
  /** Hours with a true pH more than 0.15 away from its set-point. */
  offPh: number;
  /** Actions that answered nothing, samples left out. */
  needless: ActionKind[];
  faults: (Fault & { /** Hours to the answer, or to the end when there was none. */ delay: number })[];
};

export function outcome(run: Run): Outcome {
  const y = run.state;
  const contaminated = run.faults.some(({ kind, at }) => kind === 'contamination' && at <= run.hour);
  const lost = contaminated ? 'contaminated' : run.end === 'stopped' ? 'stopped-for-nothing' : null;
  const made = run.setup.mode === 'fed-batch' ? y[AT.volume]! * y[AT.product]! : y[AT.productHarvested]!;
  return {
    product: lost ? 0 : made / 1000,
    lost,
    titre: y[AT.product]! / 1000,
    viability: (100 * y[AT.viable]!) / (y[AT.viable]! + y[AT.dead]!),
    peak: Math.max(...run.truths.map(({ viable }) => viable)),
    hypoxia: run.truths.filter(({ oxygen }) => oxygen < 10).length,
    offPh: run.truths.filter(({ ph }) => Math.abs(ph - 7) > 0.15).length,
    needless: run.actions.filter(({ kind, answered }) => kind !== 'sample' && answered === null).map(({ kind }) => kind),
    faults: run.faults.filter(({ at }) => at <= run.hour).map((fault) => ({ ...fault, delay: (fault.answeredAt ?? run.hour) - fault.at })),
  };
}
