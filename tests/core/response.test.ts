import { describe, expect, it } from 'vitest';
import { parseFrenchNumber, readResponse } from '@/components/quiz/response';
import type { Item } from '@/core/assessment/item';
import {
  batchRecord,
  chartOptions,
  chartPoints,
  EVERY_ITEM,
  hotspot,
  matching,
  multiple,
  numeric,
  ordering,
  single,
  situational,
} from '../builders/items';

const [NBSP, NNBSP] = ['\u00a0', '\u202f'];

describe('parseFrenchNumber', () => {
  const numbers: [string, number][] = [
    ['0', 0],
    ['7', 7],
    ['7,25', 7.25],
    ['7.25', 7.25],
    ['007', 7],
    ['5,', 5],
    [',5', 0.5],
    ['  42  ', 42],
    ['1 500', 1500],
    [`1${NBSP}500`, 1500],
    [`1${NNBSP}500`, 1500],
    ['1 500 000,5', 1500000.5],
    ['-3', -3],
    ['−3', -3],
    ['−7,2', -7.2],
    ['- 3', -3],
    ['2,5e6', 2.5e6],
    ['2,5E6', 2.5e6],
    ['2,5e-3', 2.5e-3],
    ['2,5 × 10^6', 2.5e6],
    ['2,5×10^-3', 2.5e-3],
    ['2,5 x 10^6', 2.5e6],
    ['2,5*10^6', 2.5e6],
    ['2,5·10⁶', 2.5e6],
    ['2,5 × 10⁶', 2.5e6],
    ['2,5 × 10⁻³', 2.5e-3],
    ['1·10¹²', 1e12],
    ['−1,2 × 10⁻⁹', -1.2e-9],
    [`4,2${NBSP}×${NBSP}10⁵`, 4.2e5],
    ['3 × 10^−2', 0.03],
  ];
  it.each(numbers)('« %s » is %d', (text, value) => expect(parseFrenchNumber(text)).toBe(value));

  it.each([
    '',
    ' ',
    'douze',
    '7,2 g/L',
    '85 %',
    '1,2,3',
    '1.500,5',
    '--3',
    '3-',
    ',',
    '.',
    '-',
    'e5',
    '1e',
    '1e5,5',
    '2,5 × 10^',
    'NaN',
    'Infinity',
    '0x10',
    '1/2',
    '²',
  ])('« %s » is not a number', (text) => expect(parseFrenchNumber(text)).toBeNull());
});

describe('readResponse', () => {
  const form = (fields: Record<string, string | string[]>) => {
    const data = new FormData();
    for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) data.append(name, value);
    return data;
  };

  it.each(EVERY_ITEM.map((item) => [item.id, item] as const))('%s: « je ne sais pas » comes before whatever was chosen', (_, item) => {
    expect(readResponse(item, form({ jnsp: '1', reponse: 'a', nombre: '3', point: '1', ordre: 'a b' }))).toEqual({ kind: 'idk' });
  });

  it.each([single(), multiple(), hotspot(), chartOptions(), batchRecord(), situational()].map((item) => [item.id, item] as [string, Item]))(
    '%s: reads the choices, and waits when there is none',
    (_, item) => {
      expect(readResponse(item, form({ reponse: ['a', 'c'] }))).toEqual({ kind: 'choice', ids: ['a', 'c'] });
      expect(readResponse(item, form({}))).toBeNull();
    },
  );

  it('reads an order, pairs, a number, a point', () => {
    expect(readResponse(ordering(4), form({ ordre: 'b a c d' }))).toEqual({ kind: 'order', ids: ['b', 'a', 'c', 'd'] });
    expect(readResponse(matching(3), form({ 'paire-a': 'x', 'paire-b': 'y', 'paire-c': 'z' }))).toEqual({
      kind: 'match',
      pairs: { a: 'x', b: 'y', c: 'z' },
    });
    expect(readResponse(matching(3), form({ 'paire-a': 'x', 'paire-b': 'y' }))).toBeNull();
    expect(readResponse(numeric(), form({ nombre: ' 7,25 ' }))).toEqual({ kind: 'number', text: '7,25', value: 7.25 });
    expect(readResponse(numeric(), form({ nombre: 'sept' }))).toBeNull();
    expect(readResponse(chartPoints(), form({ point: '0' }))).toEqual({ kind: 'point', index: 0 });
    expect(readResponse(chartPoints(), form({}))).toBeNull();
  });
});
