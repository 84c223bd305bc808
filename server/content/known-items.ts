import type { PackItem } from '@/core/content/pack';
import type { Database } from '@/db/client';
import { contentVersions } from '@/db/queries/content-versions';

/** `module`: it is a check of that module. */
export type KnownItem = PackItem & { block: string; module?: string };
export type ItemVersion = { item: string; version: string };

/** Versions never change, so what was read once is kept; absence is not, another process may insert it. */
const LIMIT = 5000;
const caches = new WeakMap<Database, Map<string, KnownItem>>();

const keyOf = (item: string, version: string): string => `${item}@${version}`;

/** Published items as their packs carried them. What the function given back does not find, this server never had. */
export async function knownItems(db: Database, wanted: readonly ItemVersion[]): Promise<(which: ItemVersion) => KnownItem | undefined> {
  const cache = caches.get(db) ?? new Map<string, KnownItem>();
  caches.set(db, cache);
  const found = new Map<string, KnownItem>();
  const missing = new Map<string, ItemVersion>();
  for (const { item, version } of wanted) {
    const key = keyOf(item, version);
    const cached = cache.get(key);
    if (cached) found.set(key, cached);
    else missing.set(key, { item, version });
  }
  if (missing.size > 0) {
    const rows = await contentVersions(
      db,
      'item',
      [...missing.values()].map(({ item, version }) => [item, version]),
    );
    for (const { id, version, block, body } of rows) {
      const known: KnownItem = { ...(JSON.parse(body) as PackItem & { module?: string }), block };
      found.set(keyOf(id, version), known);
      if (cache.size >= LIMIT) cache.delete(cache.keys().next().value!);
      cache.set(keyOf(id, version), known);
    }
  }
  return ({ item, version }) => found.get(keyOf(item, version));
}
