import { forgetModulePack, keepModulePack } from './module-packs';
import { type KeptPacks, refreshPacks } from './packs';
import { forgetPage, keepPage } from './pages';
import { fold } from '@/core/progress/fold';
import { readEvents, readMeta, writeMeta } from './store';

/** « Télécharger pour le hors-ligne »: packs go to IndexedDB, pages to the worker's cache. Interrupted, it resumes. */

/** A job, a certified framework or a path, with everything that it needs. */
export type Download = {
  id: string;
  blocks: readonly string[];
  modules: readonly string[];
  pages: readonly string[];
  /** The job whose packs come in one file; `id` itself unless said otherwise. */
  target?: string;
};

type Downloaded = Record<string, { at: number; modules?: readonly string[]; pages?: readonly string[] }>;
const KEY = 'downloads';
/** Pages asked for at a time: enough to fill a slow network, few enough to be told how far it is. */
const AT_ONCE = 4;

export const isDownloaded = async (id: string): Promise<boolean> => Boolean((await readMeta<Downloaded>(KEY))?.[id]);

/** Keeps everything of a download. `onProgress` counts pieces. Returns false when something did not come through. */
export async function keep(
  { id, blocks, modules, pages, target = id }: Download,
  onProgress: (done: number, of: number) => void,
): Promise<boolean> {
  const withWorker = 'serviceWorker' in navigator;
  const wanted = withWorker ? [...pages, ...modules.map((module) => `/modules/${module}`)] : [];
  const of = blocks.length + modules.length + wanted.length;
  let done = 0;
  let missing = 0;
  const step = (arrived: boolean) => {
    if (arrived) done++;
    else missing++;
    onProgress(done, of);
  };
  onProgress(0, of);
  const packs = blocks.length ? await refreshPacks(blocks, target).catch((): KeptPacks => ({})) : {};
  // A block without questions has no pack: nothing is missing for it.
  const manifest = await readMeta<{ packs: Record<string, unknown> }>('manifest');
  for (const block of blocks) step(Boolean(packs[block]) || (manifest !== undefined && !manifest.packs[block]));
  const pieces: (() => Promise<boolean>)[] = [
    ...modules.map((module) => async () => Boolean(await keepModulePack(module).catch(() => undefined))),
    ...wanted.map((page) => () => keepPage(page)),
  ];
  const work = async () => {
    for (let piece = pieces.shift(); piece; piece = pieces.shift()) step(await piece());
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (missing > 0) return false;
  await writeMeta(KEY, { ...(await readMeta<Downloaded>(KEY)), [id]: { at: Date.now(), modules, pages: wanted } });
  return true;
}

/** Removes a download: its pages, and the packs of its modules, unless another one needs them. A session may still need its questions: they stay. */
export async function forget(id: string): Promise<void> {
  const { [id]: gone, ...rest } = (await readMeta<Downloaded>(KEY)) ?? {};
  await writeMeta(KEY, rest);
  if (!gone) return;
  const others = Object.values(rest);
  const free = (of: 'modules' | 'pages') => (gone[of] ?? []).filter((one) => !others.some((other) => other[of]?.includes(one)));
  // What the review still shows keeps its texts.
  const { reading } = fold(await readEvents());
  const unread = free('modules').filter((module) => !reading[module]?.completed);
  await Promise.all([...unread.map(forgetModulePack), ...free('pages').map(forgetPage)]);
}
