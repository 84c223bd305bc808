import { join } from 'node:path';
import { migrateDatabase } from '@/db/migrate';
import { insertPacks } from './content/insert-packs';
import { database } from './database';
import { environment } from './env';

/** Once per process, before the first request: schema, then the published content. Fails loudly. */
export async function start(): Promise<void> {
  await migrateDatabase(environment().database);
  const versions = await insertPacks(await database(), join(process.cwd(), 'public'));
  if (versions === undefined)
    console.warn(
      'public/paquets/manifeste.json is missing: answers are accepted without checking their score. Build the packs, then start again.',
    );
}
