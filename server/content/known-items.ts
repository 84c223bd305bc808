import type { PackItem } from '@/core/content/pack';
import type { Database } from '@/db/client';
import { contentVersion } from '@/db/queries/content-versions';

export type KnownItem = PackItem & { block: string };

/** Versions never change, so what was read once is kept; absence is not, another process may insert it. */
const LIMIT = 5000;
const caches = new WeakMap<Database, Map<string, KnownItem>>();

/** The published version of an item as its pack carried it; undefined when this server never had it. */
export async function knownItem(db: Database, id: string, version: string): Promise<KnownItem | undefined> {
  const cache = caches.get(db) ?? new Map<string, KnownItem>();
  caches.set(db, cache);
  const key = `${id}@${version}`;
  const cached = cache.get(key);
  if (cached) return cached;
  const row = await contentVersion(db, 'item', id, version);
  if (!row) return undefined;
  const item: KnownItem = { ...(JSON.parse(row.body) as PackItem), block: row.block };
  if (cache.size >= LIMIT) cache.delete(cache.keys().next().value!);
  cache.set(key, item);
  return item;
}
