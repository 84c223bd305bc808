import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '@/db/client';
import { foldBehind } from './fold-behind';

/**
 * Folds after the answer has left, once the learner pauses and the process has time: folding a batch costs as much
 * as taking it in, and readers fold what is behind anyway. So losing what waits here loses nothing, and a server
 * that phones overwhelm takes their events first.
 */

/** A phone that empties its outbox sends batch after batch: it is folded once, this long after the last. Milliseconds. */
const PAUSE = 1000;
/** Share of the last moments that the event loop spent working, beyond which folds wait. */
const BUSY = 0.5;
/** Folded together, so that their writes share a commit; few, since requests wait meanwhile. */
const TOGETHER = 8;
/** Beyond, those who have waited longest are left to their next reader. */
const LIMIT = 10_000;

/** Learners by the time of their last batch, the oldest first. */
type Waiting = { learners: Map<string, number>; working: Promise<void> | undefined };
const queues = new WeakMap<Database, Waiting>();

export function foldLater(db: Database, learner: string): void {
  const queue = queues.get(db) ?? { learners: new Map<string, number>(), working: undefined };
  queues.set(db, queue);
  queue.learners.delete(learner);
  queue.learners.set(learner, performance.now());
  if (queue.learners.size > LIMIT) queue.learners.delete(queue.learners.keys().next().value!);
  queue.working ??= work(db, queue);
}

/** Settles when nothing waits to be folded. */
export async function foldsDone(db: Database): Promise<void> {
  for (let queue = queues.get(db); queue?.working; queue = queues.get(db)) await queue.working;
}

async function work(db: Database, queue: Waiting): Promise<void> {
  while (queue.learners.size > 0) {
    const before = performance.eventLoopUtilization();
    await wait(PAUSE);
    if (performance.eventLoopUtilization(before).utilization > BUSY) continue;
    const paused = [...queue.learners].filter(([, last]) => performance.now() - last >= PAUSE).map(([learner]) => learner);
    for (let start = 0; start < paused.length; start += TOGETHER) {
      const together = paused.slice(start, start + TOGETHER);
      for (const learner of together) queue.learners.delete(learner);
      await Promise.all(together.map((learner) => foldOrSay(db, learner)));
      // Requests that arrived meanwhile go first; when there are many, the rest waits again.
      const turn = performance.now();
      await wait(0);
      if (performance.now() - turn > 50) break;
    }
  }
  queue.working = undefined;
}

async function foldOrSay(db: Database, learner: string): Promise<void> {
  try {
    await foldBehind(db, learner, Date.now());
  } catch (error) {
    console.error('a fold was put off: the next reader will do it', error);
  }
}
