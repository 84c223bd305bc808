import { createPublicKey, verify } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import webpush from 'web-push';
import type { Database } from '@/db/client';
import { isPushEndpoint } from '@/server/reminders/endpoint';
import { nextReminder } from '@/server/reminders/next-reminder';
import { parsePush, parsePushServices } from '@/server/reminders/push-settings';
import { sendDue } from '@/server/reminders/send-due';
import { sendPush } from '@/server/reminders/send-push';
import { startReminders } from '@/server/reminders/start-reminders';
import { subscribe } from '@/server/reminders/subscribe';
import { temporaryDatabase, type TemporaryDatabase } from './support/database';
import { type PushService, startPushService } from './support/push-service';

const pair = webpush.generateVAPIDKeys();
const PUSH = { ...pair, subject: 'mailto:contact@exemple.fr' };
/** 12:00 in Paris. */
const NOON = Date.parse('2026-06-01T10:00:00Z');
const EVENING = Date.parse('2026-06-01T17:00:00Z');
const DAY = 86_400_000;

let temporary: TemporaryDatabase;
let db: Database;
let service: PushService;
let count = 0;
beforeEach(async () => {
  temporary = await temporaryDatabase();
  db = temporary.db;
  service = await startPushService();
});
afterEach(async () => {
  await service.stop();
  await temporary.remove();
});

const ask = (path: string, hour = 19, now = NOON) =>
  subscribe(
    db,
    { endpoint: service.origin + path, hour, timeZone: 'Europe/Paris' },
    { address: `10.0.0.${++count}`, now, push: PUSH, pushServices: [service.origin] },
  );
async function rows() {
  const [result] = await db.read([{ sql: 'SELECT endpoint, hour, next_at, failures FROM push_subscriptions ORDER BY endpoint', args: [] }]);
  return result!.rows.map((row) => ({
    path: new URL(String(row.endpoint)).pathname,
    hour: row.hour,
    nextAt: row.next_at,
    failures: row.failures,
  }));
}
/** Node's own patience would make a slow test of a service that never answers. */
const hasty = (endpoint: string, push: typeof PUSH) => sendPush(endpoint, push, 300);

