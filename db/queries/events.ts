import type { InStatement, InValue, Row } from '@libsql/client';
import { numberOf, textOf } from './rows';

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

/** ?1 learner, ?3 cursor. One beyond the learner's last event comes from before a backup was restored: everything is sent again. */
const FROM_CURSOR = 'iif(?3 > coalesce((SELECT max(seq) FROM events WHERE learner_id = ?1), 0), 0, ?3)';

/**
 * Inserts rows where `guard` holds: all or none. One statement whatever their number, and what all rows share is
 * bound once: ?1 learner, ?2 receivedAt, ?3… for the guard. Preparing and binding cost as much as writing.
 */
function insertWhere(guard: string, shared: InValue[], rows: readonly NewEventRow[]): InStatement {
  const args = [...shared];
  for (const { id, device, deviceSeq, at, type, schema, block, body, understood } of rows)
    args.push(id, device, deviceSeq, at, type, schema, block, body, understood);
  return {
    sql: `INSERT INTO events (id, learner_id, device_id, device_seq, at, received_at, type, schema, block, body, understood)
      SELECT column1, ?1, column2, column3, column4, ?2, column5, column6, column7, column8, column9
      FROM (VALUES ${rows.map((_, n) => (n === 0 ? firstRow(shared.length) : ROW)).join(',')}) WHERE ${guard} ON CONFLICT DO NOTHING`,
    args,
  };
}
const ROW = '(?,?,?,?,?,?,?,?,?)';
/** A bare `?` takes the number after the largest so far, so the first row says where the shared ones end. */
const firstRow = (shared: number): string => `(?${shared + 1},?,?,?,?,?,?,?,?)`;

/** Inserts those that are not there yet, unless the learner has been erased in between. */
export const insertEvents = (learner: string, rows: readonly NewEventRow[], receivedAt: number): InStatement =>
  insertWhere('EXISTS (SELECT 1 FROM learners WHERE id = ?1 AND erased_at IS NULL)', [learner, receivedAt], rows);

/**
 * Inserts what a device sends next, when it alone is busy; or nothing. As many rows affected as sent says in one
 * statement, with nothing to read back, that: the device is bound to a living learner, it had seen everything
 * (`cursor`), it never used these numbers before, and none of these events was there. The last row's number is then
 * the learner's latest. Any other count says nothing: some rows may be in.
 */
export const insertNext = (
  session: { learner: string; device: string },
  cursor: number,
  rows: readonly NewEventRow[],
  receivedAt: number,
): InStatement =>
  insertWhere(
    `EXISTS (SELECT 1 FROM devices d JOIN learners l ON l.id = d.learner_id WHERE d.id = ?3 AND d.learner_id = ?1 AND l.erased_at IS NULL)
      AND coalesce((SELECT max(seq) FROM events WHERE learner_id = ?1), 0) = ?4
      AND coalesce((SELECT max(device_seq) FROM events WHERE device_id = ?3), 0) < ?5`,
    [session.learner, receivedAt, session.device, cursor, Math.min(...rows.map(({ deviceSeq }) => deviceSeq))],
    rows,
  );

/** Who holds an event, and since when. */
export type Holder = { learner: string; receivedAt: number };
export type Standing = {
  /** Those of the ids that are held, by whomever. */
  held: Map<string, Holder>;
  /** The learner's latest insertion number, 0 without events. */
  last: number;
  /** One of these events has a sequence number that this device gave to another event too. */
  cloned: boolean;
  /** There are events after the cursor that are not these. */
  waiting: boolean;
};

/**
 * All in one row, since a row and a statement cost more than what they hold.
 * The `+` keep SQLite on the index of ids: by device it would read all that the device ever sent.
 */
export const whereItStands = (learner: string, device: string, cursor: number, ids: readonly string[]): InStatement => ({
  sql: `SELECT
    (SELECT json_group_array(json_array(id, learner_id, received_at)) FROM events WHERE id IN (SELECT value FROM json_each(?4))) AS held,
    coalesce((SELECT max(seq) FROM events WHERE learner_id = ?1), 0) AS last,
    EXISTS (SELECT 1 FROM events e JOIN events o ON o.device_id = e.device_id AND o.device_seq = e.device_seq AND o.id <> e.id AND +o.learner_id = e.learner_id
      WHERE e.id IN (SELECT value FROM json_each(?4)) AND +e.device_id = ?2 AND +e.learner_id = ?1) AS cloned,
    EXISTS (SELECT 1 FROM events WHERE learner_id = ?1 AND seq > ${FROM_CURSOR} AND id NOT IN (SELECT value FROM json_each(?4))) AS waiting`,
  args: [learner, device, cursor, JSON.stringify(ids)],
});

export function standing(row: Row): Standing {
  const held = JSON.parse(textOf(row, 'held')) as [id: string, learner: string, receivedAt: number][];
  return {
    held: new Map(held.map(([id, learner, receivedAt]) => [id, { learner, receivedAt }])),
    last: numberOf(row, 'last'),
    cloned: numberOf(row, 'cloned') === 1,
    waiting: numberOf(row, 'waiting') === 1,
  };
}

/**
 * A page of the learner's events after a cursor, but those in `except`; `candidates` > rows read means that more wait.
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
        WHERE learner_id = ?1 AND seq > ${FROM_CURSOR} AND id NOT IN (SELECT value FROM json_each(?4))
        ORDER BY seq LIMIT ?5 + 1))
    WHERE rank = 1 OR (rank <= ?5 AND characters <= ?6) ORDER BY seq`,
  args: [learner, null, cursor, JSON.stringify(except), limit.events, limit.characters],
});

/** `last`: the learner's latest insertion number, 0 without events. */
export const lastSeq = (learner: string): InStatement => ({
  sql: 'SELECT coalesce(max(seq), 0) AS last FROM events WHERE learner_id = ?',
  args: [learner],
});
/** `total`: how many events the learner has. */
export const countEvents = (learner: string): InStatement => ({
  sql: 'SELECT count(*) AS total FROM events WHERE learner_id = ?',
  args: [learner],
});
