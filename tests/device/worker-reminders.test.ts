import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readNote, writeNote } from '@/device/reminder-note';
import { cardsText, UNREADABLE } from '@/device/reminder-text';
import { database, setStoreName } from '@/device/store';
import { listenForReminders, remind } from '@/device/worker/reminders';
import { answer, DAY } from '../builders/events';
import { fakeCaches } from './support/caches';

/** The worker's side, with a real store (in memory), and a worker's scope that remembers what it was told to show. */

/** 20:00 on this machine's clocks. */
const EVENING = new Date(2026, 5, 10, 20, 0, 0).getTime();
/** Another one for each test: the module keeps its store open. */
let STORE: string;
let count = 0;

type Shown = { title: string; body: string; tag: string; silent: boolean; renotify: boolean; data: { url: string } };
let shown: Shown[];
let badges: (number | null)[];
let listeners: Map<string, (event: unknown) => void>;
let windows: { url: string; focus: () => Promise<void> }[];
let opened: string[];

beforeEach(() => {
  shown = [];
  badges = [];
  listeners = new Map();
  windows = [];
  opened = [];
  STORE = `paillasse-of-someone-${++count}`;
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('caches', fakeCaches());
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('offline')));
  vi.stubGlobal('navigator', {
    setAppBadge: async (count: number) => void badges.push(count),
    clearAppBadge: async () => void badges.push(null),
  });
  vi.stubGlobal('self', {
    registration: { showNotification: async (title: string, options: object) => void shown.push({ title, ...options } as Shown) },
    addEventListener: (name: string, run: (event: unknown) => void) => void listeners.set(name, run),
    clients: { matchAll: async () => windows, openWindow: async (url: string) => void opened.push(url) },
  });
});
afterEach(() => vi.unstubAllGlobals());

/** Cards missed two days ago, hence due; `badge` as the learner set it. */
async function missed(count: number, { store = STORE, badge = false } = {}) {
  setStoreName(store);
  const db = await database();
  for (let i = 0; i < count; i++) await db.put('events', answer({ item: `item-${i}`, right: false }, EVENING - 2 * DAY));
  await db.put('meta', { badge }, 'review-settings');
}
const note = (shownAt = 0, hour = 19) => writeNote({ hour, store: STORE, shownAt });

describe('a push', () => {
  it('shows one notification: how many cards of the store in use, and how long', async () => {
    await missed(8);
    await missed(2, { store: 'paillasse' });
    await note();
    await remind('push', EVENING);
    expect(shown).toEqual([
      {
        title: 'Paillasse',
        body: '8\u00a0cartes à réviser, environ 3\u00a0min.',
        tag: 'revision',
        renotify: false,
        silent: false,
        lang: 'fr',
        icon: '/icones/icone-192.png',
        data: { url: '/reviser/seance' },
      },
    ]);
    expect((await readNote())?.shownAt).toBe(EVENING);
  });

  it('stops at the ceiling of the day', async () => {
    await missed(40);
    await note();
    await remind('push', EVENING);
    expect(shown[0]!.body).toBe(cardsText(12));
  });

  it('with nothing due says so in silence', async () => {
    await missed(0);
    await note();
    await remind('push', EVENING);
    expect(shown).toMatchObject([{ body: 'Rien à réviser aujourd’hui.', silent: true, data: { url: '/reviser' } }]);
  });

  it('still shows something when the store cannot be read, or the note was lost', async () => {
    const said = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await note();
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('no', 'InvalidStateError');
      },
    });
    await remind('push', EVENING);
    expect(shown).toMatchObject([{ body: UNREADABLE, silent: false }]);
    expect(said).toHaveBeenCalledOnce();
    vi.stubGlobal('indexedDB', new IDBFactory());
    vi.stubGlobal('caches', fakeCaches());
    await remind('push', EVENING);
    expect(shown).toHaveLength(2);
    said.mockRestore();
  });

  it('after another reminder of the day replaces it without ringing', async () => {
    await missed(1);
    await note(EVENING - 3_600_000);
    await remind('push', EVENING);
    expect(shown).toMatchObject([{ silent: true, body: '1\u00a0carte à réviser, environ 1\u00a0min.' }]);
  });

  it('puts the number on the icon if it was asked for, and only then', async () => {
    await missed(3, { badge: true });
    await note();
    await remind('push', EVENING);
    await missed(3, { badge: false });
    await remind('push', EVENING);
    expect(badges).toEqual([3, null]);
  });
});

describe('a periodic sync', () => {
  const wake = (at = EVENING) => remind('sync', at);

  it('reminds once a day, after the hour, and only of something', async () => {
    await missed(8);
    await note();
    await wake(EVENING - 2 * 3_600_000);
    expect(shown).toHaveLength(0);
    await wake();
    await wake(EVENING + 3_600_000);
    expect(shown).toHaveLength(1);
    await wake(EVENING + DAY);
    expect(shown).toHaveLength(2);
  });

  it('says nothing when nothing is due, or no reminder is wanted', async () => {
    await missed(0);
    await note();
    await wake();
    await missed(8);
    vi.stubGlobal('caches', fakeCaches());
    await wake();
    expect(shown).toHaveLength(0);
  });

  it('of another name is left alone', async () => {
    listenForReminders();
    const waited: unknown[] = [];
    listeners.get('periodicsync')!({ tag: 'other', waitUntil: (work: unknown) => waited.push(work) });
    expect(waited).toHaveLength(0);
  });
});

describe('a tap on it', () => {
  async function tap(url: string) {
    listenForReminders();
    const waited: Promise<unknown>[] = [];
    let closed = false;
    const notification = {
      data: { url },
      close: () => {
        closed = true;
      },
    };
    listeners.get('notificationclick')!({ notification, waitUntil: (work: Promise<unknown>) => waited.push(work) });
    await Promise.all(waited);
    expect(closed).toBe(true);
  }

  it('brings back the session that is open, else opens one, and leaves a quiz alone', async () => {
    const focused: string[] = [];
    const page = (url: string) => ({ url, focus: async () => void focused.push(url) });
    windows = [page('https://p.test/evaluer/technicien'), page('https://p.test/reviser/seance?x=1')];
    await tap('/reviser/seance');
    expect({ focused, opened }).toEqual({ focused: ['https://p.test/reviser/seance?x=1'], opened: [] });
    windows = windows.slice(0, 1);
    await tap('/reviser/seance');
    expect({ focused: focused.length, opened }).toEqual({ focused: 1, opened: ['/reviser/seance'] });
  });
});
