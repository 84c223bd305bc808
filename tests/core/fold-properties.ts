import fc from 'fast-check';
import { mean, posterior, PRIOR_SD, sd, THETA } from '@/core/assessment/grid';
import { effectiveTime, type ItemAnswered, type LearnerEvent, type StoredEvent } from '@/core/events/event';
import { evidenceAt } from '@/core/progress/block-state';
import { addEvent, emptyProgress, fold, isUnderstood, needsRefold, type Progress } from '@/core/progress/fold';
import { DAY, FIXED_BLOCKS, fixedLog, history, idOf, JUNE, YEAR } from '../builders/events';

/**
 * What must be true of the fold, as fast-check properties. No test runner and no Node here: fold.test.ts runs them
 * in Node, tests/e2e/core-in-browser.spec.ts in Chromium. A property throws when it does not hold.
 */

const TOLERANCE = 1e-9;

/** The first difference between two progresses, in words: numbers within 1e-9, everything else the same. */
export function difference(x: unknown, y: unknown, path = 'progress'): string | null {
  if (typeof x === 'number' && typeof y === 'number') return Math.abs(x - y) <= TOLERANCE || x === y ? null : `${path}: ${x} / ${y}`;
  if (!x || !y || typeof x !== 'object' || typeof y !== 'object') return x === y ? null : `${path}: ${String(x)} / ${String(y)}`;
  for (const key of new Set([...Object.keys(x), ...Object.keys(y)])) {
    const found = difference((x as Record<string, unknown>)[key], (y as Record<string, unknown>)[key], `${path}.${key}`);
    if (found) return found;
  }
  return null;
}

function same(x: unknown, y: unknown): void {
  const found = difference(x, y);
  if (found) throw new Error(found);
}

const check = <T extends [unknown, ...unknown[]]>(seed: number, runs: number, property: fc.IProperty<T>) =>
  fc.assert(property, { seed, numRuns: runs });

/** The same events in another order. */
const permuted = (events: readonly StoredEvent[]) =>
  fc.shuffledSubarray([...events], { minLength: events.length, maxLength: events.length });
const withOrder = (list: fc.Arbitrary<StoredEvent[]>) => list.chain((events) => fc.tuple(fc.constant(events), permuted(events)));

const answersOf = (events: readonly StoredEvent[]) =>
  events.filter((event): event is LearnerEvent<'item-answered'> => isUnderstood(event) && event.type === 'item-answered');

/**
 * The posterior of a block written a second time, straight from engine.md, with Math.exp and Math.log and no sums:
 * prior × Π P^w, w = 2^(−age in years) and a quarter of it when older than a module on its competency.
 */
export function posteriorByDefinition(events: readonly StoredEvent[], block: string, now: number): number[] {
  const known = events.filter(isUnderstood) as LearnerEvent[];
  const voids = new Set(known.flatMap((e) => (e.type === 'answer-voided' ? [`${e.body.item} ${e.body.version}`] : [])));
  const modules = known.filter((e) => e.type === 'module-completed');
  const answers = answersOf(known).filter(
    (e) => e.body.block === block && e.body.evidence && !e.body.indication && !voids.has(`${e.body.item} ${e.body.version}`),
  );
  // The reader is never before the newest answer: a clock that was ahead gives no answer more than its full weight.
  const reader = Math.max(now, ...answers.map(effectiveTime));
  const logs = THETA.map((theta) => {
    let total = -(theta * theta) / (2 * PRIOR_SD * PRIOR_SD);
    for (const e of answers) {
      const { a, b, c, g, right, competency } = e.body as ItemAnswered;
      const at = effectiveTime(e);
      const older = modules.some((m) => m.body.competencies.includes(competency) && at <= effectiveTime(m));
      const weight = 2 ** ((at - reader) / YEAR) * (older ? 0.25 : 1);
      const p = c * g + (1 - c * g) / (1 + Math.exp(-a * (theta - b)));
      total += weight * Math.log(right ? p : 1 - p);
    }
    return total;
  });
  const top = Math.max(...logs);
  const weights = logs.map((value) => Math.exp(value - top));
  const sum = weights.reduce((x, y) => x + y, 0);
  return weights.map((value) => value / sum);
}

const posteriorNow = (progress: Progress, block: string, now: number) => posterior(evidenceAt(progress.blocks[block], now));

