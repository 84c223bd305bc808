/* A process under load, its kind in argv[2]: `bare` is the loop to compare with, `ours` is the route's own code. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from '@/db/client';

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
type Subject = { handle: Handler; settle: () => Promise<void> };

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Node HTTP + JSON + one libSQL transaction inserting the rows; same flush as ours (WAL, synchronous FULL). */
async function bare(url: string, statements: 'one' | 'each'): Promise<Subject> {
  const client = connect({ url });
  await client.execute('PRAGMA journal_mode = WAL');
  await client.execute('PRAGMA synchronous = FULL');
  await client.execute(
    'CREATE TABLE events (id TEXT PRIMARY KEY, device TEXT, seq INTEGER, at INTEGER, type TEXT, schema INTEGER, body TEXT)',
  );
  type Sent = { events: { id: string; device: string; seq: number; at: number; type: string; schema: number; body: unknown }[] };
  const row = '(?,?,?,?,?,?,?)';
  const handle: Handler = async (request, response) => {
    const { events } = JSON.parse(await textOf(request)) as Sent;
    const rows = events.map(({ id, device, seq, at, type, schema, body }) => [id, device, seq, at, type, schema, JSON.stringify(body)]);
    await client.batch(
      statements === 'one'
        ? [{ sql: `INSERT INTO events VALUES ${rows.map(() => row).join(',')}`, args: rows.flat() }]
        : rows.map((args) => ({ sql: `INSERT INTO events VALUES ${row}`, args })),
      'write',
    );
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ results: events.map(({ id }) => ({ id, status: 'accepted' })) }));
  };
  return { handle, settle: async () => {} };
}

/** Request → the route as Next calls it → response. The database is migrated and holds the learners beforehand. */
async function ours(): Promise<Subject> {
  const { NextRequest } = await import('next/server.js');
  const { POST } = await import('@/app/api/sync/route');
  const { foldsDone } = await import('@/server/progress/fold-later');
  const { database } = await import('@/server/database');
  const { Readable } = await import('node:stream');
  const handle: Handler = async (incoming, outgoing) => {
    const request = new NextRequest(`http://${incoming.headers.host}${incoming.url}`, {
      method: 'POST',
      headers: incoming.headers as Record<string, string>,
      body: Readable.toWeb(incoming) as ReadableStream,
      duplex: 'half',
    } as never);
    const response = await POST(request);
    outgoing.statusCode = response.status;
    for (const [name, value] of response.headers) outgoing.setHeader(name, value);
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  };
  return { handle, settle: async () => foldsDone(await database()) };
}

const kind = process.argv[2];
const { handle, settle } = kind === 'ours' ? await ours() : await bare(process.env.DATABASE_URL!, kind === 'bare-each' ? 'each' : 'one');
const server = createServer((request, response) => {
  handle(request, response).catch((error: unknown) => {
    console.error(error);
    response.statusCode = 500;
    response.end(String(error));
  });
});
server.listen(0, () => process.send?.({ port: (server.address() as AddressInfo).port }));
// `settle`: finish what was put off first. Then say how much processor time was used so far, in microseconds.
process.on('message', async (message) => {
  if (message === 'end') process.exit(0);
  if (message === 'settle') await settle();
  const { user, system } = process.cpuUsage();
  process.send?.({ cpu: user + system });
});
process.on('disconnect', () => process.exit(0));
