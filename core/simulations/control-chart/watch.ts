import { cusum, ewma } from './memory-charts';
import { metAt, RULES, type RuleId } from './rules';
import { LENGTH, type Level, makeSeries, type Series } from './series';

/** By what a learner says that the process is out of control. */
export type Evidence = RuleId | 'cusum' | 'ewma';
export const evidenceAt = (level: Level): readonly Evidence[] => (level === 'rules' ? RULES : [...RULES, 'cusum', 'ewma']);

export type Declaration = {
  /** Index of the latest point seen. */
  at: number;
  by: Evidence;
  /** Whether that test had indeed sounded: on this point, or since the change. */
  met: boolean;
  /** Made before anything had changed. */
  false: boolean;
};

export type Watch = {
  series: Series /** Points seen. */;
  seen: number;
  declarations: readonly Declaration[];
  end: 'found' | 'missed' | null;
};

/** Points shown at once: the chart begins with some history. */
export const FIRST = 6;

export const startWatch = (seed: number, level: Level): Watch => ({
  series: makeSeries(seed, level),
  seen: FIRST,
  declarations: [],
  end: null,
});

export function next(watch: Watch): Watch {
  if (watch.end) return watch;
  const seen = watch.seen + 1;
  return seen > LENGTH ? { ...watch, end: 'missed' } : { ...watch, seen };
}

/** Whether a test sounds at `index`, on the points up to it. */
export function sounds(z: readonly number[], by: Evidence, index: number): boolean {
  const past = z.slice(0, index + 1);
  if (by === 'cusum') return cusum(past).at(-1)!.signal;
  if (by === 'ewma') return ewma(past).at(-1)!.signal;
  return metAt(past, by, index);
}

/** First index from `from` on at which a test sounds; null if it never does. */
export function firstSignal(z: readonly number[], by: Evidence, from: number): number | null {
  for (let index = from; index < z.length; index++) if (sounds(z, by, index)) return index;
  return null;
}

/** « Hors contrôle ». Before the change it is a false alarm and the watch goes on; after, the watch ends. */
export function declare(watch: Watch, by: Evidence): Watch {
  if (watch.end) return watch;
  const { z, change } = watch.series;
  const at = watch.seen - 1;
  const tooSoon = at < change.at;
  const first = tooSoon ? null : firstSignal(z.slice(0, at + 1), by, change.at);
  const met = tooSoon ? sounds(z, by, at) : first !== null;
  return {
    ...watch,
    declarations: [...watch.declarations, { at, by, met, false: tooSoon }],
    end: tooSoon ? null : 'found',
  };
}

export type Score = {
  /** Points seen from the change to the declaration, the first one concerned counting for one; null if missed. */
  delay: number | null;
  falseAlarms: number;
  /** Whether the declared test had sounded; null if missed. */
  rightRule: boolean | null;
  /** When each test would first have sounded after the change, as a delay. The attentive colleague takes the earliest. */
  tests: readonly { by: Evidence; delay: number | null }[];
};

export function score({ series, declarations }: Watch): Score {
  const { z, change, level } = series;
  const found = declarations.find((d) => !d.false);
  const delayOf = (index: number | null) => (index === null ? null : index - change.at + 1);
  return {
    delay: found ? delayOf(found.at) : null,
    falseAlarms: declarations.filter((d) => d.false).length,
    rightRule: found ? found.met : null,
    tests: evidenceAt(level).map((by) => ({ by, delay: delayOf(firstSignal(z, by, change.at)) })),
  };
}

/** What an attentive colleague declares: the test that sounds first. */
export const earliest = ({ tests }: Score): { by: Evidence; delay: number } | null =>
  tests.reduce<{ by: Evidence; delay: number } | null>(
    (best, { by, delay }) => (delay !== null && (best === null || delay < best.delay) ? { by, delay } : best),
    null,
  );
