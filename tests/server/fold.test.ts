import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StoredEvent } from '@/core/events/event';
import { FOLD_VERSION, fold } from '@/core/progress/fold';
import { chanceAtLeast, posterior } from '@/core/assessment/grid';
import { evidenceAt } from '@/core/progress/block-state';
import { saveFold } from '@/db/queries/block-progress';
import { foldBehind } from '@/server/progress/fold-behind';
import { foldLater, foldsDone } from '@/server/progress/fold-later';
import { readProgress } from '@/server/progress/read-progress';
import { type TemporaryDatabase, temporaryDatabase } from './support/database';
import {
  answer,
  answerBody,
  DAY,
  differences,
  event,
  fromTheFuture,
  JUNE,
  newId,
  send,
  someone,
  storedBlocks,
  storedEvents,
} from './support/events';

let temporary: TemporaryDatabase;
beforeEach(async () => {
  temporary = await temporaryDatabase();
});
afterEach(() => temporary.remove());

/** What the tables say and what the events say. */
async function gap(learner: string): Promise<string[]> {
  return differences(await storedBlocks(temporary.db, learner), fold(await storedEvents(temporary.db, learner)).blocks);
}

/** Small ranges, so that items, blocks and modules meet. */
const fact = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      block: fc.integer({ min: 0, max: 2 }),
      competency: fc.integer({ min: 0, max: 2 }),
      item: fc.integer({ min: 0, max: 4 }),
      right: fc.boolean(),
      evidence: fc.boolean(),
      indication: fc.constantFrom(undefined, undefined, undefined, true),
      ago: fc.integer({ min: -3, max: 900 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('module' as const),
      competency: fc.integer({ min: 0, max: 2 }),
      ago: fc.integer({ min: 0, max: 900 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('void' as const), item: fc.integer({ min: 0, max: 4 }), ago: fc.constant(0) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('opaque' as const), ago: fc.constant(0) }) },
);

function toEvent(device: string, seq: number, made: typeof fact extends fc.Arbitrary<infer T> ? T : never): StoredEvent {
  const at = JUNE - made.ago * DAY;
  if (made.kind === 'opaque') return fromTheFuture(device, seq);
  if (made.kind === 'void')
    return event(device, seq, 'answer-voided', { item: `item-${made.item}`, version: 'v', reason: 'clé fausse' }, at);
  if (made.kind === 'module')
    return event(device, seq, 'module-completed', { module: 'm', version: 'v', competencies: [`c-${made.competency}`] }, at);
  const { block, competency, item, right, evidence, indication } = made;
  const body = answerBody({
    block: `b-${block}`,
    competency: `c-${competency}`,
    item: `item-${item}`,
    version: 'v',
    right,
    score: right ? 1 : 0,
    evidence,
  });
  return event(device, seq, 'item-answered', indication ? { ...body, indication } : body, at);
}

