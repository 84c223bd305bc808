import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest, Pack, PackItem } from '@/core/content/pack';
import type { ModulePack } from '@/core/learning/module';
import type { Database } from '@/db/client';
import { type ContentVersion, insertVersions } from '@/db/queries/content-versions';

const ROWS_A_STATEMENT = 200;

/**
 * Inserts the built-in packs' items and modules, if absent; nothing is ever changed or deleted. `folder` is the one that is
 * served (`public`). Returns how many versions the packs hold; undefined when no pack was built.
 */
export async function insertPacks(db: Database, folder: string): Promise<number | undefined> {
  const manifest = await readJson<Manifest>(join(folder, 'paquets', 'manifeste.json'));
  if (!manifest) return undefined;
  let total = 0;
  const read = async <T>(file: string, of: string): Promise<T> => {
    // `file` is an address: `/paquets/….json`, or a name beside the manifest.
    const pack = await readJson<T>(file.startsWith('/') ? join(folder, file) : join(folder, 'paquets', file));
    if (!pack) throw new Error(`the manifest names ${file} (${of}), which is not there: build the packs again`);
    return pack;
  };
  const insert = async (rows: ContentVersion[]) => {
    for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT)
      await db.write([insertVersions(rows.slice(start, start + ROWS_A_STATEMENT))]);
    total += rows.length;
  };
  const item = (packed: PackItem, block: string, body: object = packed): ContentVersion => ({
    kind: 'item',
    id: packed.item.id,
    version: packed.version,
    block,
    body: JSON.stringify(body),
  });
  for (const [block, { file }] of Object.entries(manifest.packs)) {
    const pack = await read<Pack>(file, `block ${block}`);
    await insert(pack.items.map((packed) => item(packed, pack.block)));
  }
  for (const [id, { file }] of Object.entries(manifest.modules ?? {})) {
    const pack = await read<ModulePack>(file, `module ${id}`);
    // A check says whose it is: its answers never count as evidence.
    await insert([
      { kind: 'module', id, version: pack.version, block: pack.block, body: JSON.stringify(pack) },
      ...pack.checks.map((packed) => item(packed, pack.block, { ...packed, module: id })),
    ]);
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
