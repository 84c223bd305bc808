/// <reference lib="webworker" />
import { showBadge } from '../badge';
import { sameDay } from '../day';
import { serverKey, subscribePush } from '../push';
import { readNote, writeNote } from '../reminder-note';
import { cardsText, TAG, TITLE, UNREADABLE } from '../reminder-text';
import { cardsToday, readToday } from '../review';
import { DEFAULT_STORE, setStoreName } from '../store';

/**
 * The reminder, on the phone. A push carries nothing: the cards due are counted here, from this phone's own store.
 * Must: a push always ends with one notification, or the browser shows its own and may end the subscription.
 */

declare const self: ServiceWorkerGlobalScope;

const SESSION = '/reviser/seance';

type Why = 'push' | 'sync';

export async function remind(why: Why, now: number): Promise<void> {
  const note = await readNote().catch(() => undefined);
  const count = await countCards(note?.store ?? DEFAULT_STORE, now);
  const shownToday = note !== undefined && sameDay(note.shownAt, now);
  if (why === 'sync') {
    // The browser chose this moment: never before the hour, once a day, and only for something.
    if (!note || !count || shownToday || new Date(now).getHours() < note.hour) return;
  }
  // Not in the types of TypeScript 5.9: `renotify`. False: a second one replaces the first without ringing.
  const options: NotificationOptions & { renotify: boolean } = {
    body: count === undefined ? UNREADABLE : cardsText(count),
    tag: TAG,
    renotify: false,
    silent: count === 0 || shownToday,
    lang: 'fr',
    icon: '/icones/icone-192.png',
    data: { url: count === 0 ? '/reviser' : SESSION },
  };
  await self.registration.showNotification(TITLE, options);
  if (note) await writeNote({ ...note, shownAt: now }).catch(() => undefined); // a full phone: at worst a second one today
}

/** Undefined when the store cannot be read. The number on the icon follows. */
async function countCards(store: string, now: number): Promise<number | undefined> {
  try {
    setStoreName(store);
    const today = await readToday(now);
    await showBadge(today);
    return cardsToday(today);
  } catch (error) {
    console.warn('cards not counted', error);
    return undefined;
  }
}

/** A session already open is brought back; any other page, a quiz perhaps, is left where it is. */
async function open(url: string): Promise<void> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const same = windows.find((client) => new URL(client.url).pathname === url);
  await (same ? same.focus() : self.clients.openWindow(url));
}

/** The push service gave this browser another address: the server is told. */
async function renew(): Promise<void> {
  const note = await readNote();
  const key = note && (await serverKey());
  if (key) await subscribePush(self.registration, note.hour, key);
}

export function listenForReminders(): void {
  self.addEventListener('push', (event) => event.waitUntil(remind('push', Date.now())));
  self.addEventListener('notificationclick', (event) => {
    event.notification.close();
    event.waitUntil(open((event.notification.data as { url?: string } | null)?.url ?? SESSION));
  });
  self.addEventListener('pushsubscriptionchange', (event) => (event as ExtendableEvent).waitUntil(renew()));
  // Chromium's own, unknown to TypeScript.
  self.addEventListener('periodicsync' as 'sync' & keyof ServiceWorkerGlobalScopeEventMap, (event: Event) => {
    const { tag } = event as Event & { tag: string };
    if (tag === TAG) (event as ExtendableEvent).waitUntil(remind('sync', Date.now()));
  });
}
