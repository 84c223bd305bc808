import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import webpush from 'web-push';
import { keepReminder, readReminder, reminderSupport, removeReminder, setReminder } from '@/device/reminder';
import { noteStore, readNote } from '@/device/reminder-note';
import { fakeCaches } from './support/caches';

/** The page's side, against a browser and a server that can each say no. */

const KEY = webpush.generateVAPIDKeys().publicKey;

type Browser = {
  permission: NotificationPermission;
  key: string | null | 'offline';
  put: number;
  subscribe: 'yes' | 'AbortError' | 'NotAllowedError';
  periodic: boolean;
  subscribed: string | null;
  usedKey: string;
  calls: [method: string, body: Record<string, unknown> | undefined][];
  tags: string[];
};
let browser: Browser;

const bytes = (key: string) => new Uint8Array(Buffer.from(key, 'base64url')).buffer;
const subscription = () =>
  browser.subscribed && {
    endpoint: browser.subscribed,
    options: { applicationServerKey: bytes(browser.usedKey) },
    unsubscribe: async () => {
      browser.subscribed = null;
      return true;
    },
  };

beforeEach(() => {
  browser = {
    permission: 'granted',
    key: KEY,
    put: 200,
    subscribe: 'yes',
    periodic: false,
    subscribed: null,
    usedKey: KEY,
    calls: [],
    tags: [],
  };
  const registration = {
    pushManager: {
      getSubscription: async () => subscription(),
      subscribe: async ({ applicationServerKey }: { applicationServerKey: Uint8Array }) => {
        if (browser.subscribe !== 'yes') throw new DOMException('no', browser.subscribe);
        browser.usedKey = Buffer.from(applicationServerKey).toString('base64url');
        browser.subscribed = `https://fcm.googleapis.com/fcm/send/${browser.calls.length}`;
        return subscription();
      },
    },
    periodicSync: { register: async (tag: string) => void browser.tags.push(tag), unregister: async () => void browser.tags.splice(0) },
  };
  const serviceWorker = { ready: Promise.resolve(registration), getRegistration: async () => registration };
  vi.stubGlobal('caches', fakeCaches());
  vi.stubGlobal('navigator', { serviceWorker, permissions: { query: async () => ({ state: browser.periodic ? 'granted' : 'denied' }) } });
  vi.stubGlobal('Notification', {
    get permission() {
      return browser.permission;
    },
    requestPermission: async () => browser.permission,
  });
  vi.stubGlobal('fetch', async (address: string, { method, body }: RequestInit) => {
    expect(address).toBe('/api/rappels');
    browser.calls.push([method!, body ? JSON.parse(String(body)) : undefined]);
    if (browser.key === 'offline') throw new TypeError('offline');
    if (method === 'GET') return Response.json({ key: browser.key });
    return browser.put === 200
      ? Response.json({})
      : Response.json({ code: 'x', message: 'Non.', kept: 'Rien de changé.' }, { status: browser.put });
  });
});
afterEach(() => vi.unstubAllGlobals());

const problem = (hour: number) =>
  setReminder(hour).then(
    () => 'none',
    (error) => error.code,
  );

describe('what can be done', () => {
  it('depends on the browser and on the server', async () => {
    expect(await reminderSupport()).toBe('push');
    browser.key = null;
    expect(await reminderSupport()).toBe('calendar');
    browser.periodic = true;
    expect(await reminderSupport()).toBe('periodic');
    browser.key = 'offline';
    expect(await reminderSupport()).toBe('periodic');
    browser.periodic = false;
    await expect(reminderSupport()).rejects.toMatchObject({ code: 'unreachable' });
    browser.subscribed = 'https://fcm.googleapis.com/fcm/send/kept';
    expect(await reminderSupport()).toBe('push');
  });

  it('is a calendar without notifications or worker', async () => {
    vi.stubGlobal('navigator', {});
    expect(await reminderSupport()).toBe('calendar');
    expect(await problem(19)).toBe('unsupported');
    await removeReminder();
  });
});

