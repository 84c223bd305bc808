import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** That something happened, and when: no personal data, no id of a person. */
export const audit = sqliteTable('audit', {
  id: text('id').primaryKey(),
  kind: text('kind').notNull(),
  at: integer('at').notNull(),
});
