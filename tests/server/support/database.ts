import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';

/** A real libSQL file, copied from one that was migrated once per worker. */
export type TemporaryDatabase = { db: Database; url: string; reopen: () => Promise<Database>; remove: () => Promise<void> };

const folder = mkdtempSync(join(tmpdir(), 'paillasse-tests-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

let template: Promise<string> | undefined;
let count = 0;

async function migratedTemplate(): Promise<string> {
  const file = join(folder, 'template.db');
  await migrateDatabase({ url: `file:${file}` });
  return file;
}

export async function temporaryDatabase(): Promise<TemporaryDatabase> {
  template ??= migratedTemplate();
  const file = join(folder, `${++count}.db`);
  copyFileSync(await template, file);
  const url = `file:${file}`;
  const opened: Database[] = [];
  const reopen = async () => {
    const db = await openDatabase({ url });
    opened.push(db);
    return db;
  };
  return {
    db: await reopen(),
    url,
    reopen,
    remove: async () => {
      for (const db of opened) await db.close();
      for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
    },
  };
}
