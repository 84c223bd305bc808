import type { StoredEvent } from '@/core/events/event';
import { signIn } from './account';
import { announceChange, database, identity, mergeEvents, newIdentity, type OutboxEntry, readMeta, writeMeta } from './store';

/** Sends what is not sent yet and fetches what other devices did. Safe to repeat; nothing waits for it. */

/** Under the server's 200 events and 256 KB, with room for the envelope. */
const BATCH_EVENTS = 150;
const BATCH_BYTES = 200_000;
const MAX_ROUNDS = 200;

export type SyncOutcome =
  | { kind: 'not-saved' } // this phone is bound to nobody: everything stays here
  | { kind: 'done'; sent: number; received: number; rejected: number }
  | { kind: 'offline' }
  | { kind: 'erased' } // the learner was erased on the server
  | { kind: 'refused'; message: string };

type Answer = {
  results: { id: string; status: 'accepted' | 'stored' | 'rejected'; receivedAt?: number; reason?: string }[];
  events: StoredEvent[];
  cursor: number;
  more: boolean;
  cloned: boolean;
};

let running: Promise<SyncOutcome> | undefined;

/** One at a time; a call during another gets that one's outcome. Never throws for want of network. */
export function sync(): Promise<SyncOutcome> {
  running ??= run().finally(() => {
    running = undefined;
  });
  return running;
}

async function run(): Promise<SyncOutcome> {
  const me = await identity();
  if (!me.learner) return { kind: 'not-saved' };
  const total = { sent: 0, received: 0, rejected: 0 };
  let signedInAgain = false;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const { events, left } = await nextBatch();
    const answer = await post((await identity()).device, (await readMeta<number>('cursor')) ?? 0, events);
    if (answer.kind === 'signed-out' && !signedInAgain) {
      signedInAgain = true;
      if ((await signIn()).ok) continue;
    }
    if (answer.kind !== 'answer') return answer.kind === 'signed-out' ? { kind: 'refused', message: answer.message } : answer;
    const { body } = answer;
    await settle(body);
    if (body.cloned) await takeNewDevice();
    total.sent += body.results.filter((r) => r.status !== 'rejected').length;
    total.rejected += body.results.filter((r) => r.status === 'rejected').length;
    total.received += body.events.length;
    if (!body.more && left === 0) break;
  }
  await writeMeta('synced', Date.now());
  return { kind: 'done', ...total };
}

/** The oldest events of the outbox that the server has not refused. */
async function nextBatch(): Promise<{ events: StoredEvent[]; left: number }> {
  const db = await database();
  const waiting = (await db.getAll('outbox')).filter((entry) => !entry.rejected).sort((x, y) => x.seq - y.seq);
  const events: StoredEvent[] = [];
  let bytes = 0;
  for (const entry of waiting) {
    const event = await db.get('events', entry.id);
    if (!event) continue;
    const size = JSON.stringify(event).length * 1.2;
    if (events.length > 0 && (events.length >= BATCH_EVENTS || bytes + size > BATCH_BYTES)) break;
    events.push(event);
    bytes += size;
  }
  return { events, left: waiting.length - events.length };
}

type Posted =
  | { kind: 'answer'; body: Answer }
  | { kind: 'signed-out'; message: string }
  | Extract<SyncOutcome, { kind: 'offline' | 'erased' | 'refused' }>;

async function post(device: string, cursor: number, events: readonly StoredEvent[]): Promise<Posted> {
  let response: Response;
  try {
    response = await fetch('/api/sync', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ device, cursor, events: events.map(({ receivedAt: _, ...event }) => event) }),
    });
  } catch {
    return { kind: 'offline' };
  }
  if (response.ok) return { kind: 'answer', body: (await response.json()) as Answer };
  const { message } = (await response.json().catch(() => ({ message: 'Le serveur a répondu autre chose que prévu.' }))) as {
    message: string;
  };
  if (response.status === 401) return { kind: 'signed-out', message };
  if (response.status === 410) return { kind: 'erased' };
  return response.status >= 500 || response.status === 429 ? { kind: 'offline' } : { kind: 'refused', message };
}

/** One transaction: what was accepted leaves the outbox, what was refused says why, what is new comes in, the cursor moves. */
async function settle(body: Answer): Promise<void> {
  await mergeEvents(body.events, { toOutbox: false });
  const db = await database();
  const tx = db.transaction(['events', 'outbox', 'meta'], 'readwrite', { durability: 'strict' });
  const outbox = tx.objectStore('outbox');
  const events = tx.objectStore('events');
  for (const result of body.results) {
    if (result.status === 'rejected') {
      const entry = (await outbox.get(result.id)) as OutboxEntry | undefined;
      if (entry) await outbox.put({ ...entry, rejected: result.reason ?? 'refused' });
      continue;
    }
    await outbox.delete(result.id);
    const event = await events.get(result.id);
    if (event && event.receivedAt == null && result.receivedAt != null) await events.put({ ...event, receivedAt: result.receivedAt });
  }
  // After the events that it covers: a crash in between asks for them again, and they are merged once.
  await tx.objectStore('meta').put(body.cursor, 'cursor');
  await tx.done;
  if (body.results.length > 0) announceChange();
}

/** This profile was copied to another phone: both keep their events, this one takes a new name. */
async function takeNewDevice(): Promise<void> {
  const old = await identity();
  const fresh = { ...newIdentity(), learner: old.learner };
  const response = await fetch('/api/appareils', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ device: fresh.device, secret: fresh.secret }),
  });
  if (!response.ok) return;
  const db = await database();
  const tx = db.transaction('meta', 'readwrite', { durability: 'strict' });
  await tx.store.put(fresh, 'identity');
  await tx.store.put(0, 'seq');
  await tx.done;
  await signIn();
}

/** Syncs at the usual moments: now, when the page comes back, when the network does. Returns the way to stop. */
export function keepInSync(onOutcome: (outcome: SyncOutcome) => void = () => undefined): () => void {
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const go = async () => {
    clearTimeout(timer);
    if (!navigator.onLine) return;
    const outcome = await sync().catch((error): SyncOutcome => {
      console.warn('sync', error);
      return { kind: 'offline' };
    });
    onOutcome(outcome);
    if (outcome.kind !== 'offline') {
      failures = 0;
      return;
    }
    failures++;
    // Back-off with jitter: 2 s, 4 s, … at most five minutes, so that phones do not all knock at once.
    timer = setTimeout(() => void go(), Math.min(300_000, 1000 * 2 ** failures) * (0.5 + Math.random()));
  };
  const visible = () => document.visibilityState === 'visible' && void go();
  const online = () => void go();
  void go();
  addEventListener('online', online);
  document.addEventListener('visibilitychange', visible);
  return () => {
    clearTimeout(timer);
    removeEventListener('online', online);
    document.removeEventListener('visibilitychange', visible);
  };
}