describe('setting the reminder', () => {
  it('subscribes, tells the server where, when and in which zone, and notes it for the worker', async () => {
    await setReminder(19);
    expect(browser.usedKey).toBe(KEY);
    expect(browser.calls.at(-1)).toEqual([
      'PUT',
      { endpoint: browser.subscribed, hour: 19, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone },
    ]);
    expect(await readReminder()).toBe(19);
    expect(await readNote()).toEqual({ hour: 19, store: 'paillasse', shownAt: 0 });
    const kept = browser.subscribed;
    await setReminder(7);
    expect(browser.subscribed).toBe(kept);
    expect(await readReminder()).toBe(7);
  });

  it('subscribes anew when the server changed its keys', async () => {
    await setReminder(19);
    const before = browser.subscribed;
    browser.key = webpush.generateVAPIDKeys().publicKey;
    await setReminder(19);
    expect(browser.subscribed).not.toBe(before);
    expect(browser.usedKey).toBe(browser.key);
  });

  it('says what failed, and leaves nothing half done', async () => {
    browser.permission = 'denied';
    expect(await problem(19)).toBe('denied');
    browser.permission = 'default';
    expect(await problem(19)).toBe('denied');
    browser.permission = 'granted';
    browser.key = 'offline';
    expect(await problem(19)).toBe('unreachable');
    browser.key = null;
    expect(await problem(19)).toBe('unsupported');
    browser.key = KEY;
    browser.subscribe = 'AbortError';
    expect(await problem(19)).toBe('unreachable');
    browser.subscribe = 'NotAllowedError';
    expect(await problem(19)).toBe('denied');
    browser.subscribe = 'yes';
    browser.put = 429;
    await expect(setReminder(19)).rejects.toMatchObject({ code: 'refused', said: 'Non. Rien de changé.' });
    expect(browser.subscribed).toBeNull();
    expect(await readNote()).toBeUndefined();
  });

  it('leaves the former reminder when the new one fails', async () => {
    await setReminder(19);
    browser.put = 503;
    expect(await problem(7)).toBe('refused');
    expect(browser.subscribed).not.toBeNull();
    expect(await readReminder()).toBe(19);
  });

  it('counts on the browser alone where the server has no key, or does not answer', async () => {
    browser.periodic = true;
    browser.key = null;
    await setReminder(19);
    expect({ tags: browser.tags, subscribed: browser.subscribed }).toEqual({ tags: ['revision'], subscribed: null });
    expect(await readReminder()).toBe(19);
  });
});

describe('taking it back', () => {
  it('unsubscribes, tells the server, forgets the note', async () => {
    browser.periodic = true;
    await setReminder(19);
    const endpoint = browser.subscribed;
    await setReminder(null);
    expect(browser.calls.at(-1)).toEqual(['DELETE', { endpoint }]);
    expect({ tags: browser.tags, subscribed: browser.subscribed }).toEqual({ tags: [], subscribed: null });
    expect(await readNote()).toBeUndefined();
  });

  it('works without network: the push service will tell the server', async () => {
    await setReminder(19);
    browser.key = 'offline';
    await setReminder(null);
    expect(browser.subscribed).toBeNull();
    expect(await readReminder()).toBeNull();
  });
});

describe('keeping it', () => {
  it('tells the server again, with the note untouched, and never fails', async () => {
    await setReminder(19);
    const calls = browser.calls.length;
    await keepReminder();
    expect(browser.calls.slice(calls).map(([method]) => method)).toEqual(['GET', 'PUT']);
    const said = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    browser.key = 'offline';
    await keepReminder();
    expect(said).toHaveBeenCalledOnce();
    said.mockRestore();
    expect(await readReminder()).toBe(19);
  });

  it('does not bring back a reminder that is taken away meanwhile', async () => {
    await setReminder(19);
    const [kept, removed] = [keepReminder(), setReminder(null)];
    await Promise.all([kept, removed]);
    expect({ subscribed: browser.subscribed, note: await readNote() }).toEqual({ subscribed: null, note: undefined });
    expect(browser.calls.at(-1)![0]).toBe('DELETE');
  });

  it('asks for nothing where there is no reminder', async () => {
    await keepReminder();
    expect(browser.calls).toEqual([]);
  });

  it('follows the store that the pages use', async () => {
    await noteStore('paillasse-other');
    expect(await readNote()).toBeUndefined();
    await setReminder(19);
    await noteStore('paillasse-other');
    expect(await readNote()).toMatchObject({ store: 'paillasse-other', hour: 19 });
  });
});
