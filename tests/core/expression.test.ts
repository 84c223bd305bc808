import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '@/core/assessment/expression';
import { compileExpression, ExpressionError, isReserved } from '@/core/content/compile-expression';

const NAMES = new Set(['a', 'b', 'masse', 'v2']);
const VALUES = { a: 3, b: -2, masse: 12.5, v2: 0.25 };
const value = (source: string) => evaluate(compileExpression(source, NAMES), VALUES);

describe('expressions of templates', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 4 - 3', 3],
    ['100 / 10 / 2', 5],
    ['2 ^ 3 ^ 2', 512],
    ['-2 ^ 2', -4],
    ['2 ^ -1', 0.5],
    ['--a', 3],
    ['a * -b', 6],
    ['1.5e3 + 2e-1', 1500.2],
    ['masse / v2', 50],
    ['pi * (a / 2)^2', Math.PI * 2.25],
    ['sqrt(a^2 + 16)', 5],
    ['ln(exp(1.25))', 1.25],
    ['log10(1000)', 3],
    ['log2(8)', 3],
    ['abs(b) + floor(2.7) + ceil(2.1)', 7],
    ['min(a, b) + max(a, masse)', 10.5],
    ['round(3.14159, 2)', 3.14],
    ['10^6', 1_000_000],
    ['a > b', 1],
    ['a + 1 <= 3', 0],
    ['a >= 3', 1],
    ['a < 3', 0],
  ])('%s', (source, expected) => {
    expect(value(source)).toBeCloseTo(expected, 12);
  });

  it('agrees with JavaScript on drawn arithmetic', () => {
    const leaf = fc.oneof(fc.integer({ min: 1, max: 99 }).map(String), fc.constantFrom('a', 'masse', 'v2'));
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        leaf,
        fc.tuple(tie('tree'), fc.constantFrom('+', '-', '*', '/'), tie('tree')).map(([x, op, y]) => `${x} ${op} ${y}`),
        tie('tree').map((x) => `(${x})`),
        tie('tree').map((x) => `-(${x})`),
      ),
    }));
    fc.assert(
      fc.property(tree, (source) => {
        const expected = new Function(...Object.keys(VALUES), `return ${source}`)(...Object.values(VALUES)) as number;
        const found = value(source);
        if (Number.isFinite(expected)) expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
        else expect(Number.isFinite(found)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    '',
    '1 +',
    '(1',
    '1)',
    'a b',
    'inconnu',
    'sqrt',
    'sqrt()',
    'min(1)',
    'min(1, 2, 3)',
    '2 ** 3',
    'a.b',
    'a[0]',
    '"x"',
    'a; b',
    'a = 3',
  ])('refuses « %s » in a sentence', (source) => {
    expect(() => compileExpression(source, NAMES)).toThrow(ExpressionError);
  });

  it('reads spaces that typography made non-breaking', () => {
    expect(value('a\u00a0* 2\u202f+ 1')).toBe(7);
  });

  it('keeps the names of functions and constants for itself', () => {
    for (const name of ['pi', 'sqrt', 'min', 'answer']) expect(isReserved(name)).toBe(true);
    expect(isReserved('titre')).toBe(false);
  });
});