describe('a reminder', () => {
  it('is sent once a day at its hour, signed, and says nothing', async () => {
    await ask('/ann');
    expect(await sendDue(db, PUSH, EVENING - 1)).toEqual({ sent: 0, gone: 0, failed: 0, late: 0 });
    expect(await sendDue(db, PUSH, EVENING + 20_000)).toEqual({ sent: 1, gone: 0, failed: 0, late: 0 });
    expect(await sendDue(db, PUSH, EVENING + 80_000)).toMatchObject({ sent: 0 });
    expect(await rows()).toEqual([{ path: '/ann', hour: 19, nextAt: EVENING + DAY, failures: 0 }]);

    expect(service.requests).toHaveLength(1);
    const { method, body, headers } = service.requests[0]!;
    expect({ method, body }).toEqual({ method: 'POST', body: '' });
    expect(headers).toMatchObject({ ttl: '14400', urgency: 'normal', topic: 'revision' });
    const [, token, key] = /^vapid t=(\S+), k=(\S+)$/.exec(headers.authorization!)!;
    expect(key).toBe(PUSH.publicKey);
    // RFC 8292: signed for this very push service, for less than a day.
    const [head, claims, signature] = token!.split('.');
    const said = JSON.parse(Buffer.from(claims!, 'base64url').toString());
    expect(said).toMatchObject({ aud: service.origin, sub: PUSH.subject });
    expect(said.exp - Date.now() / 1000).toBeLessThan(24 * 3600);
    const point = Buffer.from(PUSH.publicKey, 'base64url');
    const jwk = { kty: 'EC', crv: 'P-256', x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') };
    const publicKey = { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' } as const;
    expect(verify('sha256', Buffer.from(`${head}.${claims}`), publicKey, Buffer.from(signature!, 'base64url'))).toBe(true);
  });

  it('asked again changes its hour, and forgets failures', async () => {
    await ask('/ann');
    service.answers.set('/ann', 500);
    await sendDue(db, PUSH, EVENING);
    expect(await rows()).toMatchObject([{ failures: 1 }]);
    await ask('/ann', 8, EVENING);
    expect(await rows()).toEqual([{ path: '/ann', hour: 8, nextAt: Date.parse('2026-06-02T06:00:00Z'), failures: 0 }]);
  });

  it('of two processes on one file, one sends', async () => {
    for (let i = 0; i < 250; i++) await ask(`/${i}`);
    const other = await temporary.reopen();
    const [mine, theirs] = await Promise.all([sendDue(db, PUSH, EVENING), sendDue(other, PUSH, EVENING)]);
    expect(mine.sent + theirs.sent).toBe(250);
    expect(service.requests).toHaveLength(250);
    expect(new Set(service.requests.map(({ path }) => path)).size).toBe(250);
  });

  it('claims what another has read too, once', async () => {
    await ask('/ann');
    const other = await temporary.reopen();
    // The other process moves the row between our reading and our claim.
    const slow: Database = {
      ...db,
      write: async (statements) => {
        await sendDue(other, PUSH, EVENING);
        return db.write(statements);
      },
    };
    expect(await sendDue(slow, PUSH, EVENING)).toMatchObject({ sent: 0 });
    expect(service.requests).toHaveLength(1);
  });

  it('that is hours late is dropped, not sent in the night', async () => {
    await ask('/ann');
    expect(await sendDue(db, PUSH, EVENING + 3 * 3_600_000)).toEqual({ sent: 0, gone: 0, failed: 0, late: 1 });
    expect(service.requests).toHaveLength(0);
    expect(await rows()).toMatchObject([{ nextAt: EVENING + DAY, failures: 0 }]);
  });

  it('in a zone that this runtime no longer knows does not stop the others', async () => {
    await ask('/ann');
    await db.write([{ sql: "UPDATE push_subscriptions SET time_zone = 'Europe/Atlantide'", args: [] }]);
    await ask('/bob');
    expect(await sendDue(db, PUSH, EVENING)).toMatchObject({ sent: 2 });
  });
});

describe('what the push service answers', () => {
  it('404 and 410: nobody listens there any more', async () => {
    for (const [path, status] of [
      ['/a', 404],
      ['/b', 410],
      ['/c', 201],
      ['/d', 200],
    ] as const) {
      await ask(path);
      service.answers.set(path, status);
    }
    expect(await sendDue(db, PUSH, EVENING)).toEqual({ sent: 2, gone: 2, failed: 0, late: 0 });
    expect((await rows()).map(({ path }) => path)).toEqual(['/c', '/d']);
  });

  it('500, 429, a redirection, a cut, silence: counted; ten in a row and the phone is let go', async () => {
    const trap = await startPushService();
    service.answers.set('/500', 500);
    service.answers.set('/429', 429);
    service.answers.set('/moved', (response) => response.writeHead(307, { location: `${trap.origin}/inside` }).end());
    service.answers.set('/cut', (response) => response.destroy());
    service.answers.set('/silent', () => undefined);
    const paths = ['/429', '/500', '/cut', '/moved', '/silent'];
    for (const path of [...paths, '/well']) await ask(path);
    for (let day = 0; day < 9; day++)
      expect(await sendDue(db, PUSH, EVENING + day * DAY, hasty)).toEqual({ sent: 1, gone: 0, failed: 5, late: 0 });
    expect(await rows()).toEqual(
      [...paths, '/well'].map((path) => ({ path, hour: 19, nextAt: EVENING + 9 * DAY, failures: path === '/well' ? 0 : 9 })),
    );
    // One that answers at last starts again from nothing.
    service.answers.delete('/cut');
    await sendDue(db, PUSH, EVENING + 9 * DAY, hasty);
    expect((await rows()).map(({ path, failures }) => [path, failures])).toEqual([
      ['/cut', 0],
      ['/well', 0],
    ]);
    expect(trap.requests).toHaveLength(0);
    await trap.stop();
  });
});

describe('the timer', () => {
  it('sends, survives a database that fails, and stops', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const now = vi.spyOn(Date, 'now').mockReturnValue(EVENING);
    await ask('/ann');
    let looks = 0;
    const stop = startReminders(async () => (looks++ === 0 ? Promise.reject(new Error('no database')) : db), PUSH, 5);
    await vi.waitFor(() => expect(service.requests).toHaveLength(1));
    stop();
    expect(said).toHaveBeenCalledOnce();
    await vi.waitFor(async () => expect(await rows()).toMatchObject([{ nextAt: nextReminder(EVENING, 19, 'Europe/Paris') }]));
    const seen = looks;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(looks).toBeLessThanOrEqual(seen + 1);
    said.mockRestore();
    now.mockRestore();
  });
});

describe('the environment', () => {
  const given = { VAPID_PUBLIC_KEY: pair.publicKey, VAPID_PRIVATE_KEY: pair.privateKey, VAPID_SUBJECT: 'mailto:a@exemple.fr' };
  it('holds all of the three variables, or none', () => {
    expect(parsePush({})).toBeUndefined();
    expect(parsePush(given)).toEqual({ ...pair, subject: 'mailto:a@exemple.fr' });
    for (const name of Object.keys(given)) expect(() => parsePush({ ...given, [name]: undefined })).toThrow('go together');
  });
  it('holds a pair, and an address', () => {
    const wrong = [{ VAPID_PRIVATE_KEY: webpush.generateVAPIDKeys().privateKey }, { VAPID_PUBLIC_KEY: 'x' }, { VAPID_PRIVATE_KEY: '' }];
    for (const one of wrong) expect(() => parsePush({ ...given, ...one })).toThrow('not a pair');
    for (const subject of ['a@exemple.fr', 'http://exemple.fr', ''])
      expect(() => parsePush({ ...given, VAPID_SUBJECT: subject })).toThrow('VAPID_SUBJECT');
  });
  it('may name other push services, by origin', () => {
    expect(parsePushServices(undefined)).toEqual([]);
    expect(parsePushServices('https://push.exemple.fr, http://127.0.0.1:9000')).toEqual([
      'https://push.exemple.fr',
      'http://127.0.0.1:9000',
    ]);
    for (const wrong of ['push.exemple.fr', 'https://push.exemple.fr/path', 'ftp://push.exemple.fr'])
      expect(() => parsePushServices(wrong)).toThrow(wrong);
  });
});

describe('an endpoint', () => {
  it.each([
    'https://fcm.googleapis.com/fcm/send/abc',
    'https://updates.push.services.mozilla.com/wpush/v2/abc',
    'https://eu.push.services.mozilla.com/abc',
    'https://db5p.notify.windows.com/w/?token=abc',
    'https://web.push.apple.com/abc',
    'https://eu.push.apple.com/abc',
  ])('of a browser: %s', (endpoint) => expect(isPushEndpoint(endpoint)).toBe(true));
  it.each([
    'http://fcm.googleapis.com/fcm/send/abc',
    'https://fcm.googleapis.com:8443/abc',
    'https://ann@fcm.googleapis.com/abc',
    'https://fcm.googleapis.com.exemple.fr/abc',
    'https://exemple.fr/fcm.googleapis.com',
    'https://evilnotify.windows.com/abc',
    'https://evil.example/?.push.apple.com',
    'https://127.0.0.1/abc',
    'http://169.254.169.254/latest',
    'file:///etc/passwd',
    'fcm.googleapis.com/abc',
    `https://fcm.googleapis.com/${'a'.repeat(2000)}`,
  ])('forged: %s', (endpoint) => expect(isPushEndpoint(endpoint)).toBe(false));
  it('of a service that the site added', () => {
    expect(isPushEndpoint('http://127.0.0.1:9000/abc', ['http://127.0.0.1:9000'])).toBe(true);
    expect(isPushEndpoint('http://127.0.0.1:9001/abc', ['http://127.0.0.1:9000'])).toBe(false);
  });
});
