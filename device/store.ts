import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { observe, tick } from '@/core/events/clock';
import { effectiveTime, EVENT_SCHEMA, type EventBodies, type EventType, type LearnerEvent, type StoredEvent } from '@/core/events/event';
import { uuidv7 } from '@/core/events/uuid';
import type { Pack } from '@/core/content/pack';
import type { ModulePack } from '@/core/learning/module';
import { noteStore } from './reminder-note';

/**
 * The phone's store. Musts:
 * - an event, its place in the outbox, the clock and the sequence number are written in ONE transaction, `strict`:
 *   whatever the screen shows after `append` survives a kill or a dead battery;
 * - nothing here deletes an event, but `eraseStore`;
 * - two tabs share it: sequence numbers are taken inside the transaction.
 */

export type OutboxEntry = { id: string; seq: number; rejected?: string };
export type Identity = { device: string; secret: string; learner?: string };

interface Schema extends DBSchema {
  events: { key: string; value: StoredEvent; indexes: { type: string } };
  outbox: { key: string; value: OutboxEntry };
  meta: { key: string; value: unknown };
  packs: { key: string; value: { hash: string; pack: Pack } };
  /** Review packs of modules, by module. */
  modules: { key: string; value: { hash: string; pack: ModulePack } };
}
export type Database = IDBPDatabase<Schema>;

/** The phone refused to write: full, or storage forbidden. Nothing was changed. */
export class StoreWriteError extends Error {
  /** `outdated`: a newer version of the application, in another tab, has rearranged the store. */
  readonly code: 'full' | 'unavailable' | 'outdated';
  constructor(cause: unknown) {
    super('the device store refused a write', { cause });
    const name = cause instanceof DOMException ? cause.name : '';
    this.code = name === 'QuotaExceededError' ? 'full' : name === 'VersionError' ? 'outdated' : 'unavailable';
  }
}

const STORE_KEY = 'paillasse.store';
export const DEFAULT_STORE = 'paillasse';

let told: string | undefined;
/** For the service worker, which has no localStorage: the store that the pages use. */
export const setStoreName = (name: string): void => {
  told = name;
};

/** Another learner's code on this phone opens another store; the name in use is kept in localStorage. */
export function currentStoreName(): string {
  if (told !== undefined) return told;
  try {
    return localStorage.getItem(STORE_KEY) ?? DEFAULT_STORE;
  } catch {
    return DEFAULT_STORE;
  }
}
export function switchStore(name: string): void {
  localStorage.setItem(STORE_KEY, name);
  void noteStore(name);
}

let opened: { name: string; db: Promise<Database> } | undefined;

export function database(): Promise<Database> {
  const name = currentStoreName();
  if (opened?.name !== name) {
    opened = {
      name,
      db: openDB<Schema>(name, 2, {
        upgrade(db, from) {
          if (from < 1) {
            db.createObjectStore('events', { keyPath: 'id' }).createIndex('type', 'type');
            db.createObjectStore('outbox', { keyPath: 'id' });
            db.createObjectStore('meta');
            db.createObjectStore('packs', { keyPath: 'hash' });
          }
          if (from < 2) db.createObjectStore('modules');
        },
        // Another tab erases or upgrades: let it, and reopen on the next call.
        blocking() {
          void opened?.db.then((db) => db.close());
          opened = undefined;
        },
        terminated() {
          opened = undefined;
        },
      }),
    };
    opened.db.catch(() => {
      opened = undefined;
    });
  }
  return opened!.db;
}

