import { gaussianAt, seedOf } from '../noise';
import type { FaultKind } from './faults';
import { analyse } from './measure';
import { type ActionKind, draw, type Run, settingOf } from './run';
import { AT } from './state';

/** The fault that an action answers. A sample finds, it does not answer. */
export const ANSWERS: Record<ActionKind, FaultKind | null> = {
  sample: null,
  'oxygen-probe': 'oxygen-probe',
  'ph-probe': 'ph-probe',
  pump: 'pump',
  antifoam: 'foam',
  stop: 'contamination',
};

/** What each action costs, needed or not: a probe blind for two hours and a new small error, a pump held for an hour, less kLa. */
const PROBE_BLIND = 2;
const PUMP_HELD = 1;
const CALIBRATION_ERROR = { oxygen: 1, ph: 0.015 };

export function act(run: Run, kind: ActionKind): Run {
  if (run.end) return run;
  const target = ANSWERS[kind];
  const faults = run.faults.map((fault) =>
    fault.kind === target && fault.at <= run.hour && fault.answeredAt === null ? { ...fault, answeredAt: run.hour } : fault,
  );
  const answered = faults.some((fault, i) => fault !== run.faults[i]) ? target : null;
  const next: Run = { ...run, faults, state: run.state.slice(), actions: [...run.actions, { hour: run.hour, kind, answered }] };
  const error = (use: string) => gaussianAt(seedOf(run.setup.seed, `calibration ${use}`), run.actions.length);
  switch (kind) {
    case 'sample': {
      // One bench result an hour is enough: a second look at the same hour only adds the microscope.
      const others = run.samples.filter(({ hour }) => hour !== run.hour);
      next.samples = [...others, analyse(settingOf(run), run.setup.seed, run.hour, run.state, true)];
      draw(next.state);
      break;
    }
    case 'oxygen-probe':
      next.offsets = { ...run.offsets, oxygen: CALIBRATION_ERROR.oxygen * error('O2') };
      next.until = { ...run.until, oxygen: run.hour + PROBE_BLIND };
      break;
    case 'ph-probe':
      next.offsets = { ...run.offsets, ph: CALIBRATION_ERROR.ph * error('pH') };
      next.until = { ...run.until, ph: run.hour + PROBE_BLIND };
      break;
    case 'pump':
      next.until = { ...run.until, pump: run.hour + PUMP_HELD };
      break;
    case 'antifoam':
      next.state[AT.antifoam]! += 1;
      break;
    case 'stop':
      next.end = 'stopped';
      break;
  }
  return next;
}
