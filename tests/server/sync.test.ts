import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PackItem } from '@/core/content/pack';
import { insertVersions } from '@/db/queries/content-versions';
import { restoreLearner } from '@/server/learners/restore-learner';
import { type TemporaryDatabase, temporaryDatabase } from './support/database';
import { answer, answerBody, DAY, event, fromTheFuture, JUNE, newIdentity, send, someone, storedEvents } from './support/events';

let temporary: TemporaryDatabase;
beforeEach(async () => {
  temporary = await temporaryDatabase();
});
afterEach(() => temporary.remove());

const failsWith = (run: Promise<unknown>, code: string) => expect(run).rejects.toMatchObject({ name: 'DomainError', code });
const countAll = async () => (await temporary.db.read([{ sql: 'SELECT count(*) AS n FROM events', args: [] }]))[0]!.rows[0]!.n;

/** Another phone of the same person. */
async function secondPhone(code: string) {
  const identity = newIdentity();
  const session = await restoreLearner(temporary.db, { ...identity, code, address: '-', now: JUNE });
  return { ...identity, session };
}

describe('the status of an event', () => {
  it('is accepted when understood, with the time it was received', async () => {
    const ann = await someone(temporary.db);
    const sent = answer(ann.device, 1);
    const { results } = await send(temporary.db, ann.session, [sent], { now: JUNE + 5 });
    expect(results).toEqual([{ id: sent.id, status: 'accepted', receivedAt: JUNE + 5 }]);
    expect(await storedEvents(temporary.db, ann.learner)).toEqual([{ ...sent, receivedAt: JUNE + 5 }]);
  });

  it('is stored when this version does not understand it, and it is sent on whole', async () => {
    const ann = await someone(temporary.db);
    const phone = await secondPhone(ann.code);
    const sent = fromTheFuture(ann.device, 1);
    expect((await send(temporary.db, ann.session, [sent])).results).toMatchObject([{ id: sent.id, status: 'stored' }]);
    expect((await send(temporary.db, phone.session, [])).events).toEqual([{ ...sent, receivedAt: JUNE + DAY }]);
  });

  it('is rejected when its body breaks the rules of its type; its neighbours are not', async () => {
    const ann = await someone(temporary.db);
    const bad = { ...answer(ann.device, 1), body: { ...answerBody(), score: 2 } };
    const good = answer(ann.device, 2);
    const { results } = await send(temporary.db, ann.session, [bad, good]);
    expect(results).toEqual([
      { id: bad.id, status: 'rejected', reason: 'invalid' },
      { id: good.id, status: 'accepted', receivedAt: JUNE + DAY },
    ]);
    expect(await countAll()).toBe(1);
  });

  it('is rejected when folding it would reach Object.prototype or infinity', async () => {
    const ann = await someone(temporary.db);
    const events = [
      answer(ann.device, 1, { item: '__proto__' }),
      answer(ann.device, 2, { block: 'constructor' }),
      answer(ann.device, 3, { a: 5, b: -10, right: false, score: 0 }),
      event(ann.device, 4, 'module-completed', { module: 'm', version: 'v', competencies: ['__proto__'] }),
    ];
    const { results } = await send(temporary.db, ann.session, events);
    expect(results.map((result) => result.status === 'rejected' && result.reason)).toEqual(['invalid', 'invalid', 'invalid', 'invalid']);
  });

  it('is accepted again as the first time, however late', async () => {
    const ann = await someone(temporary.db);
    const sent = answer(ann.device, 1);
    await send(temporary.db, ann.session, [sent], { now: JUNE + 5 });
    const { results } = await send(temporary.db, ann.session, [sent, sent], { now: JUNE + DAY });
    expect(results).toEqual([
      { id: sent.id, status: 'accepted', receivedAt: JUNE + 5 },
      { id: sent.id, status: 'accepted', receivedAt: JUNE + 5 },
    ]);
    expect(await countAll()).toBe(1);
  });

  it('is rejected as foreign when someone else has that id, and they keep theirs', async () => {
    const [ann, bob] = [await someone(temporary.db), await someone(temporary.db)];
    const hers = answer(ann.device, 1);
    await send(temporary.db, ann.session, [hers]);
    const copied = { ...hers, device: bob.device };
    expect((await send(temporary.db, bob.session, [copied])).results).toEqual([{ id: hers.id, status: 'rejected', reason: 'foreign' }]);
    expect(await storedEvents(temporary.db, ann.learner)).toHaveLength(1);
    expect(await storedEvents(temporary.db, bob.learner)).toEqual([]);
  });

  it("is rejected as foreign when it was made on someone else's phone", async () => {
    const [ann, bob] = [await someone(temporary.db), await someone(temporary.db)];
    const hers = answer(ann.device, 1);
    expect((await send(temporary.db, bob.session, [hers])).results).toEqual([{ id: hers.id, status: 'rejected', reason: 'foreign' }]);
  });

  it('is accepted when it comes from the file of an old phone that nobody has bound', async () => {
    const ann = await someone(temporary.db);
    const old = newIdentity();
    const imported = [answer(old.device, 1), answer(old.device, 2)];
    expect((await send(temporary.db, ann.session, imported)).results.map(({ status }) => status)).toEqual(['accepted', 'accepted']);
  });
});

