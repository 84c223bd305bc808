import { describe, expect, it } from 'vitest';
import { observe, tick } from '@/core/events/clock';
import { compareEvents, effectiveTime, type EventBodies, type EventType } from '@/core/events/event';
import { parseEvent } from '@/core/events/parse-event';
import { uuidv7 } from '@/core/events/uuid';
import { startFor } from '@/scripts/simulation/learners';
import { answerBody, DAY, deviceId, idOf, JUNE, SESSION } from '../builders/events';

const envelope = (change: Record<string, unknown> = {}) => ({
  id: idOf(1),
  device: deviceId(1),
  seq: 1,
  at: JUNE,
  type: 'item-answered',
  schema: 1,
  body: answerBody(),
  ...change,
});
const without = (field: string) => Object.fromEntries(Object.entries(envelope()).filter(([key]) => key !== field));

/** One sound body a type: a type without an entry does not compile. */
const BODIES: { [K in EventType]: EventBodies[K] } = {
  'job-targeted': { target: 'technicien' },
  'level-declared': { block: 'asepsie', level: 3 },
  'session-started': startFor({
    session: SESSION,
    seed: 1,
    budget: 12,
    blocks: [{ block: 'asepsie', level: 3 }],
    posteriors: { asepsie: new Array(81).fill(-0.5) },
    first: 'asepsie-1',
  }),
  'session-ended': { session: SESSION, target: 'technicien', reason: 'settled' },
  'item-answered': answerBody(),
  'item-bookmarked': { item: 'asepsie-1', block: 'asepsie', on: true },
  'item-flagged': { item: 'asepsie-1', version: 'v1', block: 'asepsie', comment: 'Deux réponses justes.' },
  'module-step-completed': { module: 'm', version: 'v1', step: 's' },
  'module-completed': { module: 'm', version: 'v1', competencies: ['c'] },
  'card-reviewed': { card: 'k', item: null, rating: 3 },
  'answer-voided': { item: 'asepsie-1', version: 'v1', reason: 'clé fausse' },
  'experience-described': { experience: 'e', text: 'Six mois en salle blanche.', blocks: ['asepsie'] },
  'sharing-granted': { share: 's', audience: 'tuteur', blocks: [] },
  'sharing-revoked': { share: 's' },
};

describe('a review card', () => {
  const parsed = (body: unknown) => parseEvent(envelope({ type: 'card-reviewed', body })).status;
  it('is graded, put off, or taken back: one of the three', () => {
    expect(parsed({ card: 'item:q', item: 'q', rating: 1, retention: 0.85 })).toBe('known');
    expect(parsed({ card: 'item:q', item: 'q', postponedUntil: 1_780_272_000_000 })).toBe('known');
    expect(parsed({ card: 'item:q', item: 'q', undone: idOf(3) })).toBe('known');
    for (const body of [
      { card: 'k', item: null },
      { card: 'k', item: null, rating: 0 },
      { card: 'k', item: null, rating: 3, retention: 1.5 },
      { card: 'k', item: null, postponedUntil: -1 },
      { card: 'k', item: null, undone: 'hier' },
      { card: '__proto__', item: null, rating: 3 },
    ])
      expect(parsed(body)).toBe('invalid');
  });
});

