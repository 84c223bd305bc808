import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { StoredEvent } from '@/core/events/event';
import { fold } from '@/core/progress/fold';
import type { Database } from '@/db/client';
import { registerDevice } from '@/server/learners/register-device';
import { restoreLearner } from '@/server/learners/restore-learner';
import { RateLimit } from '@/server/auth/rate-limit';
import { foldBehind } from '@/server/progress/fold-behind';
import { parseSyncRequest, type SyncAnswer } from '@/server/sync/request';
import { syncDevice } from '@/server/sync/sync-device';
import { temporaryDatabase } from './support/database';
import { answer, DAY, differences, event, fromTheFuture, JUNE, newIdentity, someone, storedBlocks, storedEvents } from './support/events';
import { Phone } from './support/phone';

/**
 * Nothing is lost, whatever happens on the way (sync.md, « What it must show »). Random histories of several phones:
 * offline periods, skewed clocks, clones, files passed from hand to hand, requests lost, answers lost, requests
 * duplicated, delayed and reordered, phones that crash between any two of their transactions, a server killed
 * between its append and its fold, or restarted.
 */

const phone = fc.nat(3);
const small = fc.nat(2);
const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('answer' as const), phone, block: small, competency: small, right: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('module' as const), phone, competency: small }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('void' as const), phone, block: small }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('opaque' as const), phone }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('sync' as const),
      phone,
      size: fc.integer({ min: 1, max: 5 }),
      fate: fc.constantFrom(
        'arrives',
        'arrives',
        'request lost',
        'answer lost',
        'twice',
        'late',
        'crash after merging',
        'crash before its new name',
        'crash after its new name',
      ),
      folds: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('deliver' as const), which: fc.nat(5) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('all at once' as const), size: fc.integer({ min: 1, max: 5 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clone' as const), phone }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('file' as const), from: phone, to: phone }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 400 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

class World {
  now = JUNE;
  phones: Phone[] = [];
  /** Requests still on the wire. */
  wire: { from: Phone; sent: unknown }[] = [];
  /** What phones were told is on the server: id → receivedAt. */
  acknowledged = new Map<string, number>();

  constructor(
    public db: Database,
    readonly learner: string,
    private readonly reopen: () => Promise<Database>,
  ) {}

  async serve(from: Phone, sent: unknown): Promise<SyncAnswer> {
    this.now += 1000;
    const answered = await syncDevice(this.db, from.session, parseSyncRequest(JSON.parse(JSON.stringify(sent))), this.now);
    return JSON.parse(JSON.stringify(answered)) as SyncAnswer;
  }

  hear(from: Phone, answered: SyncAnswer, upTo: 'merged' | 'settled' = 'settled'): void {
    from.merge(answered.events as StoredEvent[], false, this.now);
    if (upTo === 'merged') return;
    from.settle(answered);
    for (const result of answered.results) if (result.status !== 'rejected') this.acknowledged.set(result.id, result.receivedAt);
  }

  async rename(from: Phone, crash?: 'before' | 'after'): Promise<void> {
    if (crash === 'before') return;
    const fresh = from.takeNewDevice();
    await registerDevice(this.db, this.learner, fresh, this.now);
    if (crash === 'after') return;
    from.become(fresh);
  }

  async exchange(from: Phone, size: number): Promise<SyncAnswer> {
    const answered = await this.serve(from, from.request(size));
    this.hear(from, answered);
    if (answered.cloned) await this.rename(from);
    return answered;
  }

  async take(step: Step): Promise<void> {
    this.now += 60_000;
    const on = (index: number) => this.phones[index % this.phones.length]!;
    switch (step.do) {
      case 'answer': {
        const { block, competency, right } = step;
        return on(step.phone).append(
          (device, seq, at) =>
            answer(
              device,
              seq,
              { block: `b-${block}`, competency: `c-${competency}`, item: `i-${block}`, right, score: right ? 1 : 0 },
              at,
            ),
          this.now,
        );
      }
      case 'module':
        return on(step.phone).append(
          (device, seq, at) =>
            event(device, seq, 'module-completed', { module: 'm', version: 'v', competencies: [`c-${step.competency}`] }, at),
          this.now,
        );
      case 'void':
        return on(step.phone).append(
          (device, seq, at) =>
            event(device, seq, 'answer-voided', { item: `i-${step.block}`, version: 'unknown-version', reason: 'clé fausse' }, at),
          this.now,
        );
      case 'opaque':
        return on(step.phone).append((device, seq, at) => ({ ...fromTheFuture(device, seq), at }), this.now);
      case 'sync':
        await this.sync(on(step.phone), step.size, step.fate);
        if (step.folds) await foldBehind(this.db, this.learner, this.now);
        return;
      case 'deliver': {
        const [late] = this.wire.splice(step.which % Math.max(1, this.wire.length), 1);
        if (late) await this.serve(late.from, late.sent); // nobody listens to the answer any more
        return;
      }
      case 'all at once':
        await Promise.all(this.phones.map((one) => this.exchange(one, step.size)));
        return;
      case 'clone':
        if (this.phones.length < 6) this.phones.push(on(step.phone).clone());
        return;
      case 'file':
        on(step.to).merge([...on(step.from).log.values()], true, this.now);
        return;
      case 'wait':
        this.now += step.days * DAY;
        return;
      case 'restart':
        await this.db.close();
        this.db = await this.reopen();
    }
  }

  private async sync(from: Phone, size: number, fate: Extract<Step, { do: 'sync' }>['fate']): Promise<void> {
    const sent = from.request(size);
    if (fate === 'request lost') return;
    if (fate === 'late') {
      this.wire.push({ from, sent });
      return;
    }
    const answered = await this.serve(from, sent);
    if (fate === 'answer lost') return;
    if (fate === 'crash after merging') return this.hear(from, answered, 'merged');
    if (fate === 'twice') expect((await this.serve(from, sent)).results).toEqual(answered.results);
    this.hear(from, answered);
    if (answered.cloned)
      await this.rename(from, fate === 'crash before its new name' ? 'before' : fate === 'crash after its new name' ? 'after' : undefined);
  }

  /** Every phone empties its outbox, then hears of the others. */
  async settleDown(): Promise<void> {
    for (let round = 0; round < 2; round++)
      for (const one of this.phones) for (let more = true; more; ) more = (await this.exchange(one, 200)).more || one.outbox.size > 0;
  }
}

const byId = (events: Iterable<StoredEvent>) => [...events].sort((x, y) => (x.id < y.id ? -1 : 1));

it('after a last sync every phone and the server hold the same events and the same progress', async () => {
  let steps = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 10, maxLength: 60 }),
      fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 3, maxLength: 3 }),
      async (history, skews) => {
        const temporary = await temporaryDatabase();
        const ann = await someone(temporary.db, JUNE);
        const world = new World(temporary.db, ann.learner, temporary.reopen);
        world.phones.push(new Phone(ann, ann.learner, skews[0]! * DAY));
        for (const skew of skews.slice(1)) {
          const identity = newIdentity();
          await restoreLearner(temporary.db, { ...identity, code: ann.code, address: '-', now: JUNE }, new RateLimit(1000));
          world.phones.push(new Phone(identity, ann.learner, skew * DAY));
        }
        // An old phone that nobody ever bound: its events travel by file only.
        const anonymous = new Phone(newIdentity(), ann.learner, 0);
        for (let i = 0; i < 3; i++)
          anonymous.append(
            (device, seq, at) => answer(device, seq, { block: 'b-0', competency: 'c-0', item: 'i-old' }, at),
            JUNE - 90 * DAY,
          );
        for (const one of world.phones.slice(0, 2)) one.merge([...anonymous.log.values()], true, JUNE);

        for (const one of history) {
          steps++;
          await world.take(one);
          // At no moment is anything acknowledged missing from the server.
          const held = new Map((await storedEvents(world.db, ann.learner)).map(({ id, receivedAt }) => [id, receivedAt]));
          for (const [id, receivedAt] of world.acknowledged) expect(held.get(id)).toBe(receivedAt);
        }
        await world.settleDown();
        await foldBehind(world.db, ann.learner, world.now);

        const server = byId(await storedEvents(world.db, ann.learner));
        const folded = fold(server).blocks;
        const made = new Set(world.phones.flatMap((one) => [...one.log.keys()]));
        expect(server.map(({ id }) => id)).toEqual([...made].sort());
        for (const one of world.phones) {
          expect(one.rejected.size).toBe(0);
          expect(byId(one.log.values())).toEqual(server);
          expect(differences(fold(one.log.values()).blocks, folded)).toEqual([]);
        }
        expect(differences(await storedBlocks(world.db, ann.learner), folded)).toEqual([]);
        await temporary.remove();
      },
    ),
    { numRuns: 80 },
  );
  expect(steps).toBeGreaterThan(800);
}, 120_000);
