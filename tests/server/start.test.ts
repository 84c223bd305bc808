import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrateDatabase } from '@/db/migrate';
import { insertPacks } from '@/server/content/insert-packs';
import { knownItems } from '@/server/content/known-items';
import { parseEnvironment } from '@/server/env';
import { temporaryDatabase } from './support/database';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paillasse-start-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the environment', () => {
  it('makes a secret at first start, for its owner only, and keeps it', () => {
    const first = parseEnvironment({}, folder);
    expect(statSync(join(folder, '.data', 'secret')).mode & 0o777).toBe(0o600);
    expect(first.secret).toBe(readFileSync(join(folder, '.data', 'secret'), 'utf8'));
    expect(parseEnvironment({ NEXTAUTH_SECRET: '' }, folder).secret).toBe(first.secret);
    expect(first.database.url).toBe('file:.data/paillasse.db');
  });

  it('takes what it is given, and refuses what cannot work', () => {
    const given = {
      DATABASE_URL: 'libsql://base.example',
      DATABASE_AUTH_TOKEN: 't',
      NEXTAUTH_SECRET: 'x'.repeat(32),
      NEXTAUTH_URL: 'https://paillasse.example',
    };
    expect(parseEnvironment(given, folder)).toMatchObject({
      database: { url: 'libsql://base.example', authToken: 't' },
      secureCookies: true,
    });
    expect(() => parseEnvironment({ NEXTAUTH_SECRET: 'short' }, folder)).toThrow('NEXTAUTH_SECRET');
    expect(() => parseEnvironment({ NEXTAUTH_URL: 'paillasse' }, folder)).toThrow('NEXTAUTH_URL');
  });
});

describe('the first start', () => {
  it('can be done twice, and by two processes together', async () => {
    const url = `file:${join(folder, 'a.db')}`;
    await Promise.all([migrateDatabase({ url }), migrateDatabase({ url })]);
    await migrateDatabase({ url });
  });

  it('publishes the packs once, and never changes what was published', async () => {
    const { db, remove } = await temporaryDatabase();
    expect(await insertPacks(db, folder)).toBeUndefined();
    mkdirSync(join(folder, 'paquets'));
    const write = (stem: string) => {
      const pack = {
        block: 'asepsie',
        competencies: [],
        sources: {},
        items: [{ version: 'v1', a: 1, b: 0, c: 0.25, item: { id: 'one', stem } }],
      };
      writeFileSync(join(folder, 'paquets', 'asepsie.abc.json'), JSON.stringify(pack));
      writeFileSync(
        join(folder, 'paquets', 'manifeste.json'),
        JSON.stringify({ packs: { asepsie: { hash: 'abc', file: '/paquets/asepsie.abc.json', bytes: 1, items: 1 } } }),
      );
    };
    write('first');
    expect(await insertPacks(db, folder)).toBe(1);
    write('second');
    expect(await insertPacks(db, folder)).toBe(1);
    const [rows] = await db.read([{ sql: 'SELECT kind, id, version, block, body FROM content_versions', args: [] }]);
    expect(rows!.rows).toHaveLength(1);
    expect(rows!.rows[0]).toMatchObject({ kind: 'item', id: 'one', version: 'v1', block: 'asepsie' });
    expect(JSON.parse(String(rows!.rows[0]!.body)).item.stem).toBe('first');
    await remove();
  });

  it('publishes modules too, each check under the module whose it is', async () => {
    const { db, remove } = await temporaryDatabase();
    mkdirSync(join(folder, 'paquets', 'module'), { recursive: true });
    const pack = {
      module: 'titrer',
      version: 'mv',
      title: 'Titrer',
      block: 'aval',
      keys: [],
      terms: [],
      sources: {},
      checks: [{ version: 'v1', a: 1, b: 0, c: 0.25, item: { id: 'titrer-un' } }],
    };
    writeFileSync(join(folder, 'paquets', 'module', 'titrer.abc.json'), JSON.stringify(pack));
    const entry = { hash: 'abc', file: '/paquets/module/titrer.abc.json', bytes: 1, block: 'aval', keys: [], terms: [] };
    writeFileSync(join(folder, 'paquets', 'manifeste.json'), JSON.stringify({ packs: {}, modules: { titrer: entry } }));
    expect(await insertPacks(db, folder)).toBe(2);
    const known = await knownItems(db, [{ item: 'titrer-un', version: 'v1' }]);
    expect(known({ item: 'titrer-un', version: 'v1' })).toMatchObject({ block: 'aval', module: 'titrer' });
    const [rows] = await db.read([{ sql: "SELECT version FROM content_versions WHERE kind = 'module' AND id = 'titrer'", args: [] }]);
    expect(rows!.rows[0]).toMatchObject({ version: 'mv' });
    await remove();
  });
});
