import type { InStatement } from '@libsql/client';
import type { Database } from '../client';
import type { pushSubscriptions as table } from '../schema';
import { numberOf, rowsOf, textOf } from './rows';

type Row = typeof table.$inferSelect;
export type DueSubscription = Pick<Row, 'id' | 'endpoint' | 'hour' | 'timeZone' | 'nextAt' | 'failures'>;

/** Asked again, the same phone has its new hour, and its failures are forgotten: it just spoke to us. */
export function saveSubscription(wanted: Omit<Row, 'createdAt' | 'failures'> & { now: number }): InStatement {
  const { id, endpoint, hour, timeZone, nextAt, now } = wanted;
  return {
    sql: `INSERT INTO push_subscriptions (id, endpoint, hour, time_zone, next_at, created_at, failures) VALUES (?, ?, ?, ?, ?, ?, 0)
      ON CONFLICT (id) DO UPDATE SET hour = excluded.hour, time_zone = excluded.time_zone, next_at = excluded.next_at, failures = 0`,
    args: [id, endpoint, hour, timeZone, nextAt, now],
  };
}

export const deleteSubscriptions = (ids: readonly string[]): InStatement => ({
  sql: 'DELETE FROM push_subscriptions WHERE id IN (SELECT value FROM json_each(?))',
  args: [JSON.stringify(ids)],
});

/** At most `limit`, those that have waited longest first. */
export async function dueSubscriptions(db: Database, now: number, limit: number): Promise<DueSubscription[]> {
  const results = await db.read([
    {
      sql: 'SELECT id, endpoint, hour, time_zone, next_at, failures FROM push_subscriptions WHERE next_at <= ? ORDER BY next_at LIMIT ?',
      args: [now, limit],
    },
  ]);
  return rowsOf(results, 0).map((row) => ({
    id: textOf(row, 'id'),
    endpoint: textOf(row, 'endpoint'),
    hour: numberOf(row, 'hour'),
    timeZone: textOf(row, 'time_zone'),
    nextAt: numberOf(row, 'next_at'),
    failures: numberOf(row, 'failures'),
  }));
}

/** Compare-and-set: a row that another process has moved is left as it is (no row affected). */
export const claimSubscription = (id: string, was: number, nextAt: number): InStatement => ({
  sql: 'UPDATE push_subscriptions SET next_at = ? WHERE id = ? AND next_at = ?',
  args: [nextAt, id, was],
});

/** A number, not « one more »: written twice it counts once. */
export const countFailures = (id: string, failures: number): InStatement => ({
  sql: 'UPDATE push_subscriptions SET failures = ? WHERE id = ?',
  args: [failures, id],
});
