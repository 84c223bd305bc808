import { drawAt } from '../../assessment/random';
import { between, gaussianAt, seedOf } from '../noise';
import { RULES, signals } from './rules';

export const CHANGES = ['shift', 'trend', 'cycle', 'stratification', 'outlier'] as const;
export type ChangeKind = (typeof CHANGES)[number];
/** The rules on every kind of change, or a small shift that they see late. */
export type Level = 'rules' | 'small-shift';

export type Change = {
  kind: ChangeKind;
  /** Index of the first point concerned. */
  at: number;
  /** In standard deviations: shift, height of an outlier, slope a point, half-height of a cycle; left of the noise for stratification. */
  size: number;
  /** Points a turn, for a cycle. */
  period?: number;
};

export type Series = {
  seed: number;
  level: Level;
  change: Change /** In standard deviations from the centre line. */;
  z: readonly number[];
};

export const LENGTH = 60;

/** Noise around a wearing tool or a cycle: the assignable cause is then most of what is seen. */
const QUIET = 0.5;

function changeOf(seed: number, level: Level): Change {
  const draw = (i: number) => drawAt(seedOf(seed, 'change'), i);
  const sign = draw(0) < 0.5 ? -1 : 1;
  const at = Math.floor(between(draw(1), 14, 27));
  if (level === 'small-shift') return { kind: 'shift', at, size: sign * between(draw(2), 0.8, 1.2) };
  const kind = CHANGES[Math.floor(draw(3) * CHANGES.length)]!;
  switch (kind) {
    case 'shift':
      return { kind, at, size: sign * between(draw(2), 1.5, 2.3) };
    case 'trend':
      return { kind, at, size: sign * between(draw(2), 0.25, 0.4) };
    case 'cycle':
      return { kind, at, size: between(draw(2), 1.4, 1.9), period: draw(4) < 0.5 ? 2 : 6 };
    case 'stratification':
      return { kind, at, size: between(draw(2), 0.25, 0.4) };
    case 'outlier':
      return { kind, at, size: sign * between(draw(2), 3.8, 5) };
  }
}

/** What the change does to a point of pure noise. */
function moved({ kind, at, size, period = 2 }: Change, index: number, noise: number): number {
  const since = index - at;
  if (since < 0) return noise;
  switch (kind) {
    case 'shift':
      return noise + size;
    case 'trend':
      return QUIET * noise + size * (since + 1);
    case 'cycle':
      // A square wave: two filling heads, two shifts, two suppliers.
      return QUIET * noise + ((2 * since) % (2 * period) < period ? size : -size);
    case 'stratification':
      return size * noise;
    case 'outlier':
      return since === 0 ? size : noise;
  }
}

/**
 * A series of individuals. At the level of the rules, the points before the change are drawn again until no rule sounds in them:
 * chance alarms are for the next level, where they are told for what they are.
 */
export function makeSeries(seed: number, level: Level): Series {
  const change = changeOf(seed, level);
  for (let attempt = 0; ; attempt++) {
    const noise = seedOf(seed, `noise ${attempt}`);
    const z = Array.from({ length: LENGTH }, (_, index) => moved(change, index, gaussianAt(noise, index)));
    const quiet = RULES.every((rule) => signals(z.slice(0, change.at), rule).length === 0);
    if (quiet || level === 'small-shift' || attempt > 200) return { seed, level, change, z };
  }
}

/** What is measured, decided by the seed: centre line and standard deviation known from earlier lots. */
export type Subject = { name: string; unit: string; mean: number; sigma: number; digits: number };
const SUBJECTS: readonly Subject[] = [
  { name: 'pH du tampon d’équilibrage', unit: '', mean: 7.2, sigma: 0.02, digits: 2 },
  { name: 'Masse de remplissage', unit: 'g', mean: 10.5, sigma: 0.04, digits: 2 },
  { name: 'Rendement de la capture', unit: '%', mean: 92, sigma: 0.8, digits: 1 },
  { name: 'Titre à la récolte', unit: 'g/L', mean: 3.4, sigma: 0.12, digits: 2 },
];
export const subjectOf = (seed: number): Subject => SUBJECTS[Math.floor(drawAt(seedOf(seed, 'subject'), 0) * SUBJECTS.length)]!;
