import { it } from 'vitest';
import { createServer } from 'node:http';
import { NextRequest } from 'next/server';
import { encode } from 'next-auth/jwt';
import { createClient } from '@libsql/client';
import { mkdtempSync } from 'node:fs';
import { temporaryDatabase } from './support/database';
import { answer, someone } from './support/events';
import { foldsDone } from '@/server/progress/fold-later';

it('bench', async () => {
  const t = await temporaryDatabase();
  process.env.DATABASE_URL = t.url;
  process.env.NEXTAUTH_SECRET = 'a secret for tests, of more than 32 characters';
  (globalThis as any).paillasseDatabase = Promise.resolve(t.db);
  const { POST } = await import('@/app/api/sync/route');
  const people = await Promise.all(Array.from({ length: 32 }, async () => {
    const p = await someone(t.db);
    return { ...p, cookie: 'next-auth.session-token=' + (await encode({ token: { learner: p.learner, device: p.device }, secret: process.env.NEXTAUTH_SECRET! })) };
  }));
  const N = 600;
  const bodies = Array.from({ length: N }, (_, i) => { const p = people[i % 32]!; return { p, text: JSON.stringify({ device: p.device, cursor: 'CURSOR', events: Array.from({ length: 20 }, (_, k) => answer(p.device, i * 20 + k + 1, { item: 'item-' + k, block: 'b-' + (k % 2) })) }) }; });
  const dir = mkdtempSync('/tmp/bench-');
  const bare = createClient({ url: `file:${dir}/a.db`, timeout: 5000 });
  await bare.execute('PRAGMA journal_mode=WAL');
  await bare.execute('CREATE TABLE e (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE, device TEXT, dseq INTEGER, at INTEGER, type TEXT, schema INTEGER, body TEXT)');
  const bareHandle = async (text: string) => {
    const { events } = JSON.parse(text);
    await bare.batch([{ sql: `INSERT INTO e (id,device,dseq,at,type,schema,body) VALUES ${events.map(() => '(?,?,?,?,?,?,?)').join(',')}`, args: events.flatMap((e: any) => [e.id, e.device, e.seq, e.at, e.type, e.schema, JSON.stringify(e.body)]) }], 'write');
    return '{"ok":true}';
  };
  const cursors = new Map<string, number>();
  const ours = async (raw: string, cookie: string) => {
    const text = raw.replace('"CURSOR"', String(cursors.get(cookie) ?? 0));
    const r = await POST(new NextRequest('http://x.test/api/sync', { method: 'POST', body: text, headers: { host: 'x.test', 'content-type': 'application/json', cookie } }));
    if (r.status !== 200) throw new Error(await r.text());
    const t = await r.text(); cursors.set(cookie, Math.max(cursors.get(cookie) ?? 0, JSON.parse(t).cursor)); return t;
  };
  const serve = async (h: (text: string, cookie: string) => Promise<string>) => {
    const s = createServer((req, res) => { const c: Buffer[] = []; req.on('data', (d) => c.push(d)); req.on('end', async () => { res.setHeader('content-type', 'application/json'); res.end(await h(Buffer.concat(c).toString(), String(req.headers.cookie))); }); });
    await new Promise<void>((r) => s.listen(0, r));
    return { s, url: `http://127.0.0.1:${(s.address() as any).port}/` };
  };
  for (const conc of [1, 8, 16]) {
    const rates: Record<string, number> = {};
    for (const [name, h] of [['bare', bareHandle], ['ours', ours], ['bare2', bareHandle], ['ours2', ours]] as const) {
      const { s, url } = await serve(h as any);
      // fresh ids per run
      const salt = Math.random().toString(16).slice(2, 6).padEnd(4, '0');
      const work = bodies.map((b) => ({ ...b, text: b.text.replace(/("id":"[0-9a-f-]{24})[0-9a-f]{4}/g, `$1${salt}`) }));
      let next = 0;
      const start = performance.now();
      await Promise.all(Array.from({ length: conc }, async () => { for (let i = next++; i < N; i = next++) { const w = work[i]!; const r = await fetch(url, { method: 'POST', body: w.text, headers: { cookie: w.p.cookie, 'content-type': 'application/json' } }); await r.text(); } }));
      await foldsDone(t.db);
      rates[name] = Math.round((N * 20) / ((performance.now() - start) / 1000));
      s.close(); s.closeAllConnections();
    }
    console.log('conc', conc, JSON.stringify(rates));
  }
  const [n] = await t.db.read([{ sql: 'select count(*) n from events', args: [] }]);
  console.log(n!.rows[0]);
}, 180000);
