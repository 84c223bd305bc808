import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Someone who saved their progress. No name, no address: a random id and the hash of a recovery code. */
export const learners = sqliteTable('learners', {
  /** UUIDv7. */
  id: text('id').primaryKey(),
  /** SHA-256 (hex) of the recovery code's 128 bits. Kept on a tombstone, so that its code is answered 410. */
  recoveryHash: text('recovery_hash').notNull().unique(),
  /** Milliseconds since 1970, like every time in this schema. */
  createdAt: integer('created_at').notNull(),
  /** Set once: the tombstone. */
  erasedAt: integer('erased_at'),
});
