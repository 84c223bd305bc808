import type { Manifest } from '@/core/content/pack';
import type { ModulePack } from '@/core/learning/module';
import type { ModuleCards } from '@/core/review/deck';
import { readManifest } from './packs';
import { database, readMeta, StoreWriteError } from './store';

/** What reviewing a module needs, on the phone: kept when the module is opened or downloaded, used without network. */

const known = async (): Promise<Manifest | undefined> => (await readMeta<Manifest>('manifest')) ?? (await readManifest());

/** The cards that each module gives, as the newest manifest kept says; empty when none was ever read. */
export async function moduleCards(): Promise<Record<string, ModuleCards>> {
  return (await known())?.modules ?? {};
}

/**
 * Downloads the module's pack unless this very version is kept. Returns it, or the version kept before when the network
 * does not answer; undefined when there is neither. Throws StoreWriteError when the phone is full.
 */
export async function keepModulePack(module: string): Promise<ModulePack | undefined> {
  const kept = await (await database()).get('modules', module);
  const manifest = await known();
  // A module published since the manifest was kept.
  const entry = manifest?.modules?.[module] ?? (await readManifest())?.modules?.[module];
  if (!entry || kept?.hash === entry.hash) return kept?.pack;
  const found = (await fetchPack(entry)) ?? (await fetchPack((await readManifest())?.modules?.[module]));
  // Offline: an older version that is kept is still true.
  if (!found) return kept?.pack;
  const { pack } = found;
  try {
    await (await database()).put('modules', found, module);
  } catch (cause) {
    throw new StoreWriteError(cause);
  }
  return pack;
}

type Entry = NonNullable<Manifest['modules']>[string];

/** Undefined when it does not come: no network, or a manifest older than what is published. */
const fetchPack = (entry: Entry | undefined): Promise<{ hash: string; pack: ModulePack } | undefined> =>
  entry === undefined
    ? Promise.resolve(undefined)
    : fetch(entry.file)
        .then(async (answer) => (answer.ok ? { hash: entry.hash, pack: (await answer.json()) as ModulePack } : undefined))
        .catch(() => undefined);

/** What is kept of these modules, without any request. */
export async function keptModulePacks(modules: readonly string[]): Promise<Record<string, ModulePack>> {
  const store = await database();
  const found = await Promise.all(modules.map((module) => store.get('modules', module)));
  return Object.fromEntries(found.flatMap((one) => (one ? [[one.pack.module, one.pack]] : [])));
}

export async function forgetModulePack(module: string): Promise<void> {
  await (await database()).delete('modules', module);
}
