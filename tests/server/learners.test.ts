import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RateLimit } from '@/server/auth/rate-limit';
import { createLearner } from '@/server/learners/create-learner';
import { eraseLearner } from '@/server/learners/erase-learner';
import { registerDevice } from '@/server/learners/register-device';
import { renewCode } from '@/server/learners/renew-code';
import { renewSession } from '@/server/learners/renew-session';
import { restoreLearner } from '@/server/learners/restore-learner';
import { readProgress } from '@/server/progress/read-progress';
import { foldBehind } from '@/server/progress/fold-behind';
import { type TemporaryDatabase, temporaryDatabase } from './support/database';
import { answer, JUNE, newIdentity, send, someone, storedBlocks, storedEvents } from './support/events';

let temporary: TemporaryDatabase;
beforeEach(async () => {
  temporary = await temporaryDatabase();
});
afterEach(() => temporary.remove());

const restore = (code: string, identity = newIdentity(), limit = new RateLimit(60_000)) =>
  restoreLearner(temporary.db, { ...identity, code, address: '10.0.0.1', now: JUNE }, limit);
const failsWith = (run: Promise<unknown>, code: string) => expect(run).rejects.toMatchObject({ name: 'DomainError', code });

describe('create a learner', () => {
  it('keeps neither the code nor the secret', async () => {
    const ann = await someone(temporary.db);
    const [learners, devices] = await temporary.db.read([
      { sql: 'SELECT * FROM learners', args: [] },
      { sql: 'SELECT * FROM devices', args: [] },
    ]);
    const everything = JSON.stringify([learners!.rows, devices!.rows]);
    expect(learners!.rows[0]!.recovery_hash).toMatch(/^[0-9a-f]{64}$/);
    expect(everything).not.toContain(ann.code.split(' ')[0]);
    expect(everything).not.toContain(ann.secret);
  });

  it('asked again by the same lone device, changes the code and keeps the learner', async () => {
    const ann = await someone(temporary.db);
    const again = await createLearner(temporary.db, ann, JUNE + 1);
    expect(again.learner).toBe(ann.learner);
    expect(again.code).not.toBe(ann.code);
    await failsWith(restore(ann.code), 'code-unknown');
    expect((await restore(again.code)).learner).toBe(ann.learner);
  });

  it('asked again when another device is bound, leaves the code alone', async () => {
    const ann = await someone(temporary.db);
    await restore(ann.code);
    await failsWith(createLearner(temporary.db, ann, JUNE), 'learner-shared');
    expect((await restore(ann.code)).learner).toBe(ann.learner);
  });

  it('refuses a wrong secret', async () => {
    const ann = await someone(temporary.db);
    await failsWith(createLearner(temporary.db, { device: ann.device, secret: 'another-secret-0123456789' }, JUNE), 'device-taken');
  });

  it('of two requests at once from one device, makes one learner', async () => {
    const identity = newIdentity();
    const made = await Promise.all([createLearner(temporary.db, identity, JUNE), createLearner(temporary.db, identity, JUNE)]);
    expect(made[0]).toEqual(made[1]);
    expect((await restore(made[0].code)).learner).toBe(made[0].learner);
    const [count] = await temporary.db.read([{ sql: 'SELECT count(*) AS n FROM learners', args: [] }]);
    expect(count!.rows[0]!.n).toBe(1);
  });
});

describe('find a learner again', () => {
  it('by the code, however typed, on another device that then has a session', async () => {
    const ann = await someone(temporary.db);
    const phone = newIdentity();
    const session = await restore(`  ${ann.code.toUpperCase().normalize('NFD').replace(/\p{M}/gu, '')} `, phone);
    expect(session).toEqual({ learner: ann.learner, device: phone.device });
    expect(await renewSession(temporary.db, phone)).toEqual(session);
    expect((await send(temporary.db, session, [])).results).toEqual([]);
  });

  it('refuses a device that is bound to someone else, and leaves it where it was', async () => {
    const ann = await someone(temporary.db);
    const bob = await someone(temporary.db);
    await failsWith(restore(ann.code, bob), 'device-elsewhere');
    expect((await renewSession(temporary.db, bob)).learner).toBe(bob.learner);
  });

  it('refuses a known device of the same learner with another secret', async () => {
    const ann = await someone(temporary.db);
    await failsWith(restore(ann.code, { device: ann.device, secret: 'another-secret-0123456789' }), 'device-taken');
  });

  it('tells a mistyped code from an unknown one', async () => {
    await failsWith(restore('abaisser abaisser'), 'code-malformed');
    await failsWith(restore(`${'abaisser '.repeat(11)}abeille`), 'code-unknown');
  });

  it('stops a device that guesses, for a while', async () => {
    const ann = await someone(temporary.db);
    const limit = new RateLimit(60_000);
    const phone = newIdentity();
    for (let i = 0; i < 10; i++) await failsWith(restore('abaisser', phone, limit), 'code-malformed');
    await failsWith(restore(ann.code, phone, limit), 'too-many-tries');
    const later = restoreLearner(temporary.db, { ...phone, code: ann.code, address: '10.0.0.1', now: JUNE + 60_001 }, limit);
    expect((await later).learner).toBe(ann.learner);
  });

  it('renews the session of a device only with its secret', async () => {
    const ann = await someone(temporary.db);
    await failsWith(renewSession(temporary.db, { device: ann.device, secret: 'another-secret-0123456789' }), 'device-unknown');
    await failsWith(renewSession(temporary.db, newIdentity()), 'device-unknown');
  });

  it('with a renewed code, no longer with the former one', async () => {
    const ann = await someone(temporary.db);
    const { code } = await renewCode(temporary.db, ann.learner);
    await failsWith(restore(ann.code), 'code-unknown');
    expect((await restore(code)).learner).toBe(ann.learner);
  });
});

