import type { InStatement } from '@libsql/client';
import { and, eq } from 'drizzle-orm';
import type { Database } from '../client';
import { contentVersions } from '../schema';

export type ContentVersion = typeof contentVersions.$inferSelect;

export async function contentVersion(db: Database, kind: string, id: string, version: string): Promise<ContentVersion | undefined> {
  return db.orm
    .select()
    .from(contentVersions)
    .where(and(eq(contentVersions.kind, kind), eq(contentVersions.id, id), eq(contentVersions.version, version)))
    .get();
}

/** Inserted if absent: what is published does not change. */
export function insertVersions(rows: readonly ContentVersion[]): InStatement {
  return {
    sql: `INSERT INTO content_versions (kind, id, version, block, body) VALUES ${rows.map(() => '(?,?,?,?,?)').join(',')} ON CONFLICT DO NOTHING`,
    args: rows.flatMap(({ kind, id, version, block, body }) => [kind, id, version, block, body]),
  };
}
