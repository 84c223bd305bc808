import { type Identity, readMeta } from './store';

/** How long the phone promises to keep things, and small flags that pages read before the store is open. */

let asked = false;

/** Asks once a visit, at the first answer, that the store be kept. The browser may refuse in silence. */
export function askToPersist(): void {
  if (asked || !navigator.storage?.persist) return;
  asked = true;
  void navigator.storage.persist().catch(() => undefined);
}

export type Durability = { persisted: boolean | undefined; usage: number | undefined; quota: number | undefined };

/** What the browser says of this store. Undefined where it does not say. */
export async function durability(): Promise<Durability> {
  const persisted = await navigator.storage?.persisted?.().catch(() => undefined);
  const estimate = await navigator.storage?.estimate?.().catch(() => undefined);
  return { persisted, usage: estimate?.usage, quota: estimate?.quota };
}

/**
 * This phone was bound to a saved progress and its store no longer knows it: the browser made room for something else.
 * The small flags of localStorage often outlive the store.
 */
export async function savedButErased(): Promise<boolean> {
  try {
    if (!localStorage.getItem('paillasse.sauvegarde')) return false;
  } catch {
    return false;
  }
  return !(await readMeta<Identity>('identity'))?.learner;
}

const SESSION_KEY = 'paillasse.session';
const KNOWN_KEY = 'paillasse.connu';

/** Lets the inline script of the next page know that a session is under way, so that nothing else flashes first. */
export function rememberSession(target: string, underWay: boolean): void {
  try {
    localStorage.setItem(KNOWN_KEY, '1');
    const others = (localStorage.getItem(SESSION_KEY) ?? '').split(' ').filter((t) => t && t !== target);
    localStorage.setItem(SESSION_KEY, [...others, ...(underWay ? [target] : [])].join(' '));
  } catch {
    // Storage forbidden: pages open without the hint.
  }
  if (!underWay) document.documentElement.removeAttribute('data-session');
}