/** Every property, by name. `run(seed, runs)` throws with a counterexample. */
export const PROPERTIES: Record<string, (seed: number, runs: number) => void> = {
  'shuffling the log changes nothing': (seed, runs) =>
    check(
      seed,
      runs,
      fc.property(withOrder(history()), ([events, shuffled]) => same(fold(shuffled), fold(events))),
    ),

  'repeating events changes nothing': (seed, runs) =>
    check(
      seed,
      runs,
      fc.property(
        history().chain((events) => fc.tuple(fc.constant(events), fc.array(fc.constantFrom(...events), { maxLength: 20 }))),
        ([events, again]) => {
          same(fold([...events, ...again]), fold(events));
          same(fold([...again, ...structuredClone(events)]), fold(events));
        },
      ),
    ),

  'a log split between devices and merged again is the same log, server times known or not': (seed, runs) =>
    check(
      seed,
      runs,
      fc.property(
        fc.constantFrom('all' as const, 'none' as const, 'some' as const).chain((received) =>
          history({ received }).chain((events) => {
            // Each event is on one device or more; one copy at least knows when the server got it, if it did.
            const copies = events.map((event) =>
              fc
                .tuple(fc.nat({ max: 3 }), fc.array(fc.tuple(fc.nat({ max: 3 }), fc.boolean()), { maxLength: 3 }))
                .map(([holder, others]) => [
                  { device: holder, event },
                  ...others.map(([device, knows]) => ({ device, event: knows ? event : { ...event, receivedAt: null } })),
                ]),
            );
            return fc.tuple(fc.constant(events), fc.tuple(...copies), fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), fc.boolean());
          }),
        ),
        ([events, copies, deviceOrder, backwards]) => {
          const logs = deviceOrder.map((device) => copies.flat().filter((copy) => copy.device === device));
          const merged = logs.flatMap((log) => (backwards ? [...log].reverse() : log)).map((copy) => copy.event);
          same(fold(merged), fold(events));
        },
      ),
    ),

  'adding events one by one, in any order, gives the fold (no module, no voided item)': (seed, runs) =>
    check(
      seed,
      runs,
      fc.property(withOrder(history({ refolds: false })), ([events, shuffled]) => {
        const progress = emptyProgress();
        for (const event of shuffled) if (isUnderstood(event)) addEvent(progress, event);
        same(progress, fold(events));
      }),
    ),

  'a part folded, then the rest added one by one, gives the fold': (seed, runs) =>
    check(
      seed,
      runs,
      fc.property(withOrder(history()), ([events, shuffled]) => {
        const known = shuffled.filter(isUnderstood);
        const first = known.filter((event, i) => i % 2 === 0 || needsRefold(event));
        const voided = new Set(first.flatMap((e) => (e.type === 'answer-voided' ? [`${e.body.item}@${e.body.version}`] : [])));
        const progress = fold(first);
        for (const event of known) if (!first.includes(event)) addEvent(progress, event, voided);
        same(progress, fold(events));
      }),
    ),

  'the posterior is the one that engine.md defines': (seed, runs) =>
    check(
      seed,
      runs,
      fc.property(withOrder(history()), fc.integer({ min: -200, max: 800 }), ([events, shuffled], days) => {
        const now = JUNE + days * DAY;
        const progress = fold(shuffled);
        for (const block of FIXED_BLOCKS) same(posteriorNow(progress, block, now), posteriorByDefinition(events, block, now));
      }),
    ),

  'a module completion that arrives late weighs as if it had always been there': (seed, runs) =>
    check(
      seed,
      runs,
      fc.property(history(), fc.integer({ min: 0, max: 3 * YEAR }), fc.nat({ max: 3 }), (events, offset, block) => {
        const at = JUNE - YEAR + offset;
        const late: StoredEvent = {
          id: idOf(0xf0000000),
          device: idOf(1),
          seq: 1,
          at,
          receivedAt: at + 300 * DAY,
          type: 'module-completed',
          schema: 1,
          body: { module: 'm', version: 'v1', competencies: [`${FIXED_BLOCKS[block]}-0`] },
        };
        same(fold([...events, late]), fold([late, ...events]));
        const now = JUNE + YEAR;
        const id = FIXED_BLOCKS[block]!;
        same(posteriorNow(fold([...events, late]), id, now), posteriorByDefinition([...events, late], id, now));
      }),
    ),

  'voiding an item’s version takes its answers out of the posterior and of the tally, not out of what was seen': (seed, runs) =>
    check(
      seed,
      runs,
      fc.property(history(), fc.nat({ max: 13 }), (events, n) => {
        const [item, version] = [`item-${n}`, 'v1'];
        const isIt = (e: StoredEvent) =>
          isUnderstood(e) && e.type === 'item-answered' && e.body.item === item && e.body.version === version;
        const voiding: StoredEvent = {
          id: idOf(0xf0000001),
          device: idOf(1),
          seq: 1,
          at: JUNE,
          type: 'answer-voided',
          schema: 1,
          body: { item, version, reason: 'clé fausse' },
        };
        const withVoid = fold([...events, voiding]);
        const without = fold(events.filter((e) => !isIt(e)));
        same(withVoid.blocks, without.blocks);
        same(withVoid.tally, without.tally);
        same(withVoid.items, fold(events).items);
      }),
    ),

  'events of a later version are ignored': (seed, runs) =>
    check(
      seed,
      runs,
      fc.property(history(), (events) => same(fold(events), fold(events.filter((event) => isUnderstood(event))))),
    ),

  'a progress kept as JSON is the same progress': (seed, runs) =>
    check(
      seed,
      runs,
      fc.property(history(), (events) => same(JSON.parse(JSON.stringify(fold(events))), fold(events))),
    ),
};

/** Numbers that two machines must agree on: the posterior of each block of the fixed log, its mean and its sd. */
export function fixedNumbers(): Record<string, number[]> {
  const progress = fold(fixedLog());
  return Object.fromEntries(
    FIXED_BLOCKS.map((block) => {
      const p = posteriorNow(progress, block, JUNE + YEAR);
      return [block, [...p, mean(p), sd(p)]];
    }),
  );
}
