import { migrateDatabase } from '@/db/migrate';
import { openDatabase, connect } from '@/db/client';
import { someone, answer, JUNE } from '@/tests/server/support/events';
import { insertEvents } from '@/db/queries/events';
import fs from 'fs';
for (const sync of ['FULL', 'OFF']) {
fs.rmSync('/tmp/t1/p.db', { force: true }); fs.rmSync('/tmp/t1/p.db-wal', { force: true });
const url = 'file:/tmp/t1/p.db';
await migrateDatabase({ url }, '/work/main/db/migrations');
const db = await openDatabase({ url });
const people = await Promise.all(Array.from({ length: 32 }, () => someone(db)));
await db.close();
const c = connect({ url });
await c.execute('PRAGMA journal_mode=WAL');
await c.execute('PRAGMA synchronous='+sync);
await c.execute('CREATE TABLE e (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE, device TEXT, dseq INTEGER, at INTEGER, type TEXT, schema INTEGER, body TEXT)');
const T: Record<string, number> = {};
const N = 400;
const time = async (k: string, f: () => any) => { const s = performance.now(); const r = await f(); T[k] = (T[k] ?? 0) + performance.now() - s; return r; };
let n = 0;
for (let i = 0; i < N; i++) {
  const p = people[i % 32]!;
  const mk = () => Array.from({ length: 20 }, (_, k) => answer(p.device, ++n, { item: 'item-' + k, block: 'b-' + (k % 2) })).map((e: any) => ({ id: e.id, device: e.device, deviceSeq: e.seq, at: e.at, type: e.type, schema: 1, body: JSON.stringify(e.body), block: e.body.block, understood: 1 }));
  const a = mk(), b = mk(), d = mk(), f = mk();
  await time('VALUES + EXISTS', () => c.batch([insertEvents(p.learner, a, JUNE)], 'write'));
  await time('VALUES plain', () => c.batch([{ sql: `INSERT INTO events (id, learner_id, device_id, device_seq, at, received_at, type, schema, block, body, understood) VALUES ${b.map(() => '(?,?,?,?,?,?,?,?,?,?,?)').join(',')} ON CONFLICT DO NOTHING`, args: b.flatMap((row) => [row.id, p.learner, row.device, row.deviceSeq, row.at, JUNE, row.type, row.schema, row.block, row.body, row.understood]) }], 'write'));
  await time('json_each', () => c.batch([{ sql: `INSERT INTO events (id, learner_id, device_id, device_seq, at, received_at, type, schema, block, body, understood) SELECT value->>0, ?1, value->>1, value->>2, value->>3, ?2, value->>4, value->>5, value->>6, value->>7, value->>8 FROM json_each(?3) WHERE EXISTS (SELECT 1 FROM learners WHERE id = ?1 AND erased_at IS NULL) ON CONFLICT DO NOTHING`, args: [p.learner, JUNE, JSON.stringify(d.map((row) => [row.id, row.device, row.deviceSeq, row.at, row.type, row.schema, row.block, row.body, row.understood]))] }], 'write'));
  await time('bare table', () => c.batch([{ sql: `INSERT INTO e (id,device,dseq,at,type,schema,body) VALUES ${f.map(() => '(?,?,?,?,?,?,?)').join(',')}`, args: f.flatMap((row) => [row.id, row.device, row.deviceSeq, row.at, row.type, row.schema, row.body]) }], 'write'));
}
for (const [k, v] of Object.entries(T)) console.log(sync, k.padEnd(18), (v / N).toFixed(3), 'ms');
c.close();
}
