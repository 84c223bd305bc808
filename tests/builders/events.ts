import fc from 'fast-check';
import { mulberry32 } from '@/core/assessment/random';
import type { EventBodies, EventType, ItemAnswered, LearnerEvent, OpaqueEvent, StoredEvent } from '@/core/events/event';
import { uuidv7 } from '@/core/events/uuid';

/** Learners' histories, drawn by fast-check. No test runner here: the same generators run in Node and in a browser. */

export const DAY = 86_400_000;
/** 2026-06-01T00:00:00Z. */
export const JUNE = 1_780_272_000_000;
export const YEAR = 365.25 * DAY;

/** A UUIDv7 made of a number: the same at every run, never twice for two numbers. */
export function idOf(n: number, at = JUNE): string {
  const bytes = new Uint8Array(10);
  new DataView(bytes.buffer).setUint32(6, n);
  return uuidv7(at, bytes);
}
export const deviceId = (n: number) => idOf(0xd0000000 + n);
export const SESSION = idOf(0x50000000);

export const answerBody = (change: Partial<ItemAnswered> = {}): ItemAnswered => ({
  session: SESSION,
  item: 'asepsie-1',
  version: 'v1',
  variantSeed: null,
  response: { kind: 'choice', ids: ['a'] },
  score: change.right === false ? 0 : 1,
  right: true,
  a: 1,
  b: -0.7,
  c: 0.25,
  g: 0.5,
  block: 'asepsie',
  competency: 'asepsie-gestes',
  target: 'technicien',
  level: 3,
  verdict: 'to-confirm',
  evidence: true,
  elapsed: 12_000,
  ...change,
});

let count = 0;
/** An event with a new id. */
export const event = <T extends EventType>(
  type: T,
  body: EventBodies[T],
  at = JUNE,
  change: Partial<StoredEvent> = {},
): LearnerEvent & { receivedAt?: number | null } =>
  ({ id: idOf(++count), device: deviceId(1), seq: count, at, type, schema: 1, body, ...change }) as LearnerEvent;
export const answer = (change: Partial<ItemAnswered> = {}, at = JUNE) => event('item-answered', answerBody(change), at);

// What is drawn

/** Four blocks of three competencies. An item's second version moved to another block: it happens to content. */
const BLOCKS = ['asepsie', 'bpf', 'chromato', 'data'];
const ITEMS = Array.from({ length: 14 }, (_, i) => ({
  item: `item-${i}`,
  home: i % 4,
  competency: i % 3,
  b: [-2.7, -1.7, -0.7, 0.3][i % 4]!,
  c: [0.25, 0, 0.05][i % 3]!,
}));
const competencyOf = (block: number, n: number) => `${BLOCKS[block]}-${n}`;

type Drawn = { type: EventType | 'opaque'; body: unknown };
const pick = <T>(...values: T[]) => fc.constantFrom(...values);

const answered: fc.Arbitrary<Drawn> = fc
  .record({
    of: pick(...ITEMS),
    version: pick('v1', 'v2'),
    outcome: pick('right', 'right', 'wrong', 'idk'),
    a: pick(1, 0.7, 1.4),
    g: fc.double({ min: 0.1, max: 1, noNaN: true }),
    evidence: pick(true, true, true, false),
    indication: pick(false, false, false, false, true),
    level: pick(2 as const, 3 as const, 4 as const),
    verdict: pick('reached' as const, 'to-work' as const, 'to-confirm' as const),
    module: pick(undefined, undefined, undefined, undefined, undefined, 'm-0'),
  })
  .map(({ of, version, outcome, a, g, evidence: drawn, indication, level, verdict, module }) => {
    const evidence = drawn && !module;
    const block = version === 'v1' ? of.home : (of.home + 1) % BLOCKS.length;
    const body = answerBody({
      item: of.item,
      version,
      block: BLOCKS[block]!,
      competency: competencyOf(block, of.competency),
      response: outcome === 'idk' ? { kind: 'idk' } : { kind: 'choice', ids: ['a'] },
      right: outcome === 'right',
      score: outcome === 'right' ? 1 : 0.25,
      a,
      b: of.b,
      c: of.c,
      g,
      evidence,
      level,
      verdict,
      ...(indication ? { indication } : {}),
      ...(module ? { module } : {}),
    });
    return { type: 'item-answered', body };
  });