describe('block_progress', () => {
  it('equals the fold of all events, however they were batched, ordered and interrupted', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ made: fact, order: fc.nat(1000), newBatch: fc.boolean(), foldHere: fc.boolean() }), {
          minLength: 1,
          maxLength: 40,
        }),
        async (history) => {
          const ann = await someone(temporary.db);
          const arriving = history
            .map((step, i) => ({ ...step, event: toEvent(ann.device, i + 1, step.made) }))
            .sort((x, y) => x.order - y.order);
          let batch: StoredEvent[] = [];
          for (const step of arriving) {
            batch.push(step.event);
            if (!step.newBatch) continue;
            await send(temporary.db, ann.session, batch, { now: JUNE });
            batch = [];
            // Otherwise the process died between the append and the fold.
            if (step.foldHere) await foldBehind(temporary.db, ann.learner, JUNE);
          }
          if (batch.length) await send(temporary.db, ann.session, batch, { now: JUNE });
          await foldBehind(temporary.db, ann.learner, JUNE);
          expect(await storedEvents(temporary.db, ann.learner)).toHaveLength(history.length);
          expect(await gap(ann.learner)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  it('weighs answers given before a module less, even when the module arrives long after', async () => {
    const ann = await someone(temporary.db);
    await send(temporary.db, ann.session, [answer(ann.device, 1, { right: false, score: 0 }, JUNE - 10 * DAY)]);
    await foldBehind(temporary.db, ann.learner, JUNE);
    const before = await storedBlocks(temporary.db, ann.learner);
    expect(before.asepsie!.competencies['asepsie-gestes']!.before).toBeNull();
    await send(temporary.db, ann.session, [
      event(ann.device, 2, 'module-completed', { module: 'm', version: 'v', competencies: ['asepsie-gestes'] }, JUNE),
    ]);
    await foldBehind(temporary.db, ann.learner, JUNE);
    const after = await storedBlocks(temporary.db, ann.learner);
    expect(after.asepsie!.competencies['asepsie-gestes']!.after).toBeNull();
    expect(after.asepsie!.competencies['asepsie-gestes']!.before).not.toBeNull();
    expect(await gap(ann.learner)).toEqual([]);
  });

  it('two processes that fold together count each answer once', async () => {
    const other = await temporary.reopen();
    const ann = await someone(temporary.db);
    for (let round = 0; round < 10; round++) {
      await send(
        temporary.db,
        ann.session,
        Array.from({ length: 5 }, (_, i) => answer(ann.device, round * 5 + i + 1)),
      );
      await Promise.all([
        foldBehind(temporary.db, ann.learner, JUNE),
        foldBehind(other, ann.learner, JUNE),
        foldBehind(temporary.db, ann.learner, JUNE),
      ]);
      expect(await gap(ann.learner)).toEqual([]);
    }
    expect((await storedBlocks(temporary.db, ann.learner)).asepsie!.answers).toBe(50);
  });

  it('is not put back by a fold that comes late', async () => {
    const ann = await someone(temporary.db);
    await send(temporary.db, ann.session, [answer(ann.device, 1)]);
    await foldBehind(temporary.db, ann.learner, JUNE);
    await send(temporary.db, ann.session, [answer(ann.device, 2)]);
    await foldBehind(temporary.db, ann.learner, JUNE);
    const before = await storedBlocks(temporary.db, ann.learner);
    const late = { block: 'asepsie', state: '{}', lastSeq: 1, foldVersion: FOLD_VERSION };
    const results = await temporary.db.write([
      saveFold(ann.learner, { ...late, was: { lastSeq: 1, foldVersion: FOLD_VERSION } }, JUNE),
      saveFold(ann.learner, { ...late, was: { lastSeq: 2, foldVersion: FOLD_VERSION + 1 } }, JUNE),
      saveFold(ann.learner, { ...late, was: null }, JUNE),
    ]);
    expect(results.map(({ rowsAffected }) => rowsAffected)).toEqual([0, 0, 0]);
    expect(await storedBlocks(temporary.db, ann.learner)).toEqual(before);
  });

  it('of another fold version is done again', async () => {
    const ann = await someone(temporary.db);
    await send(temporary.db, ann.session, [answer(ann.device, 1)]);
    await foldBehind(temporary.db, ann.learner, JUNE);
    await temporary.db.write([{ sql: "UPDATE block_progress SET fold_version = ?, state = '{}'", args: [FOLD_VERSION + 1] }]);
    expect(await foldBehind(temporary.db, ann.learner, JUNE)).toBe(1);
    expect(await gap(ann.learner)).toEqual([]);
    expect(await foldBehind(temporary.db, ann.learner, JUNE)).toBe(0);
  });

  it('takes in events that were kept for later once they are understood, and leaves invalid ones out', async () => {
    const ann = await someone(temporary.db);
    const [known, late, broken] = [answer(ann.device, 1), answer(ann.device, 2), { ...answer(ann.device, 3), body: { nothing: true } }];
    await send(temporary.db, ann.session, [known]);
    await foldBehind(temporary.db, ann.learner, JUNE);
    // As an older version of this server stored them: it did not know their type, and folded past them.
    for (const { id, device, seq, at, type, body } of [late, broken])
      await temporary.db.write([
        {
          sql: 'INSERT INTO events (id, learner_id, device_id, device_seq, at, received_at, type, schema, body, understood) VALUES (?,?,?,?,?,?,?,1,?,0)',
          args: [id, ann.learner, device, seq, at, JUNE, type, JSON.stringify(body)],
        },
      ]);
    await send(temporary.db, ann.session, [answer(ann.device, 4)]);
    await temporary.db.write([{ sql: 'UPDATE block_progress SET last_seq = 1000 WHERE learner_id = ?', args: [ann.learner] }]);
    await foldBehind(temporary.db, ann.learner, JUNE);
    expect((await storedBlocks(temporary.db, ann.learner)).asepsie!.answers).toBe(3);
    const [left] = await temporary.db.read([{ sql: 'SELECT id, understood FROM events WHERE understood <> 1', args: [] }]);
    expect(left!.rows).toMatchObject([{ id: broken.id, understood: -1 }]);
  });
});

describe('reading progress', () => {
  it('folds what a crash left behind, and gives what the phone computes', async () => {
    const ann = await someone(temporary.db);
    await send(
      temporary.db,
      ann.session,
      Array.from({ length: 7 }, (_, i) => answer(ann.device, i + 1, { right: i % 3 !== 0, item: `item-${i}` })),
    );
    expect(await storedBlocks(temporary.db, ann.learner)).toEqual({}); // the process died before folding
    const now = JUNE + 100 * DAY;
    const { blocks, eventCount } = await readProgress(temporary.db, ann.session, now);
    expect(eventCount).toBe(7);
    const phone = posterior(evidenceAt(fold(await storedEvents(temporary.db, ann.learner)).blocks.asepsie, now));
    expect(blocks.asepsie!.answers).toBe(7);
    for (const level of [2, 3, 4] as const)
      expect(Math.abs(blocks.asepsie!.chance[level] - chanceAtLeast(phone, level))).toBeLessThan(1e-9);
    expect(await gap(ann.learner)).toEqual([]);
  });

  it('fades with time', async () => {
    const ann = await someone(temporary.db);
    await send(
      temporary.db,
      ann.session,
      Array.from({ length: 8 }, (_, i) => answer(ann.device, i + 1)),
    );
    const soon = await readProgress(temporary.db, ann.session, JUNE + DAY);
    const late = await readProgress(temporary.db, ann.session, JUNE + 730 * DAY);
    expect(late.blocks.asepsie!.chance[2]).toBeLessThan(soon.blocks.asepsie!.chance[2]);
    expect(late.blocks.asepsie!.sd).toBeGreaterThan(soon.blocks.asepsie!.sd);
  });

  it('is empty for someone who has sent nothing', async () => {
    const ann = await someone(temporary.db);
    expect(await readProgress(temporary.db, ann.session, JUNE)).toEqual({ blocks: {}, eventCount: 0 });
  });
});

describe('folding later', () => {
  it('folds everyone who asked, once they pause', async () => {
    const people = await Promise.all(Array.from({ length: 20 }, () => someone(temporary.db)));
    for (const person of people) {
      await send(temporary.db, person.session, [answer(person.device, 1, { session: newId() })]);
      foldLater(temporary.db, person.learner);
    }
    await foldsDone(temporary.db);
    for (const person of people) {
      expect((await storedBlocks(temporary.db, person.learner)).asepsie!.answers).toBe(1);
      expect(await gap(person.learner)).toEqual([]);
    }
  });
});
