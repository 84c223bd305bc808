import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Every version ever published, never changed nor deleted: a phone offline for a year is still understood. */
export const contentVersions = sqliteTable(
  'content_versions',
  {
    /** 'item'. */
    kind: text('kind').notNull(),
    id: text('id').notNull(),
    version: text('version').notNull(),
    /** The block whose pack carried it: a PackItem does not name it. */
    block: text('block').notNull(),
    /** PackItem as JSON. */
    body: text('body').notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.id, table.version] })],
);
