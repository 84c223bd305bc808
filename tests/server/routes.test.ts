import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import NextAuth from 'next-auth';
import { NextRequest } from 'next/server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Database } from '@/db/client';
import { authOptions } from '@/server/auth/options';
import { environment } from '@/server/env';
import { temporaryDatabase, type TemporaryDatabase } from './support/database';
import { answer, fromTheFuture, newIdentity } from './support/events';

/** The routes as Next calls them, on a real file; only the cookies' way through next-auth uses its other door (req, res). */

let temporary: TemporaryDatabase;
let routes: {
  sync: typeof import('@/app/api/sync/route');
  learners: typeof import('@/app/api/apprenants/route');
  code: typeof import('@/app/api/code/route');
  devices: typeof import('@/app/api/appareils/route');
  progress: typeof import('@/app/api/progression/route');
  health: typeof import('@/app/healthz/route');
};
const shared = globalThis as { paillasseDatabase?: Promise<Database> };

beforeAll(async () => {
  temporary = await temporaryDatabase();
  process.env.DATABASE_URL = temporary.url;
  process.env.NEXTAUTH_SECRET = 'a secret for tests, of more than 32 characters';
  routes = {
    sync: await import('@/app/api/sync/route'),
    learners: await import('@/app/api/apprenants/route'),
    code: await import('@/app/api/code/route'),
    devices: await import('@/app/api/appareils/route'),
    progress: await import('@/app/api/progression/route'),
    health: await import('@/app/healthz/route'),
  };
});
afterAll(async () => {
  const { foldsDone } = await import('@/server/progress/fold-later');
  const db = await shared.paillasseDatabase;
  if (db) {
    await foldsDone(db);
    await db.close();
  }
  await temporary.remove();
});

const HOST = 'paillasse.test';
type Options = { method?: string; cookie?: string; headers?: Record<string, string>; raw?: BodyInit };
function request(path: string, body: unknown, { method = 'POST', cookie, headers = {}, raw }: Options = {}): NextRequest {
  const content = method === 'GET' ? {} : { body: raw ?? JSON.stringify(body) };
  return new NextRequest(`http://${HOST}${path}`, {
    method,
    ...content,
    headers: { host: HOST, 'content-type': 'application/json', ...(cookie ? { cookie } : {}), ...headers },
  });
}
const read = async (response: Response) => ({ status: response.status, body: await response.json() });