describe('the request', () => {
  it('is refused whole when one of its events is not an event', async () => {
    const ann = await someone(temporary.db);
    await failsWith(send(temporary.db, ann.session, [answer(ann.device, 1), { hello: 1 }]), 'malformed');
    expect(await countAll()).toBe(0);
  });

  it('holds 200 events at most', async () => {
    const ann = await someone(temporary.db);
    const events = Array.from({ length: 201 }, (_, i) => answer(ann.device, i + 1));
    await failsWith(send(temporary.db, ann.session, events), 'too-many-events');
    expect((await send(temporary.db, ann.session, events.slice(0, 200))).results).toHaveLength(200);
  });

  it("is refused for someone else's device, and for a device that nobody has bound", async () => {
    const [ann, bob] = [await someone(temporary.db), await someone(temporary.db)];
    await failsWith(send(temporary.db, bob.session, [answer(ann.device, 1)], { device: ann.device }), 'device-foreign');
    await failsWith(send(temporary.db, bob.session, [], { device: newIdentity().device }), 'device-unknown');
    expect(await countAll()).toBe(0);
  });

  it('is refused to a session whose device or learner is not there', async () => {
    const ann = await someone(temporary.db);
    await failsWith(send(temporary.db, { learner: ann.learner, device: newIdentity().device }, []), 'signed-out');
    await failsWith(send(temporary.db, { learner: newIdentity().device, device: ann.device }, []), 'signed-out');
  });
});

