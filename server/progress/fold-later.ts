import type { Database } from '@/db/client';
import { foldBehind } from './fold-behind';

/**
 * Folds after the answer has left. A phone that empties its outbox sends batch after batch: folding once when it
 * pauses, instead of once a batch, is most of the server's throughput. Losing what waits here loses nothing:
 * readers and the next sync fold the rest.
 */

const DELAY = 1000;
/** Folded together, so that their writes share a commit. */
const TOGETHER = 16;

type Waiting = { learners: Set<string>; working: Promise<void> | undefined };
const queues = new WeakMap<Database, Waiting>();

export function foldLater(db: Database, learner: string): void {
  const queue = queues.get(db) ?? { learners: new Set<string>(), working: undefined };
  queues.set(db, queue);
  queue.learners.add(learner);
  queue.working ??= work(db, queue);
}

/** Settles when nothing waits to be folded. */
export async function foldsDone(db: Database): Promise<void> {
  for (let queue = queues.get(db); queue?.working; queue = queues.get(db)) await queue.working;
}

async function work(db: Database, queue: Waiting): Promise<void> {
  while (queue.learners.size > 0) {
    await new Promise((resolve) => setTimeout(resolve, DELAY));
    const learners = [...queue.learners];
    queue.learners.clear();
    for (let start = 0; start < learners.length; start += TOGETHER)
      await Promise.all(learners.slice(start, start + TOGETHER).map((learner) => foldOrSay(db, learner)));
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
