import { NextRequest } from 'next/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import webpush from 'web-push';
import type { Database } from '@/db/client';
import { environment } from '@/server/env';
import { temporaryDatabase, type TemporaryDatabase } from './support/database';

/** /api/rappels as Next calls it, on a real file. */

const keys = webpush.generateVAPIDKeys();
let temporary: TemporaryDatabase;
let route: typeof import('@/app/api/rappels/route');

beforeAll(async () => {
  temporary = await temporaryDatabase();
  process.env.DATABASE_URL = temporary.url;
  process.env.NEXTAUTH_SECRET = 'a secret for tests, of more than 32 characters';
  process.env.VAPID_PUBLIC_KEY = keys.publicKey;
  process.env.VAPID_PRIVATE_KEY = keys.privateKey;
  process.env.VAPID_SUBJECT = 'mailto:contact@exemple.fr';
  route = await import('@/app/api/rappels/route');
});
afterAll(async () => {
  await (await (globalThis as { paillasseDatabase?: Promise<Database> }).paillasseDatabase)?.close();
  await temporary.remove();
});

const HOST = 'paillasse.test';
const request = (method: string, body: unknown, headers: Record<string, string> = {}) =>
  new NextRequest(`http://${HOST}/api/rappels`, {
    method,
    body: JSON.stringify(body),
    headers: { host: HOST, 'content-type': 'application/json', ...headers },
  });
const read = async (response: Response) => ({ status: response.status, body: await response.json() });
const put = async (body: unknown, headers?: Record<string, string>) => read(await route.PUT(request('PUT', body, headers)));
const remove = async (body: unknown, headers?: Record<string, string>) => read(await route.DELETE(request('DELETE', body, headers)));
const stored = async () => (await temporary.db.read([{ sql: 'SELECT * FROM push_subscriptions', args: [] }]))[0]!.rows;

const WANTED = { endpoint: 'https://fcm.googleapis.com/fcm/send/ann', hour: 19, timeZone: 'Europe/Paris' };

describe('/api/rappels', () => {
  it('gives the public key, and only it', async () => {
    const answer = await route.GET();
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toEqual({ key: keys.publicKey });
  });

  it('remembers an address, an hour and a zone; twice is once; and forgets them', async () => {
    expect(await put(WANTED)).toEqual({ status: 200, body: { hour: 19, timeZone: 'Europe/Paris' } });
    expect((await put({ ...WANTED, hour: 7 })).status).toBe(200);
    const rows = await stored();
    expect(rows).toHaveLength(1);
    expect(Object.keys(rows[0]!).sort()).toEqual(['created_at', 'endpoint', 'failures', 'hour', 'id', 'next_at', 'time_zone']);
    expect(rows[0]).toMatchObject({ hour: 7, time_zone: 'Europe/Paris', endpoint: WANTED.endpoint, failures: 0 });
    expect(Number(rows[0]!.next_at)).toBeGreaterThan(Date.now());
    expect(await remove({ endpoint: WANTED.endpoint })).toEqual({ status: 200, body: { removed: true } });
    expect(await stored()).toHaveLength(0);
    expect((await remove({ endpoint: WANTED.endpoint })).status).toBe(200);
  });

  it.each([
    ['a forged endpoint', 422, 'push-service-unknown', { endpoint: 'http://169.254.169.254/latest' }, {}],
    ['an hour that is none', 400, 'malformed', { hour: 24 }, {}],
    ['half an hour', 400, 'malformed', { hour: 8.5 }, {}],
    ['a zone that is none', 400, 'malformed', { timeZone: 'Europe/Lutèce' }, {}],
    ['an endless endpoint', 400, 'malformed', { endpoint: `https://fcm.googleapis.com/${'a'.repeat(3000)}` }, {}],
    ['another origin', 403, 'foreign-origin', {}, { origin: 'https://ailleurs.example' }],
    ['a form', 415, 'wrong-type', {}, { 'content-type': 'text/plain' }],
  ] as const)('refuses %s, in French, and writes nothing', async (_, status, code, change, headers) => {
    const answered = await put({ ...WANTED, ...change }, headers);
    expect(answered).toMatchObject({ status, body: { code } });
    expect(answered.body.message).toMatch(/[éèà’]/);
    expect(await stored()).toHaveLength(0);
  });

  it('so many from an address in ten minutes; taking back is still possible', async () => {
    const from = { 'x-forwarded-for': '10.0.0.7' };
    for (let i = 0; i < 120; i++) expect((await put(WANTED, from)).status).toBe(200);
    expect(await put(WANTED, from)).toMatchObject({ status: 429, body: { code: 'too-many-reminders' } });
    expect((await put(WANTED, { 'x-forwarded-for': '10.0.0.8' })).status).toBe(200);
    expect((await remove({ endpoint: WANTED.endpoint }, from)).status).toBe(200);
  });

  it('without keys says so, and still forgets', async () => {
    const known = environment();
    const push = known.push;
    known.push = undefined;
    try {
      expect(await (await route.GET()).json()).toEqual({ key: null });
      expect(await put(WANTED)).toMatchObject({ status: 501, body: { code: 'reminders-off' } });
      expect((await remove({ endpoint: WANTED.endpoint })).status).toBe(200);
    } finally {
      known.push = push;
    }
  });
});
