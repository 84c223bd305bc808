import type { Database } from '@/db/client';
import {
  claimSubscription,
  countFailures,
  type DueSubscription,
  deleteSubscriptions,
  dueSubscriptions,
} from '@/db/queries/push-subscriptions';
import { nextReminder } from './next-reminder';
import type { PushSettings } from './push-settings';
import { type Outcome, sendPush } from './send-push';

const BATCH = 100;
/** At a time, so that one slow push service does not hold the others back, nor all our sockets. */
const AT_A_TIME = 8;
/** A server that was down does not wake anyone in the night with the evening's reminder. */
const TOO_LATE = 2 * 3_600_000;
/** In a row, hence days: then the phone is taken for lost. */
const FAILURES = 10;

export type Sending = { sent: number; gone: number; failed: number; late: number };
type Send = (endpoint: string, push: PushSettings) => Promise<Outcome>;

/**
 * Sends every reminder that is due, a hundred at a time; returns what became of them.
 * A reminder is claimed before it is sent, by moving its row from the very time that was read: of several processes
 * on one database, one sends. One that dies in between has lost that day's reminder: never twice is worth more than always.
 */
export async function sendDue(db: Database, push: PushSettings, now: number, send: Send = sendPush): Promise<Sending> {
  const total: Sending = { sent: 0, gone: 0, failed: 0, late: 0 };
  for (;;) {
    const due = await dueSubscriptions(db, now, BATCH);
    if (due.length === 0) return total;
    const claimed = await claim(db, due, now);
    const timely = claimed.filter(({ nextAt }) => now - nextAt <= TOO_LATE);
    total.late += claimed.length - timely.length;
    const outcomes = await inTurns(timely, async ({ endpoint }) => send(endpoint, push));
    await settle(db, timely, outcomes);
    for (const outcome of outcomes) total[outcome]++;
  }
}

/** Those that this process moved to their next time: they are its to send. */
async function claim(db: Database, due: readonly DueSubscription[], now: number): Promise<DueSubscription[]> {
  const results = await db.write(due.map((one) => claimSubscription(one.id, one.nextAt, nextTime(one, now))));
  return due.filter((_, i) => results[i]?.rowsAffected === 1);
}

/** A zone that this runtime no longer knows must not stop everyone's reminders: the same time tomorrow. */
function nextTime({ hour, timeZone }: DueSubscription, now: number): number {
  try {
    return nextReminder(now, hour, timeZone);
  } catch {
    return now + 86_400_000;
  }
}

async function settle(db: Database, subscriptions: readonly DueSubscription[], outcomes: readonly Outcome[]): Promise<void> {
  const lost: string[] = [];
  const counts = subscriptions.flatMap(({ id, failures }, i) => {
    const count = outcomes[i] === 'sent' ? 0 : failures + 1;
    if (outcomes[i] === 'gone' || count >= FAILURES) {
      lost.push(id);
      return [];
    }
    return count === failures ? [] : [countFailures(id, count)];
  });
  const statements = lost.length ? [...counts, deleteSubscriptions(lost)] : counts;
  if (statements.length) await db.write(statements);
}

async function inTurns<T, R>(all: readonly T[], run: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = new Array(all.length);
  let next = 0;
  const worker = async () => {
    while (next < all.length) {
      const i = next++;
      results[i] = await run(all[i]!);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  return results;
}