describe('the answer', () => {
  it("brings the other devices' events, in the server's order, once", async () => {
    const ann = await someone(temporary.db);
    const phone = await secondPhone(ann.code);
    const hers = [answer(ann.device, 1), answer(ann.device, 2)];
    const first = await send(temporary.db, ann.session, hers);
    expect(first.events).toEqual([]);
    const own = answer(phone.device, 1);
    const second = await send(temporary.db, phone.session, [own]);
    expect(second.events.map(({ id }) => id)).toEqual(hers.map(({ id }) => id));
    expect((await send(temporary.db, phone.session, [], { cursor: second.cursor })).events).toEqual([]);
    expect((await send(temporary.db, ann.session, [], { cursor: first.cursor })).events.map(({ id }) => id)).toEqual([own.id]);
  });

  it('comes in pages of 500', async () => {
    const ann = await someone(temporary.db);
    const phone = await secondPhone(ann.code);
    const ids: string[] = [];
    for (let batch = 0; batch < 6; batch++) {
      const events = Array.from({ length: 200 }, (_, i) => answer(ann.device, batch * 200 + i + 1));
      ids.push(...events.map(({ id }) => id));
      await send(temporary.db, ann.session, events);
    }
    const got: string[] = [];
    const sizes: number[] = [];
    for (let cursor = 0, more = true; more; ) {
      const page = await send(temporary.db, phone.session, [], { cursor });
      got.push(...page.events.map(({ id }) => id));
      sizes.push(page.events.length);
      ({ cursor, more } = page);
    }
    expect(sizes).toEqual([500, 500, 200]);
    expect(got).toEqual(ids);
  });

  it('is cut before it becomes too heavy, and goes on', async () => {
    const ann = await someone(temporary.db);
    const phone = await secondPhone(ann.code);
    const heavy = Array.from({ length: 12 }, (_, i) => ({ ...fromTheFuture(ann.device, i + 1), body: { film: 'x'.repeat(240_000) } }));
    for (const one of heavy) await send(temporary.db, ann.session, [one]);
    const page = await send(temporary.db, phone.session, []);
    expect(page.more).toBe(true);
    expect(page.events).toHaveLength(8);
    const rest = await send(temporary.db, phone.session, [], { cursor: page.cursor });
    expect(rest.more).toBe(false);
    expect(rest.events).toHaveLength(4);
  });

  it('starts again from the beginning for a cursor that this database has not reached (it was restored)', async () => {
    const ann = await someone(temporary.db);
    const phone = await secondPhone(ann.code);
    await send(temporary.db, ann.session, [answer(ann.device, 1)]);
    const { events, cursor } = await send(temporary.db, phone.session, [], { cursor: 10_000 });
    expect(events).toHaveLength(1);
    expect(cursor).toBe(1);
  });

  it('tells a cloned profile, keeps both events, and gives each to the other', async () => {
    const ann = await someone(temporary.db);
    const [original, clone] = [answer(ann.device, 1), answer(ann.device, 1)];
    const first = await send(temporary.db, ann.session, [original]);
    expect(first.cloned).toBe(false);
    const second = await send(temporary.db, ann.session, [clone]);
    expect(second.cloned).toBe(true);
    expect(second.results[0]!.status).toBe('accepted');
    // Both profiles still bear the same device id: each must get what the other made under it.
    expect(second.events.map(({ id }) => id)).toEqual([original.id]);
    expect((await send(temporary.db, ann.session, [], { cursor: first.cursor })).events.map(({ id }) => id)).toEqual([clone.id]);
  });

  it('does not take a repeated request for a clone', async () => {
    const ann = await someone(temporary.db);
    const sent = [answer(ann.device, 1), answer(ann.device, 2)];
    await send(temporary.db, ann.session, sent);
    expect((await send(temporary.db, ann.session, sent)).cloned).toBe(false);
  });
});

