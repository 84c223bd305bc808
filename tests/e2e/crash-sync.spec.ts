import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient } from '@libsql/client';
import { expect, test } from '@playwright/test';
import { chanceAtLeast, mean, posterior, sd } from '@/core/assessment/grid';
import { mulberry32 } from '@/core/assessment/random';
import type { StoredEvent } from '@/core/events/event';
import { type BlockState, evidenceAt } from '@/core/progress/block-state';
import { fold } from '@/core/progress/fold';
import type { ProgressReading } from '@/server/progress/read-progress';
import type { SyncAnswer } from '@/server/sync/request';
import { answer, event, fromTheFuture, newIdentity } from '../server/support/events';
import { Phone } from '../server/support/phone';
import { type Server, startServer } from './server';

/**
 * Nothing acknowledged is ever lost (sync.md, « What it must show »): phones keep answering and sending to a real
 * server on a real file, while its process is killed with SIGKILL in the middle of their requests and started again.
 */

const KILLS = 3;
// Ten seconds alone; browsers beside it slow the four starts of the server.
test.setTimeout(120_000);

/** What is acknowledged between two kills, at least. */
const EVENTS_BETWEEN = 100;
const JSON_TYPE = { 'content-type': 'application/json' };

type Identity = ReturnType<typeof newIdentity>;

/** Signs in through next-auth, as device/account.ts does; gives the session's cookie. */
async function signIn(url: string, provider: 'appareil' | 'code', credentials: Record<string, string>): Promise<string> {
  const jar = new Map<string, string>();
  const keep = (response: Response) => {
    for (const line of response.headers.getSetCookie()) jar.set(line.split('=')[0]!, line.split(';')[0]!);
    return response;
  };
  const { csrfToken } = (await keep(await fetch(`${url}/api/auth/csrf`)).json()) as { csrfToken: string };
  const signed = await fetch(`${url}/api/auth/callback/${provider}`, {
    method: 'POST',
    headers: { cookie: [...jar.values()].join('; ') },
    body: new URLSearchParams({ ...credentials, csrfToken, json: 'true' }),
  });
  keep(signed);
  expect(signed.status).toBe(200);
  return [...jar.values()].join('; ');
}

/** Tries again a few times, as phones do: a server closes connections that are idle, at times just when one is used. */
async function patiently<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    const result = await attempt();
    if (result) return result;
    expect(tries).toBeLessThan(4);
  }
}

/** A phone in memory that speaks HTTP to the server. */
class Client {
  readonly phone: Phone;
  readonly acknowledged = new Map<string, number>();
  /** Requests that the death of the server cut. */
  cut = 0;
  waiting = false;

  constructor(
    private readonly url: string,
    private readonly cookie: string,
    identity: Identity,
    learner: string,
    skew: number,
    private readonly random: () => number,
  ) {
    this.phone = new Phone(identity, learner, skew);
  }

  private append(make: (device: string, seq: number, at: number) => StoredEvent): void {
    this.phone.append(make, Date.now());
  }

  answerSome(): void {
    for (let left = 1 + Math.floor(this.random() * 6); left > 0; left--) {
      const [block, competency, drawn] = [Math.floor(this.random() * 4), Math.floor(this.random() * 3), this.random()];
      if (drawn < 0.03)
        this.append((device, seq, at) =>
          event(device, seq, 'module-completed', { module: 'm', version: 'v', competencies: [`c-${competency}`] }, at),
        );
      else if (drawn < 0.06)
        this.append((device, seq, at) =>
          event(device, seq, 'answer-voided', { item: `i-${block}-9`, version: 'unknown-version', reason: 'clé fausse' }, at),
        );
      else if (drawn < 0.1) this.append((device, seq, at) => ({ ...fromTheFuture(device, seq), at }));
      else {
        const right = this.random() < 0.6;
        const body = { block: `b-${block}`, competency: `c-${competency}`, item: `i-${block}-${Math.floor(this.random() * 10)}` };
        this.append((device, seq, at) => answer(device, seq, { ...body, right, score: right ? 1 : 0 }, at));
      }
    }
  }

  /** One exchange; false when the server was not there to the end of it. */
  async sync(): Promise<boolean> {
    let answered: SyncAnswer;
    this.waiting = true;
    try {
      const response = await fetch(`${this.url}/api/sync`, {
        method: 'POST',
        headers: { ...JSON_TYPE, cookie: this.cookie },
        body: JSON.stringify(this.phone.request(20)),
      });
      if (response.status >= 500) return false;
      expect(response.status).toBe(200);
      answered = (await response.json()) as SyncAnswer;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error; // what fetch throws for want of a server
      this.cut++;
      return false;
    } finally {
      this.waiting = false;
    }
    for (const result of answered.results) if (result.status !== 'rejected') this.acknowledged.set(result.id, result.receivedAt);
    expect(answered.cloned).toBe(false);
    this.phone.merge(answered.events as StoredEvent[], false, Date.now());
    this.phone.settle(answered);
    return true;
  }

  /** Answers and sends without a pause, as long as it is told to. */
  async keepGoing(goOn: () => boolean): Promise<void> {
    while (goOn()) {
      this.answerSome();
      if (!(await this.sync())) await wait(30 + this.random() * 60);
    }
  }

  /** Until nothing is left to send nor to fetch. */
  async settleDown(): Promise<void> {
    for (let more = true; more; ) {
      const before = this.phone.cursor;
      await patiently(() => this.sync());
      more = this.phone.outbox.size > 0 || this.phone.cursor > before;
    }
  }

