import type { EventBodies, EventType, ItemAnswered, LearnerEvent, OpaqueEvent, StoredEvent } from '@/core/events/event';
import { uuidv7 } from '@/core/events/uuid';
import { type BlockState, emptyBlock } from '@/core/progress/block-state';
import type { Database } from '@/db/client';
import { eventRow } from '@/db/queries/events';
import { createLearner } from '@/server/learners/create-learner';
import type { Session } from '@/server/auth/session';
import { parseSyncRequest, type SyncAnswer } from '@/server/sync/request';
import { syncDevice } from '@/server/sync/sync-device';

/** 2026-06-01T00:00:00Z. */
export const JUNE = 1_780_272_000_000;
export const DAY = 86_400_000;

let counter = 0;
/** A new UUIDv7, the same at every run. */
export function newId(): string {
  const bytes = new Uint8Array(10);
  new DataView(bytes.buffer).setUint32(4, ++counter);
  return uuidv7(JUNE, bytes);
}
export const newIdentity = () => ({ device: newId(), secret: `secret-of-a-device-${++counter}-0123456789` });

export const answerBody = (change: Partial<ItemAnswered> = {}): ItemAnswered => ({
  session: '0198a000-0000-7000-8000-000000000001',
  item: 'asepsie-1',
  version: 'unknown-version',
  variantSeed: null,
  response: { kind: 'choice', ids: ['a'] },
  score: 1,
  right: true,
  a: 1,
  b: -0.7,
  c: 0.25,
  g: 0.5,
  block: 'asepsie',
  competency: 'asepsie-gestes',
  target: 'technicien',
  level: 2,
  verdict: 'to-confirm',
  evidence: true,
  elapsed: 12_000,
  ...change,
});

export const event = <T extends EventType>(
  device: string,
  seq: number,
  type: T,
  body: EventBodies[T],
  at = JUNE + seq * 1000,
): LearnerEvent => ({ id: newId(), device, seq, at, type, schema: 1, body }) as LearnerEvent;
export const answer = (device: string, seq: number, change: Partial<ItemAnswered> = {}, at?: number): LearnerEvent =>
  event(device, seq, 'item-answered', answerBody(change), at);
export const fromTheFuture = (device: string, seq: number): OpaqueEvent => ({
  id: newId(),
  device,
  seq,
  at: JUNE + seq,
  type: 'gesture-filmed',
  schema: 2,
  body: { film: [1, 2.5], note: 'é' },
});

/** A learner with one device, as POST /api/apprenants makes them. */
export async function someone(db: Database, now = JUNE) {
  const identity = newIdentity();
  const { learner, code } = await createLearner(db, identity, now);
  const session: Session = { learner, device: identity.device };
  return { ...identity, learner, code, session };
}

/** One request through the same door as the route: what is sent is JSON. */
export async function send(
  db: Database,
  session: Session,
  events: readonly unknown[],
  options: { cursor?: number; now?: number; device?: string } = {},
): Promise<SyncAnswer> {
  const { cursor = 0, now = JUNE + DAY, device = session.device } = options;
  const request = parseSyncRequest(JSON.parse(JSON.stringify({ device, cursor, events })));
  return JSON.parse(JSON.stringify(await syncDevice(db, session, request, now))) as SyncAnswer;
}

/** All that the server holds of a learner, as the fold wants it. */
export async function storedEvents(db: Database, learner: string): Promise<StoredEvent[]> {
  const [result] = await db.read([{ sql: 'SELECT * FROM events WHERE learner_id = ? ORDER BY seq', args: [learner] }]);
  return result!.rows
    .map(eventRow)
    .map(
      ({ id, device, deviceSeq, at, receivedAt, type, schema, body }) =>
        ({ id, device, seq: deviceSeq, at, receivedAt, type, schema, body: JSON.parse(body) }) as StoredEvent,
    );
}

export async function storedBlocks(db: Database, learner: string): Promise<Record<string, BlockState>> {
  const [result] = await db.read([{ sql: 'SELECT block, state FROM block_progress WHERE learner_id = ?', args: [learner] }]);
  return Object.fromEntries(result!.rows.map((row) => [String(row.block), JSON.parse(String(row.state)) as BlockState]));
}

/** Every number within 1e-9, everything else the same. A block that holds nothing is a block that is not there. */
export function differences(x: Record<string, BlockState>, y: Record<string, BlockState>): string[] {
  const found: string[] = [];
  const compare = (a: unknown, b: unknown, path: string): void => {
    if (typeof a === 'number' && typeof b === 'number') {
      if (!(Math.abs(a - b) <= 1e-9)) found.push(`${path}: ${a} / ${b}`);
    } else if (a && b && typeof a === 'object' && typeof b === 'object') {
      for (const key of new Set([...Object.keys(a), ...Object.keys(b)]))
        compare((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], `${path}.${key}`);
    } else if (a !== b) found.push(`${path}: ${String(a)} / ${String(b)}`);
  };
  for (const block of new Set([...Object.keys(x), ...Object.keys(y)])) compare(x[block] ?? emptyBlock(), y[block] ?? emptyBlock(), block);
  return found;
}
