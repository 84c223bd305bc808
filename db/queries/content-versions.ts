import type { InStatement } from '@libsql/client';
import type { Database } from '../client';
import type { contentVersions as table } from '../schema';
import { rowsOf, textOf } from './rows';

export type ContentVersion = typeof table.$inferSelect;

/** Those of `wanted` (id, version) that were published. */
export async function contentVersions(
  db: Database,
  kind: string,
  wanted: readonly (readonly [id: string, version: string])[],
): Promise<ContentVersion[]> {
  const results = await db.read([
    {
      sql: `SELECT c.id, c.version, c.block, c.body FROM json_each(?) AS w
        JOIN content_versions c ON c.kind = ? AND c.id = json_extract(w.value, '$[0]') AND c.version = json_extract(w.value, '$[1]')`,
      args: [JSON.stringify(wanted), kind],
    },
  ]);
  return rowsOf(results, 0).map((row) => ({
    kind,
    id: textOf(row, 'id'),
    version: textOf(row, 'version'),
    block: textOf(row, 'block'),
    body: textOf(row, 'body'),
  }));
}

/** Inserted if absent: what is published does not change. */
export function insertVersions(rows: readonly ContentVersion[]): InStatement {
  return {
    sql: `INSERT INTO content_versions (kind, id, version, block, body) VALUES ${rows.map(() => '(?,?,?,?,?)').join(',')} ON CONFLICT DO NOTHING`,
    args: rows.flatMap(({ kind, id, version, block, body }) => [kind, id, version, block, body]),
  };
}
