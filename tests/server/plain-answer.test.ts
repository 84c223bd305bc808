import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEvent } from '@/core/events/parse-event';
import { plainAnswer } from '@/server/sync/plain-answer';
import { answer, newId } from './support/events';

/** The short way in must never let through what the parser refuses: compared on answers damaged in every field. */

const RESPONSES = [
  { kind: 'idk' },
  { kind: 'choice', ids: ['a', 'b'] },
  { kind: 'order', ids: [] },
  { kind: 'number', text: '3,5', value: 3.5 },
  { kind: 'number', text: '', value: null },
  { kind: 'point', index: 2 },
  { kind: 'match', pairs: { a: 'x' } },
];
const odd = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, true, '', 'idk', 'constructor', '__proto__', 'reached', 'item-answered', [], {}, ['a'], [[]]),
  fc.constantFrom(-1, 0, -0, 1, 2, 4, 5, 10, 1.5, 12, 120, 1e300, 2 ** 53, 4_102_444_800_000, 4_102_444_800_001, Infinity, -Infinity, NaN),
  fc.constantFrom(Number.MIN_VALUE, -Number.MIN_VALUE, 1 - Number.EPSILON / 2, 1 + Number.EPSILON, -10.000001, 5.000001),
  fc.integer({ min: 1, max: 130 }).map((n) => 'x'.repeat(n)),
  fc.integer({ min: 0, max: 14 }).map((n) => Array.from({ length: n }, (_, i) => `o-${i}`)),
  fc.constantFrom(newId(), newId().toUpperCase(), `${newId()}\n`),
  fc.constantFrom(JSON.parse('{"__proto__":"x"}'), { constructor: 'x' }, { '': 'x' }, { a: 1 }, { a: 'x'.repeat(2001) }, { a: '' }),
  fc.jsonValue(),
);
const FIELDS = ['id', 'device', 'seq', 'at', 'type', 'schema', 'body', 'extra'];
const BODY = Object.keys(answer(newId(), 1).body).concat('indication', 'module', 'extra');
const place = fc.oneof(
  fc.constantFrom(...FIELDS).map((field) => [field]),
  fc.constantFrom(...BODY).map((field) => ['body', field]),
  fc.constantFrom('kind', 'ids', 'text', 'value', 'index', 'pairs', 'extra').map((field) => ['body', 'response', field]),
);

/** A copy with another value, or none, at a place. */
function damaged(value: unknown, [field, ...rest]: string[], by: unknown): unknown {
  if (field === undefined) return by;
  if (typeof value !== 'object' || value === null) return value;
  return { ...value, [field]: damaged((value as Record<string, unknown>)[field], rest, by) };
}

const sound = fc
  .record({ response: fc.constantFrom(...RESPONSES), right: fc.boolean(), indication: fc.option(fc.boolean(), { nil: undefined }) })
  .map(({ response, right, indication }) =>
    answer(newId(), 1, { response, right, ...(indication === undefined ? {} : { indication }) } as never),
  );

describe('the short way in', () => {
  it('accepts nothing that the parser would not, and reads it alike', () => {
    let accepted = 0;
    fc.assert(
      fc.property(sound, fc.array(fc.tuple(place, odd), { maxLength: 2 }), (event, damages) => {
        const raw = damages.reduce<unknown>((value, [where, by]) => damaged(value, where, by), event);
        const plain = plainAnswer(raw);
        if (!plain) return;
        accepted++;
        const parsed = parseEvent(raw);
        expect(parsed.status).toBe('known');
        if (parsed.status === 'known') expect(plain).toMatchObject(parsed.event);
      }),
      { numRuns: 20_000 },
    );
    expect(accepted).toBeGreaterThan(1000);
  });

  it.each(RESPONSES)('takes a $kind', (response) => {
    expect(plainAnswer(answer(newId(), 1, { response } as never))).toBeDefined();
  });

  it('leaves to the parser what only it knows', () => {
    expect(plainAnswer({ ...answer(newId(), 1), schema: 2 })).toBeUndefined();
    for (const raw of [undefined, null, 1, 'x', [], {}]) expect(plainAnswer(raw)).toBeUndefined();
  });
});