const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));
export const newId = (): string => uuidv7(Date.now(), randomBytes(10));
const newSecret = (): string =>
  btoa(String.fromCharCode(...randomBytes(32)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
export const newIdentity = (): Identity => ({ device: newId(), secret: newSecret() });

const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('paillasse');
const listeners = new Set<() => void>();
/** Calls `listener` when this store has changed: in this tab by a sync or an answer, or in another one. Returns the way to stop. */
export function onChange(listener: () => void): () => void {
  listeners.add(listener);
  channel?.addEventListener('message', listener);
  return () => {
    listeners.delete(listener);
    channel?.removeEventListener('message', listener);
  };
}
export function announceChange(): void {
  channel?.postMessage('changed');
  for (const listener of listeners) listener();
}

export type NewEvent = { [K in EventType]: { type: K; body: EventBodies[K] } }[EventType];

/** Writes events in order; returns them once they are durable. Throws StoreWriteError, with nothing written. */
export async function append(...entries: NewEvent[]): Promise<LearnerEvent[]> {
  try {
    const db = await database();
    const tx = db.transaction(['events', 'outbox', 'meta'], 'readwrite', { durability: 'strict' });
    const meta = tx.objectStore('meta');
    let identity = (await meta.get('identity')) as Identity | undefined;
    if (!identity) {
      identity = newIdentity();
      void meta.put(identity, 'identity');
    }
    let seq = ((await meta.get('seq')) as number | undefined) ?? 0;
    let clock = ((await meta.get('clock')) as number | undefined) ?? 0;
    const written = entries.map(({ type, body }) => {
      clock = tick(clock, Date.now());
      seq++;
      return { id: newId(), device: identity.device, seq, at: clock, type, schema: EVENT_SCHEMA, body } as LearnerEvent;
    });
    for (const event of written) {
      void tx.objectStore('events').add(event);
      void tx.objectStore('outbox').add({ id: event.id, seq: event.seq });
    }
    void meta.put(seq, 'seq');
    void meta.put(clock, 'clock');
    await tx.done;
    announceChange();
    return written;
  } catch (cause) {
    throw new StoreWriteError(cause);
  }
}

export const readEvents = async (): Promise<StoredEvent[]> => (await database()).getAll('events');

export async function readMeta<T>(key: string): Promise<T | undefined> {
  return (await (await database()).get('meta', key)) as T | undefined;
}
export async function writeMeta(key: string, value: unknown): Promise<void> {
  await (await database()).put('meta', value, key);
}

/** This device's identity, made on first need. */
export async function identity(): Promise<Identity> {
  const db = await database();
  const tx = db.transaction('meta', 'readwrite', { durability: 'strict' });
  let known = (await tx.store.get('identity')) as Identity | undefined;
  if (!known) {
    known = newIdentity();
    await tx.store.put(known, 'identity');
  }
  await tx.done;
  return known;
}

/** Adds events of other devices (or of a file). Those already here stay as they are. `own`: put them in the outbox too. */
export async function mergeEvents(events: readonly StoredEvent[], { toOutbox }: { toOutbox: boolean }): Promise<number> {
  const db = await database();
  const tx = db.transaction(['events', 'outbox', 'meta'], 'readwrite', { durability: 'strict' });
  const meta = tx.objectStore('meta');
  let clock = ((await meta.get('clock')) as number | undefined) ?? 0;
  let added = 0;
  for (const event of events) {
    const known = await tx.objectStore('events').get(event.id);
    // A remote clock that was ahead is known for what it is once the server has dated its event.
    clock = observe(clock, effectiveTime(event), Date.now());
    if (known) {
      if (known.receivedAt == null && event.receivedAt != null)
        void tx.objectStore('events').put({ ...known, receivedAt: event.receivedAt });
      continue;
    }
    void tx.objectStore('events').add(event);
    if (toOutbox) void tx.objectStore('outbox').add({ id: event.id, seq: event.seq });
    added++;
  }
  void meta.put(clock, 'clock');
  await tx.done;
  if (added) announceChange();
  return added;
}

export const readOutbox = async (): Promise<OutboxEntry[]> => (await database()).getAll('outbox');

/** « Effacer cet appareil »: events, outbox, identity, packs. What was saved on the server stays there. */
export async function eraseStore(): Promise<void> {
  const name = currentStoreName();
  const db = await database();
  // Clearing before deleting: a deletion can be blocked by another tab, an emptied store is empty for all.
  const tx = db.transaction(['events', 'outbox', 'meta', 'packs', 'modules'], 'readwrite', { durability: 'strict' });
  await Promise.all([
    tx.objectStore('events').clear(),
    tx.objectStore('outbox').clear(),
    tx.objectStore('meta').clear(),
    tx.objectStore('packs').clear(),
    tx.objectStore('modules').clear(),
    tx.done,
  ]);
  db.close();
  opened = undefined;
  indexedDB.deleteDatabase(name);
  localStorage.clear();
  announceChange();
}
