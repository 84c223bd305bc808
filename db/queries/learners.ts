import type { InStatement } from '@libsql/client';
import { eq } from 'drizzle-orm';
import type { Database } from '../client';
import { learners } from '../schema';

export type Learner = typeof learners.$inferSelect;

export async function learnerByRecoveryHash(db: Database, recoveryHash: string): Promise<Learner | undefined> {
  return db.orm.select().from(learners).where(eq(learners.recoveryHash, recoveryHash)).get();
}

/** Makes a learner unless the device is already bound, then binds it; ends with the device's row. */
export function insertLearnerWithDevice(input: {
  learner: string;
  recoveryHash: string;
  device: string;
  secretHash: string;
  now: number;
}): InStatement[] {
  const { learner, recoveryHash, device, secretHash, now } = input;
  return [
    {
      sql: 'INSERT INTO learners (id, recovery_hash, created_at) SELECT ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM devices WHERE id = ?) ON CONFLICT DO NOTHING',
      args: [learner, recoveryHash, now, device],
    },
    ...bindDevice({ learner, device, secretHash, now }),
  ];
}

/** Binds a free device to a living learner; ends with the device's row, which says to whom it is bound. */
export function bindDevice(input: { learner: string; device: string; secretHash: string; now: number }): InStatement[] {
  const { learner, device, secretHash, now } = input;
  return [
    {
      sql: `INSERT INTO devices (id, learner_id, secret_hash, created_at, last_seen_at)
        SELECT ?, ?, ?, ?, ? WHERE EXISTS (SELECT 1 FROM learners WHERE id = ? AND erased_at IS NULL) ON CONFLICT DO NOTHING`,
      args: [device, learner, secretHash, now, now, learner],
    },
    { sql: 'SELECT learner_id, secret_hash FROM devices WHERE id = ?', args: [device] },
  ];
}

/** A new recovery code. `onlyDevice`: refused when another device is bound too. Ends with the hash that now stands. */
export function replaceRecoveryHash(input: { learner: string; recoveryHash: string; onlyDevice: boolean }): InStatement[] {
  const alone = input.onlyDevice ? 'AND (SELECT count(*) FROM devices WHERE learner_id = learners.id) = 1' : '';
  return [
    { sql: `UPDATE learners SET recovery_hash = ? WHERE id = ? AND erased_at IS NULL ${alone}`, args: [input.recoveryHash, input.learner] },
    { sql: 'SELECT recovery_hash, erased_at FROM learners WHERE id = ?', args: [input.learner] },
  ];
}

/** Everything but the tombstone goes, in one transaction. Running it twice erases once. */
export function eraseLearnerRows(input: { learner: string; audit: string; now: number }): InStatement[] {
  const { learner, audit, now } = input;
  return [
    {
      sql: "INSERT INTO audit (id, kind, at) SELECT ?, 'learner-erased', ? WHERE EXISTS (SELECT 1 FROM learners WHERE id = ? AND erased_at IS NULL) ON CONFLICT DO NOTHING",
      args: [audit, now, learner],
    },
    { sql: 'UPDATE learners SET erased_at = ? WHERE id = ? AND erased_at IS NULL', args: [now, learner] },
    { sql: 'DELETE FROM events WHERE learner_id = ?', args: [learner] },
    { sql: 'DELETE FROM block_progress WHERE learner_id = ?', args: [learner] },
    { sql: 'DELETE FROM devices WHERE learner_id = ?', args: [learner] },
  ];
}
