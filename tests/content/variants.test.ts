import { describe, expect, it } from 'vitest';
import { variantProblems } from '@/content/checks/variants';
import { templateItem } from '../builders/templates';

const problems = (change: Record<string, unknown> = {}) => variantProblems(templateItem(change)).join('\n');
const { params } = { params: { d: { example: 20, from: 10, to: 200, step: 1 } } };
const plain = (change: Record<string, unknown>) => ({
  params,
  let: {},
  where: [],
  context: ['{d}'],
  explanation: { title: 'T.', text: '{d}' },
  answer: 'd',
  check: 20,
  slips: [{ value: '3 * d', why: 'Triple.' }],
  ...change,
});

describe('variantProblems', () => {
  it('finds nothing in a sound template', () => {
    expect(problems()).toBe('');
    expect(problems(plain({}))).toBe('');
  });

  it.each([
    ['a slip that meets the answer on some draws', plain({ slips: [{ value: '20 + 2 * (d - 20) + 5', why: 'Presque.' }] }), 'overlaps'],
    ['a division by zero on some draw', plain({ answer: 'd + 1 / (d - 50)', check: 19.97, tolerance: '0.5' }), 'not a number'],
    ['an answer that changes sign', plain({ answer: '100 - d', check: 80 }), 'changes sign'],
    [
      'conditions that refuse every draw',
      plain({ params: { d: { example: 20, from: 20, to: 200000, step: 1 } }, where: ['d < 21'] }),
      'refuse',
    ],
    ['too few variants', plain({ params: { d: { example: 20, values: [20, 30] } } }), 'fewer than 40'],
    ['a tolerance under what is printed', plain({ digits: 0, tolerance: '0.1' }), 'half of the last digit'],
    [
      'a tolerance that accepts anything',
      plain({ tolerance: '0.3 * answer', slips: [{ value: '9 * d', tolerance: 0.1, why: 'Neuf.' }] }),
      '15 %',
    ],
    ['a text with a number that is none', plain({ explanation: { title: 'T.', text: '{ln(20 - d):1}' } }), 'not filled in'],
  ])('says %s', (_, change, said) => {
    expect(problems(change)).toContain(said);
  });
});
