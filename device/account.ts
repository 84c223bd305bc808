import type { StoredEvent } from '@/core/events/event';
import {
  currentStoreName,
  database,
  DEFAULT_STORE,
  type Identity,
  identity,
  newIdentity,
  readEvents,
  switchStore,
  writeMeta,
} from './store';

/** Binding this phone to a progress kept on the server: without an account, name or address. */

export type Failure = { ok: false; code: string; message: string };
export type Done<T = object> = ({ ok: true } & T) | Failure;

const OFFLINE: Failure = {
  ok: false,
  code: 'offline',
  message: 'Le serveur ne répond pas. Tout reste gardé sur ce téléphone ; réessayez quand le réseau revient.',
};

async function call<T>(method: string, address: string, body: object = {}): Promise<Done<{ body: T }>> {
  try {
    const response = await fetch(address, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    const answer = await response.json();
    return response.ok ? { ok: true, body: answer as T } : { ok: false, code: answer.code, message: `${answer.message} ${answer.kept}` };
  } catch {
    return OFFLINE;
  }
}

/** next-auth's own forms, without its client library: a token against forged requests, then the credentials. */
async function authenticate(provider: 'appareil' | 'code', credentials: Record<string, string>): Promise<Done> {
  try {
    const { csrfToken } = (await (await fetch('/api/auth/csrf')).json()) as { csrfToken: string };
    const response = await fetch(`/api/auth/callback/${provider}`, {
      method: 'POST',
      body: new URLSearchParams({ ...credentials, csrfToken, json: 'true' }),
    });
    if (response.ok) return { ok: true };
    const { url } = (await response.json().catch(() => ({}))) as { url?: string };
    const code = (url && new URL(url, location.origin).searchParams.get('error')) || 'unexpected';
    return {
      ok: false,
      code,
      message: SIGN_IN_MESSAGES[code] ?? 'Le serveur n’a pas reconnu cet appareil. Vos réponses restent gardées ici.',
    };
  } catch {
    return OFFLINE;
  }
}

const SIGN_IN_MESSAGES: Record<string, string> = {
  'code-malformed':
    'Ce code n’est pas complet, ou contient une faute : il compte 12 mots français. Les accents et les majuscules ne comptent pas.',
  'code-unknown': 'Aucune progression ne correspond à ce code. S’il a été renouvelé, seul le dernier est valable.',
  'device-elsewhere': 'Ce téléphone est relié à une autre progression : les deux ne seront pas mélangées.',
  'learner-erased': 'Cette progression a été effacée du serveur.',
  'too-many-tries': 'Trop de codes essayés. Attendez quelques minutes, puis réessayez.',
};

const sessionLearner = async (): Promise<string | undefined> =>
  ((await (await fetch('/api/auth/session')).json()) as { learner?: string }).learner || undefined;

async function bind(learner: string): Promise<void> {
  const db = await database();
  const tx = db.transaction('meta', 'readwrite', { durability: 'strict' });
  const me = (await tx.store.get('identity')) as Identity;
  await tx.store.put({ ...me, learner }, 'identity');
  await tx.done;
  noteSaved(true);
}

/** Lets pages know, before the store is open, that there is something to keep in sync. */
function noteSaved(saved: boolean): void {
  if (saved) localStorage.setItem('paillasse.sauvegarde', '1');
  else localStorage.removeItem('paillasse.sauvegarde');
}

/** Renews this device's session with its own secret. */
export async function signIn(): Promise<Done> {
  const { device, secret } = await identity();
  return authenticate('appareil', { device, secret });
}

/** « Sauvegarder ma progression »: a learner on the server, and the code that is shown once. */
export async function saveProgress(): Promise<Done<{ code: string }>> {
  const { device, secret } = await identity();
  const made = await call<{ learner: string; code: string }>('POST', '/api/apprenants', { device, secret });
  if (!made.ok) return made;
  const signed = await signIn();
  if (!signed.ok) return signed;
  await bind(made.body.learner);
  return { ok: true, code: made.body.code };
}

/** A new code in place of the one that was lost; the old one stops working. */
export async function renewCode(): Promise<Done<{ code: string }>> {
  const signed = await signIn();
  if (!signed.ok) return signed;
  const made = await call<{ code: string }>('POST', '/api/code');
  return made.ok ? { ok: true, code: made.body.code } : made;
}

/**
 * Brings a saved progress to this phone. `append` adds this phone's anonymous answers to it; otherwise, and always
 * when this phone is bound to someone, a separate local store is opened: two progresses are never merged.
 */
export async function restoreProgress(code: string, { append: addMine }: { append: boolean }): Promise<Done<{ separate: boolean }>> {
  const me = await identity();
  const separate = Boolean(me.learner) || !addMine;
  const candidate = separate ? newIdentity() : me;
  const signed = await authenticate('code', { code, device: candidate.device, secret: candidate.secret });
  if (!signed.ok) return signed;
  const learner = await sessionLearner();
  if (!learner) return { ok: false, code: 'unexpected', message: 'Le serveur n’a pas confirmé la progression. Réessayez.' };
  if (me.learner === learner) {
    await signIn();
    return { ok: false, code: 'already-here', message: 'Cette progression est déjà celle de ce téléphone.' };
  }
  if (separate) {
    switchStore(`${DEFAULT_STORE}-${learner}`);
    await writeMeta('identity', { ...candidate, learner } satisfies Identity);
    noteSaved(true);
  } else {
    await bind(learner);
  }
  return { ok: true, separate };
}

/** Erases the saved progress from the server, for good. What is on this phone stays on it, bound to nobody. */
export async function eraseFromServer(): Promise<Done> {
  const signed = await signIn();
  if (!signed.ok) return signed;
  const erased = await call('DELETE', '/api/apprenants');
  if (!erased.ok && erased.code !== 'learner-erased') return erased;
  await unbind();
  return { ok: true };
}

/** The server no longer knows this learner: a new identity, and everything waits in the outbox as before it was saved. */
export async function unbind(): Promise<void> {
  const db = await database();
  const events = await readEvents();
  const tx = db.transaction(['meta', 'outbox', 'events'], 'readwrite', { durability: 'strict' });
  const meta = tx.objectStore('meta');
  await meta.put(newIdentity(), 'identity');
  await meta.put(0, 'seq');
  await meta.delete('cursor');
  for (const { receivedAt: _, ...event } of events) {
    void tx.objectStore('outbox').put({ id: event.id, seq: event.seq });
    // When the old learner's server received it no longer counts.
    void tx.objectStore('events').put(event as StoredEvent);
  }
  await tx.done;
  noteSaved(false);
}

export const isSeparateStore = (): boolean => currentStoreName() !== DEFAULT_STORE;
/** Back to the phone's first store. */
export async function leaveSeparateStore(): Promise<void> {
  switchStore(DEFAULT_STORE);
  noteSaved(Boolean((await identity()).learner));
}
