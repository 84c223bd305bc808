import type { InStatement } from '@libsql/client';
import type { EventRow } from './events';

const COLUMNS = 'seq, id, device_id, device_seq, at, received_at, type, schema, body';

/** What decides which blocks are behind, in one snapshot. The last: events kept for later that `schema` may understand. */
export const foldStanding = (learner: string, schema: number): InStatement[] => [
  {
    sql: 'SELECT block, min(seq) AS first, max(seq) AS last FROM events WHERE learner_id = ? AND block IS NOT NULL GROUP BY block',
    args: [learner],
  },
  { sql: 'SELECT block, fold_version, last_seq FROM block_progress WHERE learner_id = ?', args: [learner] },
  {
    sql: `SELECT ${COLUMNS} FROM events WHERE learner_id = ? AND type IN ('module-completed', 'answer-voided') AND understood = 1 ORDER BY seq`,
    args: [learner],
  },
  { sql: `SELECT ${COLUMNS} FROM events WHERE learner_id = ? AND understood = 0 AND schema <= ?`, args: [learner, schema] },
];

export const statesOf = (learner: string, blocks: readonly string[]): InStatement => ({
  sql: 'SELECT block, state, last_seq FROM block_progress WHERE learner_id = ? AND block IN (SELECT value FROM json_each(?))',
  args: [learner, JSON.stringify(blocks)],
});

export const allStates = (learner: string): InStatement => ({
  sql: 'SELECT block, state FROM block_progress WHERE learner_id = ? ORDER BY block',
  args: [learner],
});

/** Understood answers of these blocks with `from` ≤ seq ≤ `upTo`, and their block. */
export const answersBetween = (learner: string, blocks: readonly string[], from: number, upTo: number): InStatement => ({
  sql: `SELECT ${COLUMNS}, block FROM events
    WHERE learner_id = ? AND seq >= ? AND seq <= ? AND block IN (SELECT value FROM json_each(?)) ORDER BY seq`,
  args: [learner, from, upTo, JSON.stringify(blocks)],
});

export type FoldedBlock = {
  block: string;
  state: string;
  lastSeq: number;
  foldVersion: number;
  /** What the row said when it was read; null: there was none. */
  was: { lastSeq: number; foldVersion: number } | null;
};

/** Compare-and-set: a row that someone else has moved stays as they left it (no row affected). */
export function saveFold(learner: string, folded: FoldedBlock, now: number): InStatement {
  const { block, state, lastSeq, foldVersion, was } = folded;
  if (was)
    return {
      sql: 'UPDATE block_progress SET state = ?, last_seq = ?, fold_version = ?, updated_at = ? WHERE learner_id = ? AND block = ? AND last_seq = ? AND fold_version = ?',
      args: [state, lastSeq, foldVersion, now, learner, block, was.lastSeq, was.foldVersion],
    };
  return {
    sql: `INSERT INTO block_progress (learner_id, block, fold_version, state, last_seq, updated_at)
      SELECT ?, ?, ?, ?, ?, ? WHERE EXISTS (SELECT 1 FROM learners WHERE id = ? AND erased_at IS NULL) ON CONFLICT DO NOTHING`,
    args: [learner, block, foldVersion, state, lastSeq, now, learner],
  };
}

/**
 * Events of a later schema that this version understands. Folds that did not see them are thrown away in the same
 * transaction: their insertion numbers are behind what those folds say they hold.
 */
export function settleUnderstood(
  learner: string,
  settled: readonly { seq: EventRow['seq']; understood: number; block: string | null }[],
): InStatement[] {
  return [
    ...settled.map(({ seq, understood, block }) => ({
      sql: 'UPDATE events SET understood = ?, block = ? WHERE seq = ? AND learner_id = ?',
      args: [understood, block, seq, learner],
    })),
    { sql: 'DELETE FROM block_progress WHERE learner_id = ?', args: [learner] },
  ];
}
