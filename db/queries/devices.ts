import type { InStatement } from '@libsql/client';
import { eq } from 'drizzle-orm';
import type { Database } from '../client';
import { devices } from '../schema';
import { textOf } from './rows';

export type Device = typeof devices.$inferSelect;

export async function deviceById(db: Database, id: string): Promise<Device | undefined> {
  return db.orm.select().from(devices).where(eq(devices.id, id)).get();
}

export type Standing = { standing: 'bound'; owners: Map<string, string> } | { standing: 'unbound' | 'erased' | 'unknown' };

/**
 * What a session is worth now: its learner lives and its device is still bound to them. `others` are devices
 * whose owner is asked for in the same snapshot: `owners` holds those that have one.
 */
export async function standingOf(
  db: Database,
  session: { learner: string; device: string },
  others: readonly string[] = [],
): Promise<Standing> {
  const [result] = await db.read([
    {
      sql: `SELECT l.erased_at, d.id AS device, (SELECT json_group_object(id, learner_id) FROM devices WHERE id IN (SELECT value FROM json_each(?))) AS owners
        FROM learners l LEFT JOIN devices d ON d.id = ? AND d.learner_id = l.id WHERE l.id = ?`,
      args: [JSON.stringify(others), session.device, session.learner],
    },
  ]);
  const row = result?.rows[0];
  if (!row) return { standing: 'unknown' };
  if (row.erased_at !== null) return { standing: 'erased' };
  if (row.device === null) return { standing: 'unbound' };
  return {
    standing: 'bound',
    owners: new Map(Object.entries(JSON.parse(textOf(row, 'owners')) as Record<string, string>)),
  };
}

/** To the day: a write per sync would double the writing of a phone that has nothing to send. */
export const SEEN_EVERY = 86_400_000;
export const touchDevice = (session: { learner: string; device: string }, now: number): InStatement => ({
  sql: 'UPDATE devices SET last_seen_at = ? WHERE id = ? AND learner_id = ? AND last_seen_at < ?',
  args: [now, session.device, session.learner, now - SEEN_EVERY],
});
