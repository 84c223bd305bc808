import { join } from 'node:path';
import { migrateDatabase } from '@/db/migrate';
import { insertPacks } from './content/insert-packs';
import { database } from './database';
import { environment } from './env';
import { startReminders } from './reminders/start-reminders';

/** Once per process, before the first request: schema, then the published content, then the reminders. Fails loudly. */
export async function start(): Promise<void> {
  await migrateDatabase(environment().database);
  const versions = await insertPacks(await database(), join(process.cwd(), 'public'));
  if (versions === undefined)
    console.warn(
      'public/paquets/manifeste.json is missing: answers are accepted without checking their score. Build the packs, then start again.',
    );
  const { push } = environment();
  if (push) startReminders(database, push);
}
