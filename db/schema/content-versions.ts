import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Every version ever published, never changed nor deleted: a phone offline for a year is still understood. */
export const contentVersions = sqliteTable(
  'content_versions',
  {
    /** 'item' (a module's checks included) or 'module'. */
    kind: text('kind').notNull(),
    id: text('id').notNull(),
    version: text('version').notNull(),
    /** The block whose pack carried it: a PackItem does not name it. */
    block: text('block').notNull(),
    /** PackItem, with its module if it is a check; or ModulePack. As JSON. */
    body: text('body').notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.id, table.version] })],
);
