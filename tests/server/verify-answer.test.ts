import { describe, expect, it } from 'vitest';
import { instantiate } from '@/core/assessment/variant';
import { packItem } from '@/content/packs';
import { isVerified } from '@/server/sync/verify-answer';
import { numeric } from '../builders/items';
import { templateItem } from '../builders/templates';
import { answerBody } from './support/events';

const template = { ...packItem(templateItem()), block: 'aval' };
const fixed = { ...packItem(numeric()), block: 'aval' };
const answerTo = (known: typeof template, variantSeed: number | null, value: number, right: boolean) =>
  answerBody({
    item: known.item.id,
    variantSeed,
    response: { kind: 'number', text: String(value), value },
    score: right ? 1 : 0,
    right,
    a: known.a,
    b: known.b,
    c: known.c,
    block: 'aval',
    competency: known.item.competency,
  });

describe('the score of a variant', () => {
  const expected = (seed: number) => (instantiate(template.item, seed) as ReturnType<typeof numeric>).answer;

  it('is the one that its own numbers earn', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      expect(isVerified(answerTo(template, seed, expected(seed), true), template)).toBe(true);
      expect(isVerified(answerTo(template, seed, 2 * expected(seed), true), template)).toBe(false);
      expect(isVerified(answerTo(template, seed, expected(seed), false), template)).toBe(false);
    }
    expect(expected(1)).not.toBeCloseTo(expected(2), 0);
    expect(isVerified(answerTo(template, 2, expected(1), true), template)).toBe(false);
  });

  it('needs a seed where numbers are drawn, and none where they are not', () => {
    expect(isVerified(answerTo(template, null, 78.5, true), template)).toBe(false);
    expect(isVerified(answerTo(fixed, null, 7.2, true), fixed)).toBe(true);
    expect(isVerified(answerTo(fixed, 3, 7.2, true), fixed)).toBe(false);
  });
});

describe('the check of a module', () => {
  const check = { ...fixed, module: 'titrer' };
  const given = { ...answerTo(fixed, null, 7.2, true), evidence: false, module: 'titrer' };

  it('is verified like a question, and never counts as evidence', () => {
    expect(isVerified(given, check)).toBe(true);
    expect(isVerified({ ...given, score: 0.5 }, check)).toBe(false);
    expect(isVerified({ ...given, evidence: true }, check)).toBe(false);
  });

  it('belongs to its module, and a question of the bank to none', () => {
    const { module: _, ...bank } = given;
    expect(isVerified({ ...given, module: 'autre' }, check)).toBe(false);
    expect(isVerified(bank, check)).toBe(false);
    expect(isVerified(given, fixed)).toBe(false);
  });
});
