import type { ItemAnswered } from '@/core/events/event';
import type { Database } from '@/db/client';
import {
  eventRow,
  type Holder,
  insertEvents,
  insertNext,
  lastSeq,
  type NewEventRow,
  pageAfter,
  standing,
  whereItStands,
} from '@/db/queries/events';
import { numberOf, rowsOf } from '@/db/queries/rows';
import { UNDERSTOOD } from '@/db/schema';
import { authorise } from '../auth/authorise';
import type { Session } from '../auth/session';
import { type KnownItem, knownItems } from '../content/known-items';
import { DomainError, LearnerErased } from '../errors';
import { isFoldable } from './foldable';
import { noteSeen, seenBy } from './last-seen';
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
  const itemOf = await knownItems(
    db,
    request.events.flatMap((arrived) => answerIn(arrived) ?? []),
  );
  return (await appendNext(db, session, request, itemOf, now)) ?? appendAny(db, session, request, itemOf, now);
}

type ItemOf = (answer: ItemAnswered) => KnownItem | undefined;

/**
 * What nearly every request is: new events of the session's own device, which has seen everything. One statement
 * checks all that `appendAny` reads, and inserts; undefined when it is not so, and what it then left is harmless.
 */
async function appendNext(
  db: Database,
  session: Session,
  { device, cursor, events }: SyncRequest,
  itemOf: ItemOf,
  now: number,
): Promise<SyncAnswer | undefined> {
  if (events.length === 0 || device !== session.device) return undefined;
  const owners = new Map([[device, session.learner]]);
  const rows: NewEventRow[] = [];
  for (const arrived of events) {
    if (arrived.status === 'invalid' || arrived.device !== device || refusalOf(arrived, owners, session.learner, itemOf)) return undefined;
    rows.push(toRow(arrived));
  }
  if (new Set(rows.map(({ deviceSeq }) => deviceSeq)).size < rows.length) return undefined;

  const [inserted] = await db.write([insertNext(session, cursor, rows, now), ...seenBy(db, session, now)]);
  if (inserted?.rowsAffected !== rows.length || inserted.lastInsertRowid === undefined) return undefined;
  noteSeen(db, session, now);
  const results = events.map(({ id, status }): Result => ({ id, status: status === 'opaque' ? 'stored' : 'accepted', receivedAt: now }));
  return { results, events: [], cursor: Number(inserted.lastInsertRowid), more: false, cloned: false };
}

/** Whatever the request holds: duplicates, refused events, other devices', a cursor that is behind. */
async function appendAny(db: Database, session: Session, request: SyncRequest, itemOf: ItemOf, now: number): Promise<SyncAnswer> {
  const devices = [...new Set([request.device, ...request.events.flatMap((event) => event.device ?? [])])];
  const { owners } = await authorise(db, session, devices);
  const owner = owners.get(request.device);
  if (owner === undefined) throw new DomainError('device-unknown');
  if (owner !== session.learner) throw new DomainError('device-foreign');

  const refusals = new Map<string, Refusal>();
  const rows: NewEventRow[] = [];
  for (const arrived of request.events) {
    const refusal = refusalOf(arrived, owners, session.learner, itemOf);
    if (refusal) refusals.set(arrived.id, refusal);
    else if (arrived.status !== 'invalid') rows.push(toRow(arrived));
  }

  const ids = request.events.map(({ id }) => id);
  const writes = [...(rows.length ? [insertEvents(session.learner, rows, now)] : []), ...seenBy(db, session, now)];
  // Read in the same transaction as the insert: what is answered is what was committed, even if a commit was repeated.
  const read = whereItStands(session.learner, request.device, request.cursor, ids);
  const done = writes.length ? await db.write([...writes, read]) : await db.read([read]);
  if (writes.length) noteSeen(db, session, now);
  const { held, last, cloned, waiting } = standing(rowsOf(done, writes.length)[0]!);

  const results = statuses(held, request.events, refusals, session.learner);
  if (!waiting) return { results, events: [], cursor: last, more: false, cloned };
  return { results, ...(await nextPage(db, session.learner, request.cursor, ids)), cloned };
}

const answerIn = (arrived: Arrived): ItemAnswered | undefined =>
  arrived.status === 'known' && arrived.event.type === 'item-answered' ? arrived.event.body : undefined;

/** Why an event is not taken; undefined when it is. An id that is someone else's is only seen once the rows are there. */
function refusalOf(arrived: Arrived, owners: ReadonlyMap<string, string>, learner: string, itemOf: ItemOf): Refusal | undefined {
  if (arrived.status === 'invalid') return 'invalid';
  // A device bound to nobody is fine (a file from an old anonymous phone); someone else's phone is not.
  const owner = owners.get(arrived.device);
  if (owner !== undefined && owner !== learner) return 'foreign';
  if (arrived.status === 'opaque') return undefined;
  if (!isFoldable(arrived.event)) return 'invalid';
  const answer = answerIn(arrived);
  return answer && !isVerified(answer, itemOf(answer)) ? 'score-mismatch' : undefined;
}

function toRow({ status, event, body }: Exclude<Arrived, { status: 'invalid' }>): NewEventRow {
  const { id, device, seq, at, type, schema } = event;
  const block = status === 'known' && event.type === 'item-answered' ? event.body.block : null;
  return { id, device, deviceSeq: seq, at, type, schema, body, block, understood: status === 'known' ? UNDERSTOOD.yes : UNDERSTOOD.notYet };
}

function statuses(
  held: ReadonlyMap<string, Holder>,
  events: readonly Arrived[],
  refusals: ReadonlyMap<string, Refusal>,
  learner: string,
): Result[] {
  return events.map(({ id, status }): Result => {
    const holder = held.get(id);
    if (holder && holder.learner !== learner) return { id, status: 'rejected', reason: 'foreign' };
    // Acknowledged once is acknowledged for good, even if it would be refused today.
    if (holder) return { id, status: status === 'opaque' ? 'stored' : 'accepted', receivedAt: holder.receivedAt };
    const reason = refusals.get(id);
    if (reason) return { id, status: 'rejected', reason };
    // The insert is guarded by the learner's life: they were erased since `authorise`.
    throw new LearnerErased();
  });
}

/** What the device lacks, and how far it has then seen: to the end, or to the last event of a page that is cut. */
async function nextPage(
  db: Database,
  learner: string,
  cursor: number,
  except: readonly string[],
): Promise<Pick<SyncAnswer, 'events' | 'cursor' | 'more'>> {
  const read = await db.read([lastSeq(learner), pageAfter(learner, cursor, except, PAGE)]);
  const found = rowsOf(read, 1);
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
  return { events, more, cursor: more ? rows.at(-1)!.seq : numberOf(rowsOf(read, 0)[0]!, 'last') };
}
