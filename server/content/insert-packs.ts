import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest, Pack } from '@/core/content/pack';
import type { Database } from '@/db/client';
import { type ContentVersion, insertVersions } from '@/db/queries/content-versions';

const ROWS_A_STATEMENT = 200;

/**
 * Inserts the built-in packs' items, if absent; nothing is ever changed or deleted. `folder` is the one that is
 * served (`public`). Returns how many versions the packs hold; undefined when no pack was built.
 */
export async function insertPacks(db: Database, folder: string): Promise<number | undefined> {
  const manifest = await readJson<Manifest>(join(folder, 'paquets', 'manifeste.json'));
  if (!manifest) return undefined;
  let total = 0;
  for (const [block, { file }] of Object.entries(manifest.packs)) {
    // `file` is an address: `/paquets/….json`, or a name beside the manifest.
    const path = file.startsWith('/') ? join(folder, file) : join(folder, 'paquets', file);
    const pack = await readJson<Pack>(path);
    if (!pack) throw new Error(`the manifest names ${file} (block ${block}), which is not there: build the packs again`);
    const rows = pack.items.map(
      (packed): ContentVersion => ({
        kind: 'item',
        id: packed.item.id,
        version: packed.version,
        block: pack.block,
        body: JSON.stringify(packed),
      }),
    );
    for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT)
      await db.write([insertVersions(rows.slice(start, start + ROWS_A_STATEMENT))]);
    total += rows.length;
  }
  return total;
}

/** Undefined when the file does not exist. */
async function readJson<T>(path: string): Promise<T | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`${path} cannot be read`, { cause: error });
  }
  try {
    return JSON.parse(text) as T;
  } catch (cause) {
    throw new Error(`${path} is not JSON`, { cause });
  }
}