describe('register another device', () => {
  it('is safe to repeat', async () => {
    const ann = await someone(temporary.db);
    const phone = newIdentity();
    await registerDevice(temporary.db, ann.learner, phone, JUNE);
    expect(await registerDevice(temporary.db, ann.learner, phone, JUNE)).toEqual({ device: phone.device });
    expect((await renewSession(temporary.db, phone)).learner).toBe(ann.learner);
  });

  it("refuses someone else's", async () => {
    const [ann, bob] = [await someone(temporary.db), await someone(temporary.db)];
    await failsWith(registerDevice(temporary.db, ann.learner, bob, JUNE), 'device-elsewhere');
  });
});

describe('erase a learner', () => {
  it('erases everything of theirs and of nobody else, and answers 410 from then on', async () => {
    const [ann, bob] = [await someone(temporary.db), await someone(temporary.db)];
    await send(temporary.db, ann.session, [answer(ann.device, 1)]);
    await send(temporary.db, bob.session, [answer(bob.device, 1)]);
    await foldBehind(temporary.db, ann.learner, JUNE);
    await foldBehind(temporary.db, bob.learner, JUNE);

    expect(await eraseLearner(temporary.db, ann.learner, JUNE)).toEqual({ erased: true });

    await failsWith(send(temporary.db, ann.session, [answer(ann.device, 2)]), 'learner-erased');
    await failsWith(readProgress(temporary.db, ann.session, JUNE), 'learner-erased');
    await failsWith(restore(ann.code), 'learner-erased');
    await failsWith(renewCode(temporary.db, ann.learner), 'learner-erased');
    await failsWith(registerDevice(temporary.db, ann.learner, newIdentity(), JUNE), 'learner-erased');
    expect(await storedEvents(temporary.db, ann.learner)).toEqual([]);
    expect(await storedBlocks(temporary.db, ann.learner)).toEqual({});
    expect(await storedEvents(temporary.db, bob.learner)).toHaveLength(1);
    expect(Object.keys(await storedBlocks(temporary.db, bob.learner))).toEqual(['asepsie']);
  });

  it('leaves an audit row that names nobody, once', async () => {
    const ann = await someone(temporary.db);
    await eraseLearner(temporary.db, ann.learner, JUNE);
    await eraseLearner(temporary.db, ann.learner, JUNE + 1);
    const [audit] = await temporary.db.read([{ sql: 'SELECT * FROM audit', args: [] }]);
    expect(audit!.rows).toHaveLength(1);
    expect(audit!.rows[0]).toMatchObject({ kind: 'learner-erased', at: JUNE });
    expect(JSON.stringify(audit!.rows)).not.toContain(ann.learner);
    expect(JSON.stringify(audit!.rows)).not.toContain(ann.device);
  });

  it('frees the device for a new learner', async () => {
    const ann = await someone(temporary.db);
    await eraseLearner(temporary.db, ann.learner, JUNE);
    const again = await createLearner(temporary.db, ann, JUNE);
    expect(again.learner).not.toBe(ann.learner);
  });

  it('loses no race with a sync: either the events went with the rest, or they are refused', async () => {
    for (let round = 0; round < 10; round++) {
      const ann = await someone(temporary.db);
      const [sent] = await Promise.allSettled([
        send(temporary.db, ann.session, [answer(ann.device, 1)]),
        eraseLearner(temporary.db, ann.learner, JUNE),
      ]);
      await foldBehind(temporary.db, ann.learner, JUNE);
      expect(await storedEvents(temporary.db, ann.learner)).toEqual([]);
      expect(await storedBlocks(temporary.db, ann.learner)).toEqual({});
      if (sent.status === 'rejected') expect(sent.reason).toMatchObject({ code: 'learner-erased' });
    }
  });
});
