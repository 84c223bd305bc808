import type { ResultSet, Row } from '@libsql/client';

/** Typed reading of a column: SQLite's types are only habits, so what comes out is checked. */
export function textOf(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new TypeError(`column ${column} holds no text`);
  return value;
}

export function numberOf(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw new TypeError(`column ${column} holds no number`);
  return value;
}

/** Rows of the n-th statement of a batch. */
export function rowsOf(results: readonly ResultSet[], index: number): Row[] {
  const result = results[index];
  if (!result) throw new RangeError(`the batch has no statement ${index}`);
  return result.rows;
}
