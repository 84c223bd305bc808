import { type KeptPacks, refreshPacks } from './packs';
import { keepPage } from './pages';
import { readMeta, writeMeta } from './store';

/** « Télécharger pour le hors-ligne »: packs go to IndexedDB, pages to the worker's cache. Interrupted, it resumes. */

type Downloaded = Record<string, { at: number }>;
const KEY = 'downloads';

export const isDownloaded = async (target: string): Promise<boolean> => Boolean((await readMeta<Downloaded>(KEY))?.[target]);

/** Keeps everything of a target. `onProgress` counts pieces. Returns false when something did not come through. */
export async function keepTarget(
  target: string,
  blocks: readonly string[],
  pages: readonly string[],
  onProgress: (done: number, of: number) => void,
): Promise<boolean> {
  const withWorker = 'serviceWorker' in navigator;
  const of = blocks.length + (withWorker ? pages.length : 0);
  let done = 0;
  let missing = 0;
  const step = (arrived: boolean) => {
    if (arrived) done++;
    else missing++;
    onProgress(done, of);
  };
  onProgress(0, of);
  const packs = await refreshPacks(blocks, target).catch((): KeptPacks => ({}));
  // A block without questions has no pack: nothing is missing for it.
  const manifest = await readMeta<{ packs: Record<string, unknown> }>('manifest');
  for (const block of blocks) step(Boolean(packs[block]) || (manifest !== undefined && !manifest.packs[block]));
  if (withWorker) for (const page of pages) step(await keepPage(page));
  if (missing > 0) return false;
  await writeMeta(KEY, { ...(await readMeta<Downloaded>(KEY)), [target]: { at: Date.now() } });
  return true;
}

/** Forgets that a target is kept. Packs stay while a session may need them; the browser's cache is freed by the worker's next version. */
export async function forgetTarget(target: string): Promise<void> {
  const { [target]: _, ...rest } = (await readMeta<Downloaded>(KEY)) ?? {};
  await writeMeta(KEY, rest);
}
