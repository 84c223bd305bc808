import { ReminderError, serverKey, subscribePush, unsubscribePush } from './push';
import { forgetNote, readNote, writeNote } from './reminder-note';
import { TAG } from './reminder-text';
import { currentStoreName } from './store';

export { ReminderError };

/**
 * The daily reminder of this phone. It belongs to the phone and not to a store: the review settings, which are a
 * store's, do not hold it.
 */

/** The server pushes; the browser wakes the worker when it pleases; or only a calendar can. */
export type ReminderSupport = 'push' | 'periodic' | 'calendar';

/** At the very first visit the worker is still being installed. */
const PATIENCE = 4000;

type Periodic = { register: (tag: string, options: { minInterval: number }) => Promise<void>; unregister: (tag: string) => Promise<void> };
const periodicOf = (registration: ServiceWorkerRegistration) => (registration as { periodicSync?: Periodic }).periodicSync;

const canNotify = (): boolean => 'Notification' in globalThis && 'serviceWorker' in navigator;

/** Undefined where no worker comes (plain HTTP, development). */
async function worker(): Promise<ServiceWorkerRegistration | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE));
  return Promise.race([navigator.serviceWorker.ready, late]);
}

async function mayWakeUp(registration: ServiceWorkerRegistration): Promise<boolean> {
  if (!periodicOf(registration)) return false;
  // Granted to installed applications only, by Chromium.
  const status = await navigator.permissions.query({ name: 'periodic-background-sync' as PermissionName }).catch(() => undefined);
  return status?.state === 'granted';
}

let last: Promise<unknown> = Promise.resolve();
/** One change after the other: a reminder renewed in the background must not come back after it was taken away. */
function inTurn<T>(change: () => Promise<T>): Promise<T> {
  const mine = last.then(change);
  last = mine.catch(() => undefined); // whoever asked is told
  return mine;
}

/** What this browser and this server can do. Throws ReminderError `unreachable` when only the server's answer is missing. */
export async function reminderSupport(): Promise<ReminderSupport> {
  const registration = canNotify() ? await worker() : undefined;
  if (!registration) return 'calendar';
  if (await registration.pushManager?.getSubscription().catch(() => null)) return 'push';
  const wakes = await mayWakeUp(registration);
  if (!registration.pushManager) return wakes ? 'periodic' : 'calendar';
  const key = await serverKey().catch((error) => {
    if (wakes) return null;
    throw error;
  });
  return key ? 'push' : wakes ? 'periodic' : 'calendar';
}

/** The hour asked for on this phone, 0–23; null: none. Whether the system still lets it through is another matter: see `isBlocked`. */
export const readReminder = async (): Promise<number | null> => (await readNote())?.hour ?? null;
export const isBlocked = (): boolean => canNotify() && Notification.permission === 'denied';

/** Asks for the permission, subscribes, tells the server. To be called from a tap. Throws ReminderError; the former reminder then stands. */
export async function setReminder(hour: number | null): Promise<void> {
  if (hour === null) return removeReminder();
  if (!canNotify()) throw new ReminderError('unsupported');
  // Before anything else is waited for: some browsers ask only within the tap.
  if ((await Notification.requestPermission()) !== 'granted') throw new ReminderError('denied');
  const registration = await worker();
  if (!registration) throw new ReminderError('unsupported');
  await inTurn(async () => {
    await arrange(registration, hour);
    await writeNote({ hour, store: currentStoreName(), shownAt: (await readNote())?.shownAt ?? 0 });
  });
}

async function arrange(registration: ServiceWorkerRegistration, hour: number): Promise<void> {
  // Also beside pushes: the number on the icon stays true, and a day without network has its reminder.
  const wakes = await mayWakeUp(registration);
  if (wakes) await periodicOf(registration)!.register(TAG, { minInterval: 12 * 3_600_000 });
  try {
    const key = registration.pushManager ? await serverKey() : null;
    if (key) await subscribePush(registration, hour, key);
    else if (!wakes) throw new ReminderError('unsupported');
  } catch (error) {
    if (!wakes) throw error;
    console.warn('no push, the browser will wake the worker', error);
  }
}

export const removeReminder = (): Promise<void> =>
  inTurn(async () => {
    await forgetNote();
    const registration = 'serviceWorker' in navigator ? await navigator.serviceWorker.getRegistration() : undefined;
    if (!registration) return;
    await periodicOf(registration)?.unregister(TAG);
    await unsubscribePush(registration);
  });

/** Says again what the server and the worker should know: a phone travels, a push service changes addresses. Never throws. */
export const keepReminder = (): Promise<void> =>
  inTurn(async () => {
    const note = await readNote();
    if (!note || !canNotify() || Notification.permission !== 'granted') return;
    const registration = await worker();
    if (registration) await arrange(registration, note.hour);
    if (note.store !== currentStoreName()) await writeNote({ ...note, store: currentStoreName() });
  }).catch((error) => console.warn('reminder not renewed', error));