describe('parseEvent', () => {
  it.each(Object.entries(BODIES))('understands %s and gives it back as it was', (type, body) => {
    const raw = JSON.parse(JSON.stringify(envelope({ type, body })));
    expect(parseEvent(raw)).toEqual({ status: 'known', event: raw });
  });

  it.each(Object.keys(BODIES))('names a %s whose body breaks the rules', (type) => {
    for (const body of [null, {}, 'text', { target: 3 }])
      expect(parseEvent(envelope({ type, body }))).toMatchObject({ status: 'invalid', id: idOf(1) });
  });

  it.each(['idk', 'choice', 'order', 'match', 'number', 'point'])('takes the answer of kind %s', (kind) => {
    const response = {
      idk: { kind },
      choice: { kind, ids: ['a'] },
      order: { kind, ids: ['a', 'b'] },
      match: { kind, pairs: { a: 'x' } },
      number: { kind, text: '7,2', value: 7.2 },
      point: { kind, index: 2 },
    }[kind];
    expect(parseEvent(envelope({ body: { ...answerBody(), response } })).status).toBe('known');
    expect(parseEvent(envelope({ body: { ...answerBody(), response: { kind, ids: 3, pairs: 3, text: 3, index: 0.5 } } })).status).toBe(
      kind === 'idk' ? 'known' : 'invalid',
    );
  });

  const broken: [string, Record<string, unknown>][] = [
    ['a score above 1', { score: 1.2 }],
    ['a negative score', { score: -0.1 }],
    ['a floor of 1', { c: 1 }],
    ['no slope', { a: 0 }],
    ['a difficulty out of the scale', { b: 11 }],
    ['a share of chance above 1', { g: 1.1 }],
    ['a level 5', { level: 5 }],
    ['an unknown verdict', { verdict: 'maybe' }],
    ['an infinite elapsed time', { elapsed: Number.POSITIVE_INFINITY }],
    ['a NaN', { b: Number.NaN }],
    ['a session that is no UUIDv7', { session: 'abc' }],
    ['an empty item', { item: '' }],
    ['an endless item', { item: 'x'.repeat(121) }],
    ['a right that is a word', { right: 'yes' }],
    ['an unknown kind of answer', { response: { kind: 'essay' } }],
  ];
  it.each(broken)('refuses %s, and says where', (_, change) => {
    const parsed = parseEvent(envelope({ body: { ...answerBody(), ...change } }));
    expect(parsed).toMatchObject({ status: 'invalid', id: idOf(1), problem: expect.stringContaining(Object.keys(change)[0]!) });
  });

  it('refuses a session’s start with another budget, or a posterior that has not 81 values', () => {
    const start = BODIES['session-started'];
    for (const change of [{ budget: 13 }, { posteriors: { asepsie: [1, 2] } }, { answered: { asepsie: -1 } }, { seed: 0.5 }])
      expect(parseEvent(envelope({ type: 'session-started', body: { ...start, ...change } })).status).toBe('invalid');
  });

  it('keeps as it is what a later version wrote: another type, or a known type under a later schema', () => {
    for (const raw of [
      envelope({ type: 'gesture-filmed', body: { film: [1, 2.5] } }),
      envelope({ schema: 2, body: { anything: null } }),
      envelope({ type: 'x', body: undefined }),
    ])
      expect(parseEvent(raw)).toEqual({ status: 'opaque', event: raw });
    for (const type of ['constructor', '__proto__', 'toString']) expect(parseEvent(envelope({ type })).status).toBe('opaque');
  });

  it.each(['id', 'device', 'seq', 'at', 'type', 'schema'])('without %s is not an event', (field) => {
    expect(parseEvent(without(field))).toMatchObject({ status: 'malformed', problem: expect.stringContaining(field) });
  });

  const malformed: [string, unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['a text', '{}'],
    ['a list', []],
    ['an id of version 4', envelope({ id: '0198a000-0000-4000-8000-000000000001' })],
    ['an id in capitals', envelope({ id: idOf(1).toUpperCase() })],
    ['a place 0', envelope({ seq: 0 })],
    ['half a millisecond', envelope({ at: JUNE + 0.5 })],
    ['a time before 1970', envelope({ at: -1 })],
    ['a time that no date can hold', envelope({ at: 8.64e15 + 1 })],
    ['a schema 0', envelope({ schema: 0 })],
    ['an empty type', envelope({ type: '' })],
  ];
  it.each(malformed)('is not an event: %s', (_, raw) => expect(parseEvent(raw).status).toBe('malformed'));
});