describe('the score of an answer', () => {
  const packed: PackItem = {
    version: '0123456789abcdef',
    a: 1,
    b: -0.7,
    c: 0.25,
    item: {
      id: 'asepsie-1',
      type: 'single',
      competency: 'asepsie-gestes',
      difficulty: 3,
      depth: 'apply',
      lang: 'fr',
      stem: '…',
      explanation: { title: '…', text: '…' },
      sources: [{ ref: 'bpf' }],
      options: [
        { id: 'a', text: 'A', right: true },
        { id: 'b', text: 'B', why: '…' },
        { id: 'c', text: 'C', why: '…' },
      ],
    },
  };
  const published = { version: packed.version };
  const publish = () =>
    temporary.db.write([
      insertVersions([{ kind: 'item', id: packed.item.id, version: packed.version, block: 'asepsie', body: JSON.stringify(packed) }]),
    ]);
  const outcome = async (body: Parameters<typeof answerBody>[0]) => {
    const ann = await someone(temporary.db);
    const { results } = await send(temporary.db, ann.session, [answer(ann.device, 1, { ...published, ...body })]);
    return results[0]!.status === 'rejected' ? results[0]!.reason : results[0]!.status;
  };

  it('is accepted when it is what the response earns', async () => {
    await publish();
    expect(await outcome({})).toBe('accepted');
    expect(await outcome({ response: { kind: 'choice', ids: ['b'] }, score: 0, right: false })).toBe('accepted');
    expect(await outcome({ response: { kind: 'idk' }, score: 0, right: false })).toBe('accepted');
  });

  it.each([
    ['right', { response: { kind: 'choice', ids: ['b'] }, score: 1, right: true }],
    ['score', { score: 0.999 }],
    ['a', { a: 1.1 }],
    ['b', { b: -0.6 }],
    ['c', { c: 0.2 }],
    ['block', { block: 'autre-bloc' }],
    ['competency', { competency: 'autre-competence' }],
    ['indication', { indication: true }],
  ] as const)('is rejected when %s disagrees with the published item', async (_, body) => {
    await publish();
    expect(await outcome(body as never)).toBe('score-mismatch');
    expect(await countAll()).toBe(0);
  });

  it('is accepted as it is when this server never had the version', async () => {
    await publish();
    expect(await outcome({ version: 'ffffffffffffffff', score: 0.3 })).toBe('accepted');
  });

  it('once acknowledged, stays so when the version arrives later', async () => {
    const ann = await someone(temporary.db);
    const sent = answer(ann.device, 1, { ...published, score: 0.3 });
    await send(temporary.db, ann.session, [sent]);
    await publish();
    expect((await send(temporary.db, ann.session, [sent])).results[0]!.status).toBe('accepted');
  });
});

describe('the day a device was last seen', () => {
  const lastSeen = async (device: string) =>
    (await temporary.db.read([{ sql: 'SELECT last_seen_at FROM devices WHERE id = ?', args: [device] }]))[0]!.rows[0]!.last_seen_at;

  it('moves once a day, with events or without, whatever process notes it', async () => {
    const ann = await someone(temporary.db);
    await send(temporary.db, ann.session, [answer(ann.device, 1)], { now: JUNE + 5 });
    expect(await lastSeen(ann.device)).toBe(JUNE);
    await send(temporary.db, ann.session, [answer(ann.device, 2)], { now: JUNE + 2 * DAY, cursor: 1 });
    expect(await lastSeen(ann.device)).toBe(JUNE + 2 * DAY);
    await send(temporary.db, ann.session, [], { now: JUNE + 2 * DAY + 5 });
    expect(await lastSeen(ann.device)).toBe(JUNE + 2 * DAY);
    await send(await temporary.reopen(), ann.session, [], { now: JUNE + 4 * DAY });
    expect(await lastSeen(ann.device)).toBe(JUNE + 4 * DAY);
  });
});

describe('many at once', () => {
  it('twenty syncs of twenty learners all succeed, and everything is there', async () => {
    const people = await Promise.all(Array.from({ length: 20 }, () => someone(temporary.db)));
    const batches = people.map((person) => Array.from({ length: 20 }, (_, i) => answer(person.device, i + 1)));
    const answers = await Promise.all(people.map((person, i) => send(temporary.db, person.session, batches[i]!)));
    expect(answers.every(({ results }) => results.every(({ status }) => status === 'accepted'))).toBe(true);
    expect(await countAll()).toBe(400);
    for (const [i, person] of people.entries())
      expect((await storedEvents(temporary.db, person.learner)).map(({ id }) => id)).toEqual(batches[i]!.map(({ id }) => id));
  });

  it('twenty copies of one request keep one copy of each event', async () => {
    const ann = await someone(temporary.db);
    const events = Array.from({ length: 10 }, (_, i) => answer(ann.device, i + 1));
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => send(temporary.db, ann.session, events, { now: JUNE + i })));
    expect(new Set(answers.map(({ results }) => JSON.stringify(results))).size).toBe(1);
    expect(await countAll()).toBe(10);
  });
});
