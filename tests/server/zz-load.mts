import http from 'node:http';
import { spawn } from 'node:child_process';
import { answerBody } from '@/tests/server/support/events';
import { uuidv7 } from '@/core/events/uuid';
const agent = new http.Agent({ keepAlive: true, maxSockets: 32 });
const call = (port: number, path: string, body?: string, cookie = '') => new Promise<string>((ok, no) => { const r = http.request({ port, path, method: body ? 'POST' : 'GET', agent, headers: { 'content-type': 'application/json', cookie, ...(body ? { 'content-length': Buffer.byteLength(body) } : {}) } }, (res) => { let t = ''; res.on('data', (d) => (t += d)); res.on('end', () => ok(t)); }); r.on('error', no); r.end(body); });
const id = () => uuidv7(1.78e12, crypto.getRandomValues(new Uint8Array(10)));
for (const mode of ['bare', 'ours', 'bare', 'ours']) for (const conc of [1, 8, 16]) {
  const child = spawn('npx', ['tsx', ...(process.env.PROF && mode === 'ours' && conc === 8 ? ['--cpu-prof', '--cpu-prof-dir=/tmp/t1/prof4'] : []), 'tests/server/zz-server.mts', mode], { stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await new Promise<number>((ok) => child.stdout.on('data', (d) => { const m = /^(\d+)$/m.exec(String(d)); if (m) ok(Number(m[1])); }));
  const people = JSON.parse(await call(port, '/people'));
  const cursors = people.map(() => 0); const seqs = people.map(() => 0);
  const N = 1500; 
  const work = Array.from({ length: N }, (_, i) => JSON.stringify({ device: people[i % 32].device, cursor: 0, events: Array.from({ length: 20 }, (_, k) => ({ id: id(), device: people[i % 32].device, seq: ++seqs[i % 32], at: 1780272000000 + i, type: 'item-answered', schema: 1, body: answerBody({ item: 'item-' + k, block: 'b-' + (k % 2) }) })) }));
  let next = 0; let start = 0;
  await Promise.all(Array.from({ length: conc }, async () => { for (let i = next++; i < N; i = next++) { if (i === 200) start = performance.now(); const p = i % 32; const t = await call(port, '/', work[i]!.replace('"cursor":0', `"cursor":${cursors[p]}`), people[p].cookie); if (mode === 'ours') cursors[p] = Math.max(cursors[p], JSON.parse(t).cursor); } }));
  console.log(mode, 'conc', conc, Math.round(((N - 200) * 20) / ((performance.now() - start) / 1000)), 'events/s');
  await call(port, '/quit').catch(() => {});
  agent.destroy();
}
process.exit(0);