describe('order', () => {
  it('is by the earliest of the two clocks, then by id', () => {
    expect(effectiveTime({ at: 5 })).toBe(5);
    expect(effectiveTime({ at: 5, receivedAt: null })).toBe(5);
    expect(effectiveTime({ at: 5, receivedAt: 3 })).toBe(3);
    expect(effectiveTime({ at: 5, receivedAt: 9 })).toBe(5);
    const list = [
      { at: 9, receivedAt: 1, id: 'd' },
      { at: 2, id: 'b' },
      { at: 2, receivedAt: null, id: 'a' },
      { at: 3, id: 'c' },
    ];
    expect(
      [...list]
        .sort(compareEvents)
        .map((e) => e.id)
        .join(''),
    ).toBe('dabc');
    expect(
      [...list]
        .reverse()
        .sort(compareEvents)
        .map((e) => e.id)
        .join(''),
    ).toBe('dabc');
    expect(compareEvents(list[0]!, list[0]!)).toBe(0);
  });
});

describe('clock', () => {
  it('never goes back nor stands still, whatever the wall clock does', () => {
    let last = 0;
    for (const wall of [1000, 1000, 1000.7, 400, 999, 5000, 4999, 0]) {
      const next = tick(last, wall);
      expect(next).toBeGreaterThan(last);
      expect(Number.isInteger(next)).toBe(true);
      expect(next).toBeGreaterThanOrEqual(Math.trunc(wall));
      last = next;
    }
    expect(tick(0, 1000)).toBe(1000);
    expect(tick(1000, 1000)).toBe(1001);
    expect(tick(1000, 500)).toBe(1001);
  });

  it('follows a remote clock up to 24 h ahead, not beyond', () => {
    expect(observe(1000, 900, 1000)).toBe(1000);
    expect(observe(1000, 2000, 1000)).toBe(2000);
    expect(observe(1000, 1000 + DAY, 1000)).toBe(1000 + DAY);
    expect(observe(1000, 1001 + DAY, 1000)).toBe(1000);
    expect(tick(observe(1000, 2000, 1000), 1000)).toBe(2001);
  });
});

describe('uuidv7', () => {
  const bytes = (fill: number) => new Uint8Array(10).fill(fill);
  const SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

  it('has the shape of RFC 9562, its own example included', () => {
    for (const fill of [0, 0xff, 0x5a]) expect(uuidv7(JUNE, bytes(fill))).toMatch(SHAPE);
    // RFC 9562, A.6: 0x017F22E279B0, rand_a 0xCC3, rand_b 0x18C4DC0C0C07398F.
    expect(uuidv7(0x017f22e279b0, new Uint8Array([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]))).toBe(
      '017f22e2-79b0-7cc3-98c4-dc0c0c07398f',
    );
  });

  it('sorts by time, to the last millisecond of 48 bits', () => {
    const times = [0, 1, 255, 256, 65_536, 2 ** 32 - 1, 2 ** 32, JUNE, JUNE + 1, 2 ** 48 - 1];
    const ids = times.map((time, i) => uuidv7(time, bytes(i % 2 ? 0 : 0xff)));
    expect([...ids].sort()).toEqual(ids);
    expect(times.map((_, i) => Number.parseInt(ids[i]!.replaceAll('-', '').slice(0, 12), 16))).toEqual(times);
    expect(uuidv7(1.9, bytes(0))).toBe(uuidv7(1, bytes(0)));
  });

  it('keeps every random bit but the six of version and variant, and leaves the bytes alone', () => {
    const random = Uint8Array.from({ length: 12 }, (_, i) => 17 * i + 3);
    const before = [...random];
    const ids = new Set<string>();
    for (let bit = 0; bit < 80; bit++) {
      const flipped = Uint8Array.from(random);
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      ids.add(uuidv7(JUNE, flipped));
    }
    expect(ids.size).toBe(74 + 1); // 74 different, and six that give the unflipped one
    uuidv7(JUNE, random);
    expect([...random]).toEqual(before);
  });
});
