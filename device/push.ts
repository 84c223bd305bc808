/** This browser's place at its push service, and what the server knows of it: an address, an hour and a time zone. Runs in pages and in the worker. */

export type ReminderProblem = 'denied' | 'unreachable' | 'unsupported' | 'refused';

export class ReminderError extends Error {
  override name = 'ReminderError';
  constructor(
    readonly code: ReminderProblem,
    /** What the server answered, in French, when it refused. */
    readonly said = '',
    options?: ErrorOptions,
  ) {
    super(said || code, options);
  }
}

async function ask(method: 'GET' | 'PUT' | 'DELETE', body?: object): Promise<unknown> {
  const answer = await fetch('/api/rappels', {
    method,
    cache: 'no-store',
    ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
  }).catch((cause) => {
    throw new ReminderError('unreachable', '', { cause });
  });
  const content = await answer.json().catch(() => ({}));
  // A proxy in front of a server that is down answers too, but without a sentence.
  if (!answer.ok)
    throw content.message ? new ReminderError('refused', `${content.message} ${content.kept}`) : new ReminderError('unreachable');
  return content;
}

/** Null: this server sends no reminders. Throws ReminderError. */
export const serverKey = async (): Promise<string | null> => ((await ask('GET')) as { key?: string | null }).key ?? null;

/** Subscribes this browser, or keeps the subscription that it has, and tells the server. Throws ReminderError, with nothing left half done. */
export async function subscribePush({ pushManager }: ServiceWorkerRegistration, hour: number, key: string): Promise<void> {
  const known = await pushManager.getSubscription();
  const kept = known && usesKey(known, key) ? known : null;
  // The server's keys were changed: the old subscription would be refused.
  if (known && !kept) await known.unsubscribe();
  const subscription =
    kept ??
    (await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytesOf(key) }).catch((cause) => {
      throw new ReminderError(codeOf(cause), '', { cause });
    }));
  try {
    await ask('PUT', { endpoint: subscription.endpoint, hour, timeZone: timeZone() });
  } catch (error) {
    if (!kept) await subscription.unsubscribe().catch(() => undefined); // the server does not know it: nothing will come
    throw error;
  }
}

/** The server is told if it can be; otherwise it learns at its next push that nobody listens there any more. */
export async function unsubscribePush({ pushManager }: ServiceWorkerRegistration): Promise<void> {
  const subscription = await pushManager?.getSubscription();
  if (!subscription) return;
  await subscription.unsubscribe();
  await ask('DELETE', { endpoint: subscription.endpoint }).catch(() => undefined);
}

function codeOf(cause: unknown): ReminderProblem {
  const name = cause instanceof DOMException ? cause.name : '';
  if (name === 'NotAllowedError') return 'denied';
  // Chromium says AbortError when its push service does not answer, or is switched off.
  return name === 'AbortError' || name === 'NetworkError' ? 'unreachable' : 'unsupported';
}

const timeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone ?? 'Europe/Paris';

function bytesOf(key: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(key.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}

function usesKey(subscription: PushSubscription, key: string): boolean {
  const used = subscription.options.applicationServerKey;
  // A browser that does not say is believed: the server counts failures.
  if (!used) return true;
  const [x, y] = [new Uint8Array(used), bytesOf(key)];
  return x.length === y.length && x.every((byte, i) => byte === y[i]);
}
