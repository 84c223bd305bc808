import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * A phone that asked for a daily reminder. No learner: a reminder is about a phone, not a person. No encryption keys:
 * pushes carry nothing, the phone itself counts its cards.
 */
export const pushSubscriptions = sqliteTable(
  'push_subscriptions',
  {
    /** SHA-256 (hex) of the endpoint. */
    id: text('id').primaryKey(),
    /** Address at the browser's push service. */
    endpoint: text('endpoint').notNull(),
    /** 0–23, in the phone's own time zone. */
    hour: integer('hour').notNull(),
    /** IANA name. */
    timeZone: text('time_zone').notNull(),
    /** Also the lock of its compare-and-set: whoever moves it sends. */
    nextAt: integer('next_at').notNull(),
    createdAt: integer('created_at').notNull(),
    /** In a row. */
    failures: integer('failures').notNull(),
  },
  (table) => [index('push_subscriptions_next').on(table.nextAt)],
);
