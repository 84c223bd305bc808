import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@libsql/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect, openDatabase } from '@/db/client';
import { DatabaseError, toDatabaseError } from '@/db/errors';
import { WriteQueue } from '@/db/write-queue';

let folder: string;
let client: Client;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'paillasse-queue-'));
  client = connect({ url: `file:${join(folder, 'new', 'folder', 'a.db')}` });
  await client.execute('CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT NOT NULL)');
});
afterEach(() => {
  client.close();
  rmSync(folder, { recursive: true, force: true });
});

const insert = (id: number, name: string | null = 'x') => ({ sql: 'INSERT INTO t VALUES (?, ?)', args: [id, name] });
const count = async () => Number((await client.execute('SELECT count(*) AS n FROM t')).rows[0]!.n);

/** The real client, with its batches counted. */
function counted(inner: Client) {
  const sizes: number[] = [];
  const proxy = new Proxy(inner, {
    get(target, key) {
      if (key === 'batch')
        return (...args: Parameters<Client['batch']>) => {
          sizes.push(args[0].length);
          return target.batch(...args);
        };
      return Reflect.get(target, key, target) as unknown;
    },
  });
  return { proxy, sizes };
}
const nothing = async () => {};

describe('the write queue', () => {
  it('commits together the jobs that wait together', async () => {
    const { proxy, sizes } = counted(client);
    const queue = new WriteQueue(proxy, nothing);
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, id) => queue.run([insert(id), { sql: 'SELECT max(id) AS last FROM t', args: [] }])),
    );
    expect(await count()).toBe(50);
    expect(results.map(([, read]) => read!.rows[0]!.last)).toEqual(Array.from({ length: 50 }, (_, id) => id));
    expect(sizes).toEqual([100]);
  });

  it('does not let a bad statement fail its neighbours, nor half of its own job stay', async () => {
    const queue = new WriteQueue(client, nothing);
    const settled = await Promise.allSettled([queue.run([insert(1)]), queue.run([insert(2), insert(3, null)]), queue.run([insert(4)])]);
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect((settled[1] as PromiseRejectedResult).reason).toMatchObject({ name: 'DatabaseError', problem: 'statement' });
    expect((await client.execute('SELECT id FROM t ORDER BY id')).rows.map((row) => row.id)).toEqual([1, 4]);
  });

  it('goes on after it has been idle, and for a job added by the end of another', async () => {
    const queue = new WriteQueue(client, nothing);
    await queue.run([insert(1)]).then(() => queue.run([insert(2)]));
    await queue.idle();
    await queue.run([insert(3)]);
    expect(await count()).toBe(3);
  });
});

describe('an open database', () => {
  it('is in WAL, and flushes at each commit, also after a failure', async () => {
    const db = await openDatabase({ url: `file:${join(folder, 'c.db')}` });
    await expect(db.write([{ sql: 'INSERT INTO nowhere VALUES (1)', args: [] }])).rejects.toBeInstanceOf(DatabaseError);
    const [mode, flush] = await db.read([
      { sql: 'PRAGMA journal_mode', args: [] },
      { sql: 'PRAGMA synchronous', args: [] },
    ]);
    expect(mode!.rows[0]!.journal_mode).toBe('wal');
    expect(flush!.rows[0]!.synchronous).toBe(2);
    await db.close();
  });

  // Without throwing the connection away: « cannot commit transaction - SQL statements in progress », for ever (libsql-client-ts#352).
  it('says busy when another process holds the lock, and works again after', async () => {
    const url = `file:${join(folder, 'd.db')}`;
    const holder = connect({ url });
    const db = await openDatabase({ url }, 20);
    await db.write([{ sql: 'CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT NOT NULL)', args: [] }]);
    const transaction = await holder.transaction('write');
    await transaction.execute(insert(1));
    const refused = await Promise.allSettled([db.write([insert(2)]), db.write([insert(3)])]);
    expect(refused.map((one) => one.status === 'rejected' && one.reason.problem)).toEqual(['busy', 'busy']);
    await transaction.commit();
    await db.write([insert(4)]);
    const [rows] = await db.read([{ sql: 'SELECT id FROM t ORDER BY id', args: [] }]);
    expect(rows!.rows.map((row) => row.id)).toEqual([1, 4]);
    holder.close();
    await db.close();
  });

  it('keeps the cause of what went wrong', () => {
    const cause = Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' });
    expect(toDatabaseError(cause)).toMatchObject({ problem: 'busy', cause });
    expect(toDatabaseError(new Error('x', { cause: new TypeError('fetch failed') })).problem).toBe('unavailable');
    expect(toDatabaseError(new Error('no such table')).problem).toBe('statement');
  });
});
