import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** 1: folded. 0: of a later schema than ours, kept for the version that understands it. -1: understood since, but its body is invalid. */
export const UNDERSTOOD = { yes: 1, notYet: 0, never: -1 } as const;

/**
 * What learners did. Rows are only ever inserted, or deleted all together when a learner is erased.
 * No foreign key: each would be looked up twenty times a batch, and inserts are guarded by the learner anyway.
 */
export const events = sqliteTable(
  'events',
  {
    /** Insertion number: the cursor of devices and of folds. AUTOINCREMENT: a number is never used twice. */
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    learnerId: text('learner_id').notNull(),
    deviceId: text('device_id').notNull(),
    /** The device's own count; not unique, a cloned profile repeats some. */
    deviceSeq: integer('device_seq').notNull(),
    at: integer('at').notNull(),
    receivedAt: integer('received_at').notNull(),
    type: text('type').notNull(),
    schema: integer('schema').notNull(),
    /** The block whose state this event changes: set on understood answers only. */
    block: text('block'),
    /** JSON as it arrived. */
    body: text('body').notNull(),
    understood: integer('understood').notNull(),
  },
  // Each index costs an ingest: `npm run bench` says how much.
  (table) => [
    // With its block, so that which blocks are behind is read without touching a row.
    index('events_learner').on(table.learnerId, table.seq, table.block),
    // Modules completed and answers voided: few, read by every fold.
    index('events_reweighing').on(table.learnerId, table.seq).where(sql`type IN ('module-completed', 'answer-voided')`),
    index('events_not_yet').on(table.learnerId, table.seq).where(sql`understood = 0`),
    // Tells a cloned profile: two events of one device under one number.
    index('events_device').on(table.deviceId, table.deviceSeq),
  ],
);
