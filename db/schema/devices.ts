import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { learners } from './learners';

/** A phone or browser profile bound to one learner, for good: it is never handed to another. */
export const devices = sqliteTable(
  'devices',
  {
    /** UUIDv7 chosen by the device. */
    id: text('id').primaryKey(),
    learnerId: text('learner_id')
      .notNull()
      .references(() => learners.id),
    /** SHA-256 (hex) of the device's random secret. */
    secretHash: text('secret_hash').notNull(),
    createdAt: integer('created_at').notNull(),
    /** To the day. */
    lastSeenAt: integer('last_seen_at').notNull(),
  },
  (table) => [index('devices_learner').on(table.learnerId)],
);
