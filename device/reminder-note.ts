/**
 * What the service worker must know of the reminder, where both it and the pages can read: a cache of one entry. (The
 * name of the store in use is in localStorage, which a worker cannot read.) One for the phone, whatever the store.
 */
export type ReminderNote = {
  /** 0–23, local. */
  hour: number;
  /** The store in use. */
  store: string;
  /** When the last notification was shown, milliseconds; 0: never. */
  shownAt: number;
};

const CACHE = 'rappel';
/** Never asked of the network, nor a page's address. */
const ENTRY = '/rappel.note';

/** Undefined: no reminder, or a browser that keeps no caches (plain HTTP). */
export async function readNote(): Promise<ReminderNote | undefined> {
  if (typeof caches === 'undefined' || !(await caches.has(CACHE))) return undefined;
  return (await (await caches.open(CACHE)).match(ENTRY))?.json() as Promise<ReminderNote | undefined>;
}

export const writeNote = async (note: ReminderNote): Promise<void> => (await caches.open(CACHE)).put(ENTRY, Response.json(note));

export async function forgetNote(): Promise<void> {
  if (typeof caches !== 'undefined') await caches.delete(CACHE);
}

/** The pages now use another store. Never throws: without a note there is no reminder to mislead. */
export async function noteStore(store: string): Promise<void> {
  try {
    const note = await readNote();
    if (note) await writeNote({ ...note, store });
  } catch (error) {
    console.warn('reminder note', error);
  }
}