  async progress(): Promise<ProgressReading> {
    const read = () => fetch(`${this.url}/api/progression`, { headers: { cookie: this.cookie } }).catch(() => undefined);
    const response = (await patiently(read))!;
    expect(response.status).toBe(200);
    return (await response.json()) as ProgressReading;
  }
}

type Person = { learner: string; code: string; clients: Client[] };

/** Someone with several phones, the first of which saved their progress. */
async function someone(url: string, phones: number, seed: number): Promise<Person> {
  const random = mulberry32(seed);
  const first = newIdentity();
  const made = await fetch(`${url}/api/apprenants`, { method: 'POST', headers: JSON_TYPE, body: JSON.stringify(first) });
  const { learner, code } = (await made.json()) as { learner: string; code: string };
  const clients: Client[] = [];
  for (let n = 0; n < phones; n++) {
    const identity = n === 0 ? first : newIdentity();
    const cookie = n === 0 ? await signIn(url, 'appareil', identity) : await signIn(url, 'code', { ...identity, code });
    clients.push(new Client(url, cookie, identity, learner, Math.floor((random() - 0.5) * 4 * 86_400_000), random));
  }
  return { learner, code, clients };
}

const byId = (events: Iterable<StoredEvent>) => [...events].sort((x, y) => (x.id < y.id ? -1 : 1));

/** What GET /api/progression must say at `now`. */
function readingOf(state: BlockState | undefined, now: number) {
  const p = posterior(evidenceAt(state, now));
  return [mean(p), sd(p), chanceAtLeast(p, 2), chanceAtLeast(p, 3), chanceAtLeast(p, 4)];
}

async function expectSameProgress(client: Client, events: readonly StoredEvent[]): Promise<void> {
  await client.progress(); // what crashes left behind is folded here, so that the reading below is quick
  const before = Date.now();
  const { blocks, eventCount } = await client.progress();
  const after = Date.now();
  expect(eventCount).toBe(events.length);
  const folded = fold(events).blocks;
  expect(Object.keys(blocks).sort()).toEqual(Object.keys(folded).sort());
  for (const [block, read] of Object.entries(blocks)) {
    const state = folded[block];
    expect(read).toMatchObject({ answers: state!.answers, lastAt: state!.lastAt, indication: state!.indication });
    // The server read its clock in between: evidence fades by a hair meanwhile.
    const [early, late] = [readingOf(state, before), readingOf(state, after)];
    for (const [n, value] of [read.mean, read.sd, read.chance[2], read.chance[3], read.chance[4]].entries()) {
      expect(value).toBeGreaterThanOrEqual(Math.min(early[n]!, late[n]!) - 1e-9);
      expect(value).toBeLessThanOrEqual(Math.max(early[n]!, late[n]!) + 1e-9);
    }
  }
}

test('a server killed in the middle of syncs loses nothing that it acknowledged', async () => {
  const data = await mkdtemp(join(tmpdir(), 'paillasse-crash-'));
  const env = { NEXTAUTH_SECRET: randomBytes(32).toString('base64') };
  let server: Server = await startServer({ data, env });
  let going = true;
  try {
    const { url, port } = server;
    const people = [await someone(url, 3, 1), await someone(url, 2, 2)];
    const clients = people.flatMap((person) => person.clients);
    const acknowledged = () => clients.reduce((sum, client) => sum + client.acknowledged.size, 0);

    const work = Promise.all(clients.map((client) => client.keepGoing(() => going)));
    for (let kill = 0; kill < KILLS; kill++) {
      const goal = acknowledged() + EVENTS_BETWEEN;
      // Not between two requests: while some wait for their answer.
      while (acknowledged() < goal || !clients.some((client) => client.waiting)) await Promise.race([wait(3), work]);
      const cut = clients.reduce((sum, client) => sum + client.cut, 0);
      await server.kill();
      await wait(100);
      expect(clients.reduce((sum, client) => sum + client.cut, 0)).toBeGreaterThan(cut);
      server = await startServer({ port, data, env });
    }
    going = false;
    await work;

    // Everyone sends what is left, then hears of the others.
    for (let round = 0; round < 2; round++) for (const client of clients) await client.settleDown();
    for (const { code, learner, clients: theirs } of people) {
      // What the server holds, as a phone that has just been bound receives it.
      const fresh = newIdentity();
      const witness = new Client(url, await signIn(url, 'code', { ...fresh, code }), fresh, learner, 0, Math.random);
      await witness.settleDown();
      const held = byId(witness.phone.log.values());
      const receivedAt = new Map(held.map((one) => [one.id, one.receivedAt]));
      for (const client of theirs) {
        expect(client.phone.rejected.size).toBe(0);
        for (const [id, at] of client.acknowledged) expect(receivedAt.get(id)).toBe(at);
        expect(byId(client.phone.log.values())).toEqual(held);
      }
      await expectSameProgress(theirs[0]!, held);
    }

    await server.stop();
    const file = createClient({ url: `file:${join(data, 'paillasse.db')}` });
    expect((await file.execute('PRAGMA integrity_check')).rows[0]!.integrity_check).toBe('ok');
    const made = people.reduce((sum, person) => sum + person.clients[0]!.phone.log.size, 0);
    expect((await file.execute('SELECT count(*) AS n FROM events')).rows[0]!.n).toBe(made);
    expect(made).toBeGreaterThanOrEqual(KILLS * EVENTS_BETWEEN);
    file.close();
  } finally {
    going = false;
    await server.stop();
    await rm(data, { recursive: true, force: true });
  }
});
