import { createServer } from 'node:http';
import { NextRequest } from 'next/server.js';
import { encode } from 'next-auth/jwt';
import fs from 'fs';
import { migrateDatabase } from '@/db/migrate';
import { openDatabase, connect } from '@/db/client';
import { someone } from '@/tests/server/support/events';
const mode = process.argv[2]!;
const dir = fs.mkdtempSync('/tmp/t1/srv-');
const url = `file:${dir}/a.db`;
process.env.DATABASE_URL = url; process.env.NEXTAUTH_SECRET = 'a secret for tests, of more than 32 characters';
let handle: (text: Buffer, cookie: string) => Promise<string>;
let people: any[] = Array.from({ length: 32 }, (_, i) => ({ device: '0198a000-0000-7000-8000-0000000000' + (10 + i), cookie: 'x' }));
if (mode === 'bare') {
  const c = connect({ url });
  await c.execute('PRAGMA journal_mode=WAL');
  await c.execute('CREATE TABLE e (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE, device TEXT, dseq INTEGER, at INTEGER, type TEXT, schema INTEGER, body TEXT)');
  handle = async (text) => {
    const { events } = JSON.parse(text.toString());
    await c.batch([{ sql: `INSERT INTO e (id,device,dseq,at,type,schema,body) VALUES ${events.map(() => '(?,?,?,?,?,?,?)').join(',')}`, args: events.flatMap((e: any) => [e.id, e.device, e.seq, e.at, e.type, e.schema, JSON.stringify(e.body)]) }], 'write');
    return '{"ok":true}';
  };
} else {
  await migrateDatabase({ url }, '/work/main/db/migrations');
  const db = await openDatabase({ url });
  (globalThis as any).paillasseDatabase = Promise.resolve(db);
  const { POST } = await import('@/app/api/sync/route');
  people = await Promise.all(people.map(async () => { const p = await someone(db); return { device: p.device, cookie: 'next-auth.session-token=' + (await encode({ token: { learner: p.learner, device: p.device }, secret: process.env.NEXTAUTH_SECRET! })) }; }));
  handle = async (text, cookie) => {
    const r = await POST(new NextRequest('http://x.test/api/sync', { method: 'POST', body: text as any, headers: { host: 'x.test', 'content-type': 'application/json', cookie } }));
    if (r.status !== 200) throw new Error(await r.text());
    return r.text();
  };
}
const s = createServer((req, res) => {
  if (req.url === '/people') return void res.end(JSON.stringify(people));
  if (req.url === '/quit') { res.end(); process.exit(0); }
  const c: Buffer[] = []; req.on('data', (d) => c.push(d)); req.on('end', async () => { res.setHeader('content-type', 'application/json'); res.end(await handle(Buffer.concat(c), String(req.headers.cookie))); });
});
s.listen(0, () => console.log((s.address() as any).port));
