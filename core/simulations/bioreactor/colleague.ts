import { log } from '../../assessment/fixed-math';
import { act } from './act';
import { transfer } from './equations';
import { VESSEL } from './parameters';
import { advance, type Run, type Setup, setControls, startRun } from './run';
import { LIMITS, PERFUSION_VOLUME } from './state';

/**
 * What an attentive colleague does, every 6 h, with nothing but what the learner sees: readings, daily samples, and a
 * sample of their own when something does not fit.
 */
export function decide(run: Run): Run {
  const now = run.readings.at(-1)!;
  const before = run.readings.at(-7) ?? run.readings[0]!;
  const sample = run.samples.at(-1)!;
  const fresh = sample.hour === run.hour;
  let next = run;

  // Bench against line, once a day: that is how a drift is seen.
  if (fresh && now.ph !== null && Math.abs(sample.ph - now.ph) > 0.08) next = act(next, 'ph-probe');
  if (fresh && now.oxygen !== null && now.oxygen < 90 && now.oxygen - sample.oxygen > 6) next = act(next, 'oxygen-probe');

  // The load cells against the set-point: a pump that runs fills the vessel.
  const fed = setFlow(run) * 0.25;
  const risen = now.volume - before.volume + (fresh ? 0 : before.hour % 24 === 0 ? 0.1 : 0);
  const settled = run.settings.at(-1)!.hour <= before.hour && run.hour - before.hour === 6 && run.until.pump <= before.hour;
  if (run.setup.mode === 'fed-batch' && settled && fed >= 0.5 && risen < fed / 2 && now.volume < VESSEL.fullAt.value - 1)
    next = act(next, 'pump');
  if (run.setup.mode === 'perfusion' && now.volume < 0.97 * PERFUSION_VOLUME && now.volume < before.volume && run.until.pump <= before.hour)
    next = act(next, 'pump');

  if (now.foam > 25 && next.actions.every(({ kind, hour }) => kind !== 'antifoam' || run.hour - hour > 24)) next = act(next, 'antifoam');

  const looked = run.actions.some(({ kind, hour }) => kind === 'sample' && run.hour - hour < 12);
  if (doubtful(run) && !looked) {
    next = act(next, 'sample');
    if (next.samples.at(-1)!.microbes) return act(next, 'stop');
  }
  return setControls(next, { agitation: agitationFor(run, now.gas), ...nutrition(run) });
}

/** Signs that something else than the cells is eating: then look under the microscope. */
function doubtful(run: Run): boolean {
  if (run.hour < 120) return false;
  const [now, before] = [run.readings.at(-1)!, run.readings.at(-7)!];
  const climbing = now.gas > 30 && demand(run, now) > 1.3 * demand(run, before);
  const starved = now.oxygen !== null && now.oxygen < 20 && now.gas > 99;
  const sour = now.ph !== null && now.ph < VESSEL.phSetPoint.value - 0.08;
  const [last, previous] = run.samples.slice(-2);
  const dying = last!.hour === run.hour && last!.viability < previous!.viability - 12;
  return climbing || starved || sour || dying;
}

/** L/day of the feed pump in fed-batch. */
const setFlow = (run: Run): number => run.controls.feed;

/** Apparent OUR at a gas of y %: kLa·(C* − C), in mmol/(L·h). */
const demand = (run: Run, reading: { gas: number; oxygen: number | null }): number =>
  transfer(run.controls.agitation) * ((reading.gas / 100) * VESSEL.saturation.value - ((reading.oxygen ?? 40) / 100) * 0.21);

/** Keeps the gas between 30 and 60 % of O₂: room to climb overnight, no more stirring than needed. */
function agitationFor({ controls }: Run, gas: number): number {
  if (gas > 60) return controls.agitation + 10;
  if (gas < 27 && controls.agitation > 80) return controls.agitation - 5;
  return controls.agitation;
}

/** Glucose towards 6 mmol/L (fed-batch: little overflow to lactate, never empty), or medium in proportion to cells (perfusion). */
function nutrition(run: Run): { feed?: number; perfusion?: number; bleed?: number } {
  const [previous, last] = run.samples.filter(({ hour }) => hour % 24 === 0).slice(-2);
  if (last?.hour !== run.hour || !previous) return {};
  const cells = Math.max(0, last.viable);
  const growth = Math.min(2, Math.max(0.7, cells / Math.max(0.1, previous.viable)));
  if (run.setup.mode === 'perfusion') {
    // The bleed takes away what grows, and brings the density to 26 million per millilitre: beyond, oxygen runs short.
    const growing = log(cells / Math.max(0.1, previous.viable)) + run.controls.bleed;
    const bleed = cells > 16 ? Math.min(LIMITS.bleed.max, Math.max(0, growing + 0.7 * log(cells / 26))) : 0;
    const perfusion = Math.min(1.6, Math.max(0.5, 0.05 * cells * Math.min(1.3, growth)));
    return { perfusion: Math.round(10 * perfusion) / 10, bleed: Math.round(20 * bleed) / 20 };
  }
  const volume = run.readings.at(-1)!.volume;
  const added = run.controls.feed * (VESSEL.feedGlucose.value / volume);
  const used = Math.max(0, previous.glucose - last.glucose + added);
  const wanted = used * Math.min(1.5, growth) + (6 - last.glucose);
  return { feed: Math.min(12, Math.max(0, Math.round((2 * wanted * volume) / VESSEL.feedGlucose.value) / 2)) };
}

/** A whole run by a colleague. */
export function playColleague(setup: Setup): Run {
  let run = startRun(setup);
  while (!run.end) run = advance(decide(run), 6);
  return run;
}

/** The same with nobody at the controls. */
export const playPassive = (setup: Setup): Run => advance(startRun(setup), 10_000);