/** Signs in through next-auth itself: its CSRF token, its callback, its cookies. */
async function signIn(provider: string, credentials: Record<string, string>): Promise<{ status: number; url: string; cookie: string }> {
  const jar = new Map<string, string>();
  const call = async (method: string, action: string[], body: Record<string, string> = {}) => {
    const answer = { status: 200, body: undefined as unknown };
    const res = {
      status(code: number) {
        answer.status = code;
        return res;
      },
      getHeader: () => [],
      setHeader(name: string, value: string | string[]) {
        if (name === 'Set-Cookie')
          for (const line of [value].flat())
            jar.set(line.split('=')[0]!, decodeURIComponent(line.split(';')[0]!.split('=').slice(1).join('=')));
        return res;
      },
      json: (value: unknown) => {
        answer.body = value;
      },
      send: (value: unknown) => {
        answer.body = value;
      },
      end: () => undefined,
      redirect: () => undefined,
    };
    const handler = NextAuth(authOptions(environment(), async () => temporary.db)) as (req: unknown, res: unknown) => Promise<void>;
    await handler({ method, query: { nextauth: action }, body, cookies: Object.fromEntries(jar), headers: { host: HOST } }, res);
    return answer;
  };
  const { body } = await call('GET', ['csrf']);
  const { csrfToken } = body as { csrfToken: string };
  const { status, body: answered } = await call('POST', ['callback', provider], {
    ...credentials,
    csrfToken,
    json: 'true',
    callbackUrl: '/',
  });
  return {
    status,
    url: (answered as { url: string }).url,
    cookie: [...jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; '),
  };
}

async function signedIn() {
  const identity = newIdentity();
  const made = await read(await routes.learners.POST(request('/api/apprenants', identity)));
  const { cookie } = await signIn('appareil', identity);
  return { ...identity, learner: made.body.learner as string, code: made.body.code as string, cookie };
}

describe('signing in', () => {
  it('gives a session of 400 days that holds the two ids and nothing else', async () => {
    const { decode } = createRequire(import.meta.url)('next-auth/jwt') as typeof import('next-auth/jwt');
    const ann = await signedIn();
    const token = decodeURIComponent(/next-auth\.session-token=([^;]+)/.exec(ann.cookie)![1]!);
    const payload = (await decode({ token, secret: environment().secret }))!;
    expect(Object.keys(payload).sort()).toEqual(['device', 'exp', 'iat', 'jti', 'learner']);
    expect(payload).toMatchObject({ learner: ann.learner, device: ann.device });
    expect(Number(payload.exp) - Number(payload.iat)).toBe(400 * 86_400);
  });

  it('with the code works from another device, and says why when it does not', async () => {
    const ann = await signedIn();
    const phone = newIdentity();
    const good = await signIn('code', { ...phone, code: ann.code.toUpperCase() });
    expect(good.cookie).toContain('next-auth.session-token=');
    expect((await read(await routes.progress.GET(request('/api/progression', null, { method: 'GET', cookie: good.cookie })))).status).toBe(
      200,
    );
    const bad = await signIn('code', { ...newIdentity(), code: 'abaisser abaisser' });
    expect(bad.status).toBe(401);
    expect(bad.url).toContain('error=code-malformed');
    expect(bad.cookie).not.toContain('session-token');
    expect((await signIn('appareil', newIdentity())).url).toContain('error=device-unknown');
  });
});

describe('the journey of a learner', () => {
  it('saves, sends, reads, adds a device, renews the code, erases', async () => {
    const made = await read(await routes.learners.POST(request('/api/apprenants', newIdentity())));
    expect(made.status).toBe(201);
    expect(made.body.code.split(' ')).toHaveLength(12);

    const ann = await signedIn();
    const events = [answer(ann.device, 1), fromTheFuture(ann.device, 2)];
    const synced = await read(
      await routes.sync.POST(request('/api/sync', { device: ann.device, cursor: 0, events }, { cookie: ann.cookie })),
    );
    expect(synced.status).toBe(200);
    expect(synced.body).toMatchObject({ results: [{ status: 'accepted' }, { status: 'stored' }], events: [], more: false, cloned: false });

    const progress = await read(await routes.progress.GET(request('/api/progression', null, { method: 'GET', cookie: ann.cookie })));
    expect(progress).toMatchObject({ status: 200, body: { eventCount: 2, blocks: { asepsie: { answers: 1 } } } });

    expect((await read(await routes.devices.POST(request('/api/appareils', newIdentity(), { cookie: ann.cookie })))).status).toBe(201);
    const renewed = await read(await routes.code.POST(request('/api/code', {}, { cookie: ann.cookie })));
    expect(renewed.status).toBe(200);
    expect(renewed.body.code).not.toBe(ann.code);

    expect(await read(await routes.learners.DELETE(request('/api/apprenants', {}, { method: 'DELETE', cookie: ann.cookie })))).toEqual({
      status: 200,
      body: { erased: true },
    });
    const gone = await read(
      await routes.sync.POST(request('/api/sync', { device: ann.device, cursor: 0, events }, { cookie: ann.cookie })),
    );
    expect(gone).toMatchObject({ status: 410, body: { code: 'learner-erased' } });
    expect((await read(await routes.progress.GET(request('/api/progression', null, { method: 'GET', cookie: ann.cookie })))).status).toBe(
      410,
    );
  });

  it('reads a gzip body', async () => {
    const ann = await signedIn();
    const raw = gzipSync(JSON.stringify({ device: ann.device, cursor: 0, events: [answer(ann.device, 1)] }));
    const answered = await read(
      await routes.sync.POST(request('/api/sync', null, { cookie: ann.cookie, raw, headers: { 'content-encoding': 'gzip' } })),
    );
    expect(answered).toMatchObject({ status: 200, body: { results: [{ status: 'accepted' }] } });
  });
});

describe('what is refused says why, in French, and writes nothing', () => {
  const count = async () => (await temporary.db.read([{ sql: 'SELECT count(*) AS n FROM events', args: [] }]))[0]!.rows[0]!.n;
  const sync = async (body: unknown, options?: Options) => read(await routes.sync.POST(request('/api/sync', body, options)));
  const bomb = gzipSync(Buffer.alloc(50_000_000, 32));

  it.each([
    ['no session', 401, 'signed-out', { cookie: '' }],
    ['a forged session', 401, 'signed-out', { cookie: 'next-auth.session-token=abc' }],
    ['another origin', 403, 'foreign-origin', { headers: { origin: 'https://ailleurs.example' } }],
    ['an opaque origin', 403, 'foreign-origin', { headers: { origin: 'null' } }],
    ['a form', 415, 'wrong-type', { headers: { 'content-type': 'text/plain' } }],
    ['what is not JSON', 400, 'malformed', { raw: '{' }],
    ['another shape', 400, 'malformed', { raw: '{"device":1}' }],
    ['an unknown compression', 415, 'unsupported-encoding', { headers: { 'content-encoding': 'br' } }],
    ['what is not gzip', 400, 'malformed', { raw: 'x', headers: { 'content-encoding': 'gzip' } }],
    ['a gzip bomb', 413, 'too-large', { raw: bomb as BodyInit, headers: { 'content-encoding': 'gzip' } }],
    ['a heavy body', 413, 'too-large', { raw: JSON.stringify({ pad: 'x'.repeat(256 * 1024) }) }],
    ['a heavy stream', 413, 'too-large', { raw: JSON.stringify({ pad: 'x'.repeat(256 * 1024) }), headers: { 'content-length': '10' } }],
  ] as [string, number, string, Options][])('%s', async (_, status, code, options) => {
    const ann = await signedIn();
    const before = await count();
    const answered = await sync({ device: ann.device, cursor: 0, events: [answer(ann.device, 1)] }, { cookie: ann.cookie, ...options });
    expect(answered).toMatchObject({ status, body: { code } });
    expect(answered.body.message).toMatch(/[a-zé]/);
    expect(answered.body.kept.length).toBeGreaterThan(10);
    expect(await count()).toBe(before);
  });

  it("another learner's device, too many events, a malformed event", async () => {
    const [ann, bob] = [await signedIn(), await signedIn()];
    const before = await count();
    const as = (device: string, events: unknown[]) => sync({ device, cursor: 0, events }, { cookie: bob.cookie });
    expect(await as(ann.device, [answer(ann.device, 1)])).toMatchObject({ status: 403, body: { code: 'device-foreign' } });
    expect(
      await as(
        bob.device,
        Array.from({ length: 201 }, () => ({})),
      ),
    ).toMatchObject({ status: 413, body: { code: 'too-many-events' } });
    expect(await as(bob.device, [answer(bob.device, 1), {}])).toMatchObject({ status: 400, body: { code: 'malformed' } });
    expect(await count()).toBe(before);
  });

  it('accepts its own origin', async () => {
    const ann = await signedIn();
    const body = { device: ann.device, cursor: 0, events: [] };
    expect((await sync(body, { cookie: ann.cookie, headers: { origin: `http://${HOST}` } })).status).toBe(200);
  });

  it('an unexpected failure, without giving its cause away', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const kept = shared.paillasseDatabase;
    shared.paillasseDatabase = Promise.reject(new Error('a path, a password'));
    const answered = await read(await routes.learners.POST(request('/api/apprenants', newIdentity())));
    shared.paillasseDatabase = kept!;
    expect(answered).toMatchObject({ status: 500, body: { code: 'unexpected' } });
    expect(JSON.stringify(answered.body)).not.toContain('password');
    expect(said).toHaveBeenCalledOnce();
    expect(String(said.mock.calls[0]![1])).toContain('password');
    said.mockRestore();
  });
});

