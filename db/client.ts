import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Client, createClient, type InStatement, type ResultSet } from '@libsql/client';
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql';
import { type DatabaseError, toDatabaseError } from './errors';
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
export function connect({ url, authToken }: DatabaseAddress, timeout = BUSY_TIMEOUT): Client {
  if (url.startsWith('file:')) {
    const path = url
      .slice('file:'.length)
      .replace(/^\/\/(?=\/)/, '')
      .replace(/\?.*$/, '');
    mkdirSync(dirname(path), { recursive: true });
    // One connection: calls on a file are synchronous, more would bring nothing, and a PRAGMA reaches only one.
    return createClient({ url, timeout, concurrency: 1 });
  }
  return createClient({ url, timeout, ...(authToken ? { authToken } : {}) });
}

/** Pages of the log before it is copied back into the file: 16 MB, so that pages written again and again are copied once. */
const CHECKPOINT_AFTER = 4000;

/**
 * Asked of the connection, again after any failure since the pool may then have opened another.
 * A remote server refuses PRAGMA. WAL stays in the file; the two others do not.
 * FULL and not NORMAL: the log is flushed at each commit, before anything is acknowledged, so what was acknowledged
 * survives a power cut. NORMAL would survive a killed process only. Group commit shares the cost of the flush.
 */
async function setPragmas(client: Client): Promise<void> {
  if (client.protocol !== 'file') return;
  await client.execute('PRAGMA journal_mode = WAL');
  await client.execute('PRAGMA synchronous = FULL');
  await client.execute(`PRAGMA wal_autocheckpoint = ${CHECKPOINT_AFTER}`);
}

/**
 * A connection that once met SQLITE_BUSY can never commit again (« SQL statements in progress »,
 * libsql-client-ts#352, reproduced in tests/db): it is thrown away. Remote clients look after themselves.
 */
async function recover(client: Client, error: DatabaseError): Promise<void> {
  if (client.protocol !== 'file') return;
  if (error.problem !== 'statement') await client.reconnect();
  await setPragmas(client);
}

export async function openDatabase(address: DatabaseAddress, timeout = BUSY_TIMEOUT): Promise<Database> {
  const client = connect(address, timeout);
  await setPragmas(client);
  let open = true;
  // Closed on purpose is not a failure to recover from.
  const recovery = async (error: DatabaseError) => (open ? recover(client, error) : undefined);
  const writes = new WriteQueue(client, recovery);
  return {
    orm: drizzle(client, { schema }),
    read: (statements) => readTwice(client, statements, recovery),
    write: (statements) => writes.run(statements),
    close: async () => {
      await writes.idle();
      open = false;
      client.close();
    },
  };
}

/** A read can be tried again: its connection may have been thrown away for a write's sake. */
async function readTwice(
  client: Client,
  statements: InStatement[],
  recovery: (error: DatabaseError) => Promise<void>,
): Promise<ResultSet[]> {
  const [only, second] = statements;
  // A single statement is its own snapshot: no BEGIN, no COMMIT.
  const run = () => (only && !second ? client.execute(only).then((result) => [result]) : client.batch(statements, 'read'));
  try {
    return await run();
  } catch (first) {
    const problem = toDatabaseError(first);
    if (problem.problem === 'statement') throw problem;
    try {
      await recovery(problem);
      return await run();
    } catch (again) {
      throw toDatabaseError(new Error('a read failed twice', { cause: again }));
    }
  }
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
