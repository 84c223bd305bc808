import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The fold of a learner's events for one block: a cache that can be thrown away and redone from `events`. */
export const blockProgress = sqliteTable(
  'block_progress',
  {
    learnerId: text('learner_id').notNull(),
    block: text('block').notNull(),
    foldVersion: integer('fold_version').notNull(),
    /** BlockState of core/progress as JSON: sums scaled to a fixed epoch, readers apply "now". */
    state: text('state').notNull(),
    /** Every event up to this insertion number is in the state; also the lock of its compare-and-set. */
    lastSeq: integer('last_seq').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.learnerId, table.block] })],
);
