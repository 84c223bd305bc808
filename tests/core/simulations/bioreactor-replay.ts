import { act } from '@/core/simulations/bioreactor/act';
import { derivativesOf } from '@/core/simulations/bioreactor/equations';
import { CONTAMINANT } from '@/core/simulations/bioreactor/parameters';
import { type ActionKind, advance, draw, type Run, type Setup, setControls, settingOf, startRun } from '@/core/simulations/bioreactor/run';
import { AT, type Controls, STATE } from '@/core/simulations/bioreactor/state';
import { dormandPrince } from './dormand-prince';

export type Decision = { hour: number; controls?: Partial<Controls>; action?: ActionKind };

/** What is small for each variable: below a thousandth of it, an error does not matter. */
const SCALE: Record<(typeof STATE)[number], number> = {
  volume: 1,
  viable: 1e-3,
  dead: 1e-3,
  glucose: 1e-2,
  lactate: 1e-2,
  ammonium: 1e-3,
  product: 1e-1,
  contaminant: 1e-8,
  foam: 1e-4,
  wetting: 1e-5,
  antifoam: 1e-4,
  glucoseFed: 1,
  glucoseUsed: 1,
  glucoseOut: 1,
  productMade: 10,
  productHarvested: 10,
  productOut: 10,
};

/** A run by the simulation, and the same equations and decisions by the other integrator, hour by hour. */
export function replay(setup: Setup, decisions: readonly Decision[]): { run: Run; ours: Float64Array[]; theirs: Float64Array[] } {
  let run = startRun(setup);
  let y: Float64Array = run.state.slice();
  const [ours, theirs] = [[run.state.slice()], [y.slice()]];
  while (!run.end) {
    for (const { hour, controls, action } of decisions) {
      if (hour !== run.hour) continue;
      if (controls) run = setControls(run, controls);
      if (action) {
        run = act(run, action);
        if (action === 'sample') draw(y);
        if (action === 'antifoam') y[AT.antifoam]! += 1;
      }
    }
    const { hour } = run;
    const scale = STATE.map((name) => SCALE[name]);
    y = dormandPrince(derivativesOf(settingOf(run)), hour, hour + 1, y, 1e-8, scale);
    run = advance(run, 1);
    for (const fault of run.faults)
      if (fault.kind === 'contamination' && fault.at === run.hour) y[AT.contaminant]! += CONTAMINANT.inoculum.value;
    if (run.hour % 24 === 0) draw(y);
    ours.push(run.state.slice());
    theirs.push(y.slice());
  }
  return { run, ours, theirs };
}

/** For each variable, the largest difference over the run, as a share of its largest value; and pointwise, where it is above 1 % of that. */
export function differences(ours: readonly Float64Array[], theirs: readonly Float64Array[]) {
  return STATE.map((name, i) => {
    const top = Math.max(...theirs.map((y) => Math.abs(y[i]!)));
    const gaps = theirs.map((y, t) => Math.abs(ours[t]![i]! - y[i]!));
    const pointwise = gaps.map((gap, t) => (Math.abs(theirs[t]![i]!) > 0.01 * top ? gap / Math.abs(theirs[t]![i]!) : 0));
    return { name, ofMax: top > 0 ? Math.max(...gaps) / top : Math.max(...gaps), pointwise: Math.max(...pointwise) };
  });
}
