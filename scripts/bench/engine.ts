import { difficultyToB } from '@/core/assessment/likelihood';
import { mulberry32 } from '@/core/assessment/random';
import { type Candidate, selectItem } from '@/core/assessment/select-item';
import type { StoredEvent } from '@/core/events/event';
import { addEvent, emptyProgress, fold } from '@/core/progress/fold';
import type { BankItem } from './workload';
import { Learner, newId } from './workload';

/** The engine's speed (engine.md): medians, in the unit that their names say. */
export type EngineResult = {
  /** One more question chosen among 10 000, milliseconds. */
  nextItem: number;
  /** One more answer added to a progress that already holds some, microseconds. */
  oneAnswer: number;
  /** A log folded from nothing, milliseconds. */
  wholeLog: number;
};
export const ENGINE_GOALS: EngineResult = { nextItem: 1, oneAnswer: 50, wholeLog: 1000 };

const median = (values: readonly number[]): number => [...values].sort((x, y) => x - y)[values.length >> 1]!;

/** Milliseconds of each run, the first of which warm up. */
function timed(runs: number, run: (n: number) => unknown): number[] {
  const times: number[] = [];
  for (let n = 0; n < runs; n++) {
    const start = performance.now();
    run(n);
    times.push(performance.now() - start);
  }
  return times.slice(Math.floor(runs / 5));
}

function manyItems(count: number): Candidate[] {
  const random = mulberry32(20_261_101);
  return Array.from({ length: count }, (_, n) => ({
    a: 0.7 + 0.7 * random(),
    b: difficultyToB(1 + Math.floor(random() * 4)) + random() - 0.5,
    c: [0.25, 0, 0.05][n % 3]!,
    item: { id: `item-${n}`, competency: `competency-${n % 12}`, type: 'single' },
  }));
}

export function measureEngine(bank: readonly BankItem[]): EngineResult {
  const items = manyItems(10_000);
  const seen = new Set(items.slice(0, 200).map(({ item }) => item.id));
  const covered = new Map(Array.from({ length: 12 }, (_, n) => [`competency-${n}`, n % 3]));
  const nextItem = timed(500, (n) =>
    selectItem(items, { theta: (n % 3) - 1, g: 0.5, covered, isExcluded: (id) => seen.has(id), seed: 7, index: n }),
  );

  const learner = new Learner(newId(), bank, 1);
  const log: StoredEvent[] = learner.batch(100_000);
  const wholeLog = timed(6, () => fold(log));

  const answers = log.filter((event) => event.type === 'item-answered').slice(0, 20_000);
  const progress = emptyProgress();
  const oneAnswer = timed(answers.length, (n) => addEvent(progress, answers[n] as never));
  return { nextItem: median(nextItem), oneAnswer: median(oneAnswer) * 1000, wholeLog: median(wholeLog) };
}
