import type { InStatement, InValue, Row } from '@libsql/client';
import { IN_JSON, numberOf, textOf } from './rows';

/** One event as the database holds it; `body` is JSON. */
export type EventRow = {
  seq: number;
  id: string;
  device: string;
  deviceSeq: number;
  at: number;
  receivedAt: number;
  type: string;
  schema: number;
  body: string;
};
export type NewEventRow = Omit<EventRow, 'seq' | 'receivedAt'> & { block: string | null; understood: number };

const COLUMNS = 'seq, id, device_id, device_seq, at, received_at, type, schema, body';

export const eventRow = (row: Row): EventRow => ({
  seq: numberOf(row, 'seq'),
  id: textOf(row, 'id'),
  device: textOf(row, 'device_id'),
  deviceSeq: numberOf(row, 'device_seq'),
  at: numberOf(row, 'at'),
  receivedAt: numberOf(row, 'received_at'),
  type: textOf(row, 'type'),
  schema: numberOf(row, 'schema'),
  body: textOf(row, 'body'),
});

/** Inserts those that are not there yet, unless the learner has been erased in between. */
export function insertEvents(learner: string, rows: readonly NewEventRow[], receivedAt: number): InStatement {
  const args: InValue[] = [];
  for (const row of rows)
    args.push(row.id, learner, row.device, row.deviceSeq, row.at, receivedAt, row.type, row.schema, row.block, row.body, row.understood);
  args.push(learner);
  const values = rows.map(() => '(?,?,?,?,?,?,?,?,?,?,?)').join(',');
  return {
    sql: `INSERT INTO events (id, learner_id, device_id, device_seq, at, received_at, type, schema, block, body, understood)
      SELECT * FROM (VALUES ${values}) WHERE EXISTS (SELECT 1 FROM learners WHERE id = ? AND erased_at IS NULL) ON CONFLICT DO NOTHING`,
    args,
  };
}

/** Who owns these ids, and since when: `id, learner_id, received_at`. */
export const whoHolds = (ids: readonly string[]): InStatement => ({
  sql: `SELECT id, learner_id, received_at FROM events WHERE id ${IN_JSON}`,
  args: [JSON.stringify(ids)],
});

/** One row when one of these events has a sequence number that this device has used for another event: a cloned profile. */
export const clonesAmong = (learner: string, device: string, ids: readonly string[]): InStatement => ({
  sql: `SELECT 1 FROM events e JOIN events o ON o.device_id = e.device_id AND o.device_seq = e.device_seq AND o.id <> e.id AND o.learner_id = e.learner_id
    WHERE e.id ${IN_JSON} AND e.device_id = ? AND e.learner_id = ? LIMIT 1`,
  args: [JSON.stringify(ids), device, learner],
});

/**
 * A page of the learner's events after a cursor, but those in `except`; `candidates` > rows read means that more wait.
 * A cursor beyond the learner's last event comes from a database that was restored since: everything is sent again.
 */
export const pageAfter = (
  learner: string,
  cursor: number,
  except: readonly string[],
  limit: { events: number; characters: number },
): InStatement => ({
  sql: `SELECT ${COLUMNS}, candidates FROM (
      SELECT *, count(*) OVER () AS candidates, row_number() OVER (ORDER BY seq) AS rank, sum(length(body)) OVER (ORDER BY seq) AS characters FROM (
        SELECT ${COLUMNS} FROM events
        WHERE learner_id = ?1 AND seq > iif(?2 > coalesce((SELECT max(seq) FROM events WHERE learner_id = ?1), 0), 0, ?2)
          AND id NOT ${IN_JSON.replace('?', '?3')}
        ORDER BY seq LIMIT ?4 + 1))
    WHERE rank = 1 OR (rank <= ?4 AND characters <= ?5) ORDER BY seq`,
  args: [learner, cursor, JSON.stringify(except), limit.events, limit.characters],
});

/** `last`: the learner's latest insertion number, null without events; `total`: how many. */
export const lastSeq = (learner: string): InStatement => ({
  sql: 'SELECT max(seq) AS last FROM events WHERE learner_id = ?',
  args: [learner],
});
export const countEvents = (learner: string): InStatement => ({
  sql: 'SELECT count(*) AS total FROM events WHERE learner_id = ?',
  args: [learner],
});