describe('the limits of what anyone may ask', () => {
  it('learners: so many from an address in ten minutes', async () => {
    const create = async (address: string) =>
      read(await routes.learners.POST(request('/api/apprenants', newIdentity(), { headers: { 'x-forwarded-for': address } })));
    const identity = newIdentity();
    for (let i = 0; i < 600; i++)
      await routes.learners.POST(request('/api/apprenants', identity, { headers: { 'x-forwarded-for': '10.0.0.7, 10.1.1.1' } }));
    expect(await create('10.0.0.7')).toMatchObject({ status: 429, body: { code: 'too-many-learners' } });
    expect((await create('10.0.0.8')).status).toBe(201);
  });

  it('signing in: a body that holds a code and an identity, not more', async () => {
    const { POST } = await import('@/app/api/auth/[...nextauth]/route');
    const raw = new URLSearchParams({ code: 'a'.repeat(9000) }).toString();
    const heavy = request('/api/auth/callback/code', null, { raw, headers: { 'content-type': 'application/x-www-form-urlencoded' } });
    const context = { params: Promise.resolve({ nextauth: ['callback', 'code'] }) };
    expect(await read(await POST(heavy, context))).toMatchObject({ status: 413, body: { code: 'too-large' } });
  });
});

describe('healthz', () => {
  it('says whether the database answers', async () => {
    expect(await read(await routes.health.GET())).toEqual({ status: 200, body: { ok: true } });
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const kept = shared.paillasseDatabase;
    shared.paillasseDatabase = Promise.reject(new Error('gone'));
    expect(await read(await routes.health.GET())).toEqual({ status: 503, body: { ok: false } });
    shared.paillasseDatabase = kept!;
    expect(said).toHaveBeenCalledOnce();
    said.mockRestore();
  });
});
