import type { InStatement, ResultSet } from '@libsql/client';
import type { Database } from '@/db/client';
import { isSeenLongAgo, touchDevice } from '@/db/queries/devices';
import { clonesAmong, eventRow, insertEvents, lastSeq, type NewEventRow, pageAfter, whoHolds } from '@/db/queries/events';
import { numberOf, rowsOf, textOf } from '@/db/queries/rows';
import { UNDERSTOOD } from '@/db/schema';
import { authorise } from '../auth/authorise';
import type { Session } from '../auth/session';
import { DomainError, LearnerErased } from '../errors';
import { isFoldable } from './foldable';
import type { Arrived, Result, SentEvent, SyncAnswer, SyncRequest } from './request';
import { isVerified } from './verify-answer';

const PAGE = { events: 500, characters: 2_000_000 };

type Refusal = Extract<Result, { status: 'rejected' }>['reason'];

/**
 * Appends a device's events and answers with those that it lacks. Nothing is acknowledged before it is committed.
 * Safe to repeat: an event that is already there is answered as the first time. The fold is not done here
 * (see progress/fold-later): whatever happens to the process after the commit, a reader folds what is behind.
 * Throws SignedOut, LearnerErased, device-foreign, device-unknown, with nothing written.
 */
export async function syncDevice(db: Database, session: Session, request: SyncRequest, now: number): Promise<SyncAnswer> {
  const devices = [...new Set([request.device, ...request.events.flatMap((event) => event.device ?? [])])];
  const { owners, lastSeenAt } = await authorise(db, session, devices);
  const owner = owners.get(request.device);
  if (owner === undefined) throw new DomainError('device-unknown');
  if (owner !== session.learner) throw new DomainError('device-foreign');

  const refusals = new Map<string, Refusal>();
  const rows: NewEventRow[] = [];
  for (const arrived of request.events) {
    const refusal = await refusalOf(db, arrived, owners, session.learner);
    if (refusal) refusals.set(arrived.id, refusal);
    else if (arrived.status !== 'invalid') rows.push(toRow(arrived));
  }

  const { events } = request;
  const ids = events.map(({ id }) => id);
  const statements: InStatement[] = [
    whoHolds(ids),
    clonesAmong(session.learner, request.device, ids),
    lastSeq(session.learner),
    pageAfter(session.learner, request.cursor, ids, PAGE),
  ];
  const writes: InStatement[] = rows.length ? [insertEvents(session.learner, rows, now)] : [];
  if (isSeenLongAgo(lastSeenAt, now)) writes.push(touchDevice(session.device, now));
  const results = writes.length ? (await db.write([...writes, ...statements])).slice(writes.length) : await db.read(statements);

  return { results: statuses(results, events, refusals, session.learner), ...page(results), cloned: rowsOf(results, 1).length > 0 };
}

/** Why an event is not taken; undefined when it is. An id that is someone else's is only seen once the rows are there. */
async function refusalOf(
  db: Database,
  arrived: Arrived,
  owners: ReadonlyMap<string, string>,
  learner: string,
): Promise<Refusal | undefined> {
  if (arrived.status === 'invalid') return 'invalid';
  // A device bound to nobody is fine (a file from an old anonymous phone); someone else's phone is not.
  const owner = owners.get(arrived.device);
  if (owner !== undefined && owner !== learner) return 'foreign';
  if (arrived.status === 'opaque') return undefined;
  if (!isFoldable(arrived.event)) return 'invalid';
  if (arrived.event.type === 'item-answered' && !(await isVerified(db, arrived.event.body))) return 'score-mismatch';
  return undefined;
}

function toRow({ status, event, body }: Exclude<Arrived, { status: 'invalid' }>): NewEventRow {
  const { id, device, seq, at, type, schema } = event;
  const block = status === 'known' && event.type === 'item-answered' ? event.body.block : null;
  return { id, device, deviceSeq: seq, at, type, schema, body, block, understood: status === 'known' ? UNDERSTOOD.yes : UNDERSTOOD.notYet };
}

function statuses(
  results: readonly ResultSet[],
  events: readonly Arrived[],
  refusals: ReadonlyMap<string, Refusal>,
  learner: string,
): Result[] {
  const held = new Map(rowsOf(results, 0).map((row) => [textOf(row, 'id'), row]));
  return events.map(({ id, status }): Result => {
    const row = held.get(id);
    if (row && row.learner_id !== learner) return { id, status: 'rejected', reason: 'foreign' };
    // Acknowledged once is acknowledged for good, even if it would be refused today.
    if (row) return { id, status: status === 'opaque' ? 'stored' : 'accepted', receivedAt: numberOf(row, 'received_at') };
    const reason = refusals.get(id);
    if (reason) return { id, status: 'rejected', reason };
    // The insert is guarded by the learner's life: they were erased since `authorise`.
    throw new LearnerErased();
  });
}

function page(results: readonly ResultSet[]): Pick<SyncAnswer, 'events' | 'cursor' | 'more'> {
  const last = rowsOf(results, 2)[0]?.last;
  const found = rowsOf(results, 3);
  const more = found.length > 0 && numberOf(found[0]!, 'candidates') > found.length;
  const rows = found.map(eventRow);
  const events = rows.map(
    ({ id, device, deviceSeq, at, receivedAt, type, schema, body }): SentEvent => ({
      id,
      device,
      seq: deviceSeq,
      at,
      type,
      schema,
      body: JSON.parse(body),
      receivedAt,
    }),
  );
  return { events, more, cursor: more ? rows.at(-1)!.seq : typeof last === 'number' ? last : 0 };
}
