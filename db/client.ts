import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Client, createClient, type InStatement, type ResultSet } from '@libsql/client';
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql';
import { toDatabaseError } from './errors';
import * as schema from './schema';
import { WriteQueue } from './write-queue';

export type DatabaseAddress = { url: string; authToken?: string | undefined };

export type Database = {
  /** For reads only; writes go through `write`. */
  orm: LibSQLDatabase<typeof schema>;
  /** Several reads of one snapshot. */
  read: (statements: InStatement[]) => Promise<ResultSet[]>;
  /** One transaction, queued behind the others: see WriteQueue. */
  write: (statements: InStatement[]) => Promise<ResultSet[]>;
  close: () => Promise<void>;
};

/** How long a connection waits for another process's lock. The default of libSQL is 0: fail at once. */
const BUSY_TIMEOUT = 5000;

/** `file:a/b.db` → the folder is created, so that a first start needs no preparation. */
export function connect({ url, authToken }: DatabaseAddress): Client {
  if (url.startsWith('file:')) {
    const path = url
      .slice('file:'.length)
      .replace(/^\/\/(?=\/)/, '')
      .replace(/\?.*$/, '');
    mkdirSync(dirname(path), { recursive: true });
    // One connection: calls on a file are synchronous, more would bring nothing, and a PRAGMA reaches only one.
    return createClient({ url, timeout: BUSY_TIMEOUT, concurrency: 1 });
  }
  return createClient({ url, timeout: BUSY_TIMEOUT, ...(authToken ? { authToken } : {}) });
}

/**
 * Asked of the connection, again after any failure since the pool may then have opened another.
 * A remote server refuses PRAGMA. WAL stays in the file; synchronous does not.
 * FULL and not NORMAL: what was acknowledged must survive a power cut, and group commit shares the cost of the flush.
 */
async function setPragmas(client: Client): Promise<void> {
  if (client.protocol !== 'file') return;
  await client.execute('PRAGMA journal_mode = WAL');
  await client.execute('PRAGMA synchronous = FULL');
}

export async function openDatabase(address: DatabaseAddress): Promise<Database> {
  const client = connect(address);
  await setPragmas(client);
  const writes = new WriteQueue(client, () => setPragmas(client));
  return {
    orm: drizzle(client, { schema }),
    read: async (statements) => {
      try {
        return await client.batch(statements, 'read');
      } catch (error) {
        throw toDatabaseError(error);
      }
    },
    write: (statements) => writes.run(statements),
    close: async () => {
      await writes.idle();
      client.close();
    },
  };
}

/** One for the process, whatever the number of bundles that Next makes of this file, or hot reloads. */
const shared = globalThis as typeof globalThis & { paillasseDatabase?: Promise<Database> };

export function sharedDatabase(address: DatabaseAddress): Promise<Database> {
  shared.paillasseDatabase ??= openDatabase(address).catch((error: unknown) => {
    // Not remembered: the next request tries again.
    delete shared.paillasseDatabase;
    throw toDatabaseError(error);
  });
  return shared.paillasseDatabase;
}
