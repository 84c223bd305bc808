import type { Bundle, Manifest, Pack } from '@/core/content/pack';
import { database, readMeta, StoreWriteError, writeMeta } from './store';

/**
 * Content on the phone: packs by hash in IndexedDB. A session names its packs by hash, so a pack that an open
 * session needs stays until that session ends.
 */

/** What is needed is neither on the phone nor reachable. */
export class PackMissingError extends Error {
  constructor(
    readonly block: string,
    cause?: unknown,
  ) {
    super(`no pack for ${block}`, { cause });
  }
}

async function fetchJson<T>(address: string): Promise<T> {
  const answer = await fetch(address, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return (await answer.json()) as T;
}

/** The manifest: from the network when it answers, else the one kept. Never throws for want of network. */
export async function readManifest(): Promise<Manifest | undefined> {
  try {
    const manifest = await fetchJson<Manifest>('/paquets/manifeste.json');
    // A full phone has the same manifest until the next page.
    await writeMeta('manifest', manifest).catch((error) => console.warn(error));
    return manifest;
  } catch {
    // Offline is the normal case: what is kept is used.
    return readMeta<Manifest>('manifest');
  }
}

export async function keptPack(hash: string): Promise<Pack | undefined> {
  return (await (await database()).get('packs', hash))?.pack;
}

/** A block's pack by hash: from the phone, else downloaded and kept. Throws PackMissingError, or StoreWriteError when the phone is full. */
export async function loadPack(block: string, hash: string, file = `/paquets/${block}.${hash}.json`): Promise<Pack> {
  const kept = await keptPack(hash);
  if (kept) return kept;
  const pack = await fetchJson<Pack>(file).catch((cause) => {
    throw new PackMissingError(block, cause);
  });
  try {
    await (await database()).put('packs', { hash, pack });
  } catch (cause) {
    throw new StoreWriteError(cause);
  }
  return pack;
}

export type KeptPacks = Record<string, { hash: string; pack: Pack }>;

/**
 * Packs for these blocks. What the phone holds is used at once, and refreshed behind the learner's back for the next
 * session: a slow network never stands between a learner and a question. Only what is missing is waited for.
 */
export async function packsFor(blocks: readonly string[], target?: string): Promise<KeptPacks> {
  const known = await readMeta<Manifest>('manifest');
  const kept = await pickKept(blocks, known);
  const missing = blocks.filter((block) => !kept[block] && (!known || known.packs[block]));
  if (missing.length === 0) {
    void refreshPacks(blocks, target).catch(() => undefined);
    return kept;
  }
  return { ...kept, ...(await refreshPacks(missing, target)) };
}

/**
 * Downloads the newest packs of these blocks, those of `target` in one file where several are missing. Blocks that have
 * none, or cannot be reached, are absent. Throws StoreWriteError when the phone is full.
 */
export async function refreshPacks(blocks: readonly string[], target?: string): Promise<KeptPacks> {
  const manifest = await readManifest();
  const found: KeptPacks = {};
  const bundle = target && manifest?.bundles?.[target];
  if (bundle && (await countMissing(blocks, manifest)) > 1) await keepBundle(bundle.file);
  await Promise.all(
    blocks.map(async (block) => {
      const entry = manifest?.packs[block];
      if (!entry) return;
      try {
        found[block] = { hash: entry.hash, pack: await loadPack(block, entry.hash, entry.file) };
      } catch (error) {
        if (error instanceof StoreWriteError) throw error;
        // Offline: an older pack that is kept is still true; a missing one is said by its absence.
      }
    }),
  );
  return found;
}

async function countMissing(blocks: readonly string[], manifest: Manifest): Promise<number> {
  const store = await database();
  const kept = await Promise.all(blocks.map((block) => manifest.packs[block] && store.getKey('packs', manifest.packs[block].hash)));
  return blocks.filter((block, i) => manifest.packs[block] && kept[i] === undefined).length;
}

/** One file for all the packs of a job. When it does not come, they are asked for one by one. */
async function keepBundle(file: string): Promise<void> {
  const bundle = await fetchJson<Bundle>(file).catch(() => undefined);
  if (!bundle) return;
  try {
    const { store, done } = (await database()).transaction('packs', 'readwrite');
    await Promise.all([...Object.entries(bundle).map(([hash, pack]) => store.put({ hash, pack })), done]);
  } catch (cause) {
    throw new StoreWriteError(cause);
  }
}

async function pickKept(blocks: readonly string[], manifest: Manifest | undefined): Promise<KeptPacks> {
  const all = await (await database()).getAll('packs');
  const found: KeptPacks = {};
  for (const block of blocks) {
    const mine = all.filter(({ pack }) => pack.block === block);
    const current = mine.find(({ hash }) => hash === manifest?.packs[block]?.hash) ?? mine.at(-1);
    if (current) found[block] = current;
  }
  return found;
}