const moduleDone: fc.Arbitrary<Drawn> = fc
  .record({ block: fc.nat({ max: 3 }), taught: fc.uniqueArray(fc.nat({ max: 2 }), { minLength: 1, maxLength: 3 }) })
  .map(({ block, taught }) => ({
    type: 'module-completed',
    body: { module: `m-${block}`, version: 'v1', competencies: taught.map((n) => competencyOf(block, n)), blocks: [BLOCKS[block]!] },
  }));
/** Cards graded, put off, and some of that taken back (the ids of the first forty events are drawn below). */
const reviewed: fc.Arbitrary<Drawn> = fc
  .record({
    n: fc.nat({ max: 3 }),
    what: fc.oneof(
      pick(1, 2, 3, 4).map((rating) => ({ rating, retention: 0.9 })),
      fc.integer({ min: 0, max: 40 }).map((days) => ({ postponedUntil: JUNE + days * DAY })),
      fc
        .record({ order: fc.integer({ min: 0, max: 20 }), n: fc.nat({ max: 39 }) })
        .map(({ order, n }) => ({ undone: idOf(order * 0x10000 + n) })),
    ),
  })
  .map(({ n, what }) => ({ type: 'card-reviewed', body: { card: `item:item-${n}`, item: n % 2 ? `item-${n}` : null, ...what } }));
const read: fc.Arbitrary<Drawn> = fc
  .record({ module: fc.nat({ max: 2 }), step: fc.nat({ max: 4 }) })
  .map(({ module, step }) => ({ type: 'module-step-completed', body: { module: `m-${module}`, version: 'v1', step: `s-${step}` } }));
const voided: fc.Arbitrary<Drawn> = fc
  .record({ of: pick(...ITEMS), version: pick('v1', 'v2') })
  .map(({ of, version }) => ({ type: 'answer-voided', body: { item: of.item, version, reason: 'clé fausse' } }));
/** Few experiences, described, changed, taken out and put back; some as the first version wrote them. */
const described: fc.Arbitrary<Drawn> = fc
  .record({
    n: fc.nat({ max: 2 }),
    text: pick('', 'Six mois en salle blanche.', 'Un stage.'),
    blocks: fc.uniqueArray(pick(...BLOCKS), { maxLength: 2 }),
    more: pick<object>(
      {},
      { title: 'Un dosage', from: '2025-03' },
      { title: 'Un dosage', hours: 7.5, kind: 'formation' },
      { removed: true },
    ),
  })
  .map(({ n, text, blocks, more }) => ({ type: 'experience-described', body: { experience: `e-${n}`, text, blocks, ...more } }));
const plain: fc.Arbitrary<Drawn> = fc.oneof(
  fc.record({ block: pick(...BLOCKS), level: pick(1, 2, 3, 4) }).map((body) => ({ type: 'level-declared' as const, body })),
  pick('technicien', 'ingenieur', 'tsbi').map((target) => ({ type: 'job-targeted' as const, body: { target } })),
  fc
    .record({ of: pick(...ITEMS), on: fc.boolean() })
    .map(({ of, on }) => ({ type: 'item-bookmarked' as const, body: { item: of.item, block: BLOCKS[of.home], on } })),
  fc.constant({ type: 'session-ended' as const, body: { session: SESSION, target: 'technicien', reason: 'budget' } }),
  reviewed,
  read,
  described,
);
/** Of a later version: another type, or a known type under a later schema. */
const opaque: fc.Arbitrary<Drawn> = pick('gesture-filmed', 'item-answered', 'module-completed', 'answer-voided').map((type) => ({
  type: 'opaque' as const,
  body: { laterType: type, item: 'item-0', version: 'v1', competencies: ['asepsie-0'] },
}));

