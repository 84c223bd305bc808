import type { Manifest } from '@/core/content/pack';
import type { GlossaryPack } from '@/core/glossary/word';
import { readManifest } from './packs';
import { readMeta, writeMeta } from './store';

/** The glossary's words on the phone: precached by the worker with the pages, kept here once they were asked for. */

export type GlossaryFile = { hash: string; file: string };
type Kept = { hash: string; pack: GlossaryPack };
const KEY = 'glossary';

/**
 * The newest words within reach: those that the manifest names, else those kept, else those of the page's own build
 * (`built`), which the worker has. Undefined when none is. A full phone asks for them again the next time.
 */
export async function keepGlossary(built?: GlossaryFile): Promise<GlossaryPack | undefined> {
  const [kept, manifest] = await Promise.all([readMeta<Kept>(KEY), knownManifest(built)]);
  const wanted = manifest?.glossary ?? built;
  if (kept && (!wanted || kept.hash === wanted.hash)) return kept.pack;
  const found = (await fetchPack(wanted)) ?? (kept ? undefined : await fetchPack(built));
  // Without network an older copy is still true.
  if (!found) return kept?.pack;
  await writeMeta(KEY, found).catch((error) => console.warn(error));
  return found.pack;
}

/** Ids of all its words, when what is kept is what the manifest names: what it does not hold was withdrawn. */
export async function keptWords(): Promise<ReadonlySet<string> | undefined> {
  const [kept, manifest] = await Promise.all([readMeta<Kept>(KEY), readMeta<Manifest>('manifest')]);
  if (!kept || kept.hash !== manifest?.glossary?.hash) return undefined;
  return new Set(kept.pack.words.map(({ id }) => id));
}

/** One that does not know the page's own build, or knows of no glossary, may be too old: it is asked for again. */
async function knownManifest(built: GlossaryFile | undefined): Promise<Manifest | undefined> {
  const known = await readMeta<Manifest>('manifest');
  return known?.glossary && (!built || known.glossary.hash === built.hash) ? known : readManifest();
}

const fetchPack = (entry: GlossaryFile | undefined): Promise<Kept | undefined> =>
  entry === undefined
    ? Promise.resolve(undefined)
    : fetch(entry.file)
        .then(async (answer) => (answer.ok ? { hash: entry.hash, pack: (await answer.json()) as GlossaryPack } : undefined))
        .catch(() => undefined);