/** When it happened: few instants, so that ties occur, or any millisecond of 2024–2028. */
const instant = fc.oneof(
  fc.integer({ min: 0, max: 5 }).map((n) => JUNE + n * 30 * DAY),
  fc.integer({ min: JUNE - 2 * YEAR, max: JUNE + 2 * YEAR }),
);
/** When the server got it: later, or earlier than a device whose clock runs ahead believes; null: never sent. */
const reception = fc.oneof(fc.constant(null), fc.integer({ min: -40 * DAY, max: 60 * DAY }));

export type HistoryOptions = { refolds?: boolean; later?: boolean; received?: 'all' | 'none' | 'some' };

/** One learner's events, each id once, on one to four devices. */
export function history({ refolds = true, later = true, received = 'some' }: HistoryOptions = {}): fc.Arbitrary<StoredEvent[]> {
  const drawn = fc.oneof(
    { arbitrary: answered, weight: 12 },
    { arbitrary: plain, weight: 4 },
    ...(refolds
      ? [
          { arbitrary: moduleDone, weight: 2 },
          { arbitrary: voided, weight: 1 },
        ]
      : []),
    ...(later ? [{ arbitrary: opaque, weight: 1 }] : []),
  );
  const delay = received === 'none' ? fc.constant(null) : received === 'all' ? reception.filter((d) => d !== null) : reception;
  return fc
    .array(fc.record({ what: drawn, at: instant, delay, device: fc.nat({ max: 3 }), order: fc.integer({ min: 0, max: 0xffff }) }), {
      minLength: 1,
      maxLength: 40,
    })
    .map((list) =>
      list.map(({ what, at, delay, device, order }, n): StoredEvent => {
        const body = what.body as Record<string, unknown>;
        const { laterType, ...rest } = body;
        const type = what.type === 'opaque' ? String(laterType) : what.type;
        // Ids do not follow time nor the order of drawing: their order only breaks ties.
        const envelope = {
          id: idOf(order * 0x10000 + n),
          device: deviceId(device),
          seq: n + 1,
          at,
          receivedAt: delay === null ? null : at + delay,
        };
        if (what.type !== 'opaque') return { ...envelope, type, schema: 1, body: rest } as StoredEvent;
        return { ...envelope, type, schema: type === 'gesture-filmed' ? 1 : 2, body: rest } as OpaqueEvent & { receivedAt: number | null };
      }),
    );
}

/** A log that never changes, to compare two machines: 400 answers over three years, modules, a voided item. */
export function fixedLog(): StoredEvent[] {
  const random = mulberry32(20260601);
  const log: StoredEvent[] = [];
  for (let n = 0; n < 400; n++) {
    const of = ITEMS[Math.floor(random() * ITEMS.length)]!;
    const right = random() < 0.6;
    const body = answerBody({
      item: of.item,
      block: BLOCKS[of.home]!,
      competency: competencyOf(of.home, of.competency),
      right,
      response: right || random() < 0.5 ? { kind: 'choice', ids: ['a'] } : { kind: 'idk' },
      a: 0.7 + random(),
      b: of.b,
      c: of.c,
      g: 0.1 + 0.9 * random(),
    });
    log.push({
      id: idOf(0x1000 + n),
      device: deviceId(n % 3),
      seq: n + 1,
      at: Math.floor(JUNE - YEAR + random() * 2 * YEAR),
      type: 'item-answered',
      schema: 1,
      body,
    });
  }
  for (let block = 0; block < 3; block++)
    log.push({
      id: idOf(0x2000 + block),
      device: deviceId(1),
      seq: 1000 + block,
      at: JUNE + block * DAY,
      type: 'module-completed',
      schema: 1,
      body: { module: `m-${block}`, version: 'v1', competencies: [competencyOf(block, 0), competencyOf(block, 1)] },
    });
  log.push({
    id: idOf(0x3000),
    device: deviceId(1),
    seq: 2000,
    at: JUNE,
    type: 'answer-voided',
    schema: 1,
    body: { item: 'item-3', version: 'v1', reason: 'clé fausse' },
  });
  return log;
}
export const FIXED_BLOCKS = BLOCKS;
