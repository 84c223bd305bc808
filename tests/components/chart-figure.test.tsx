import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ChartFigure, pointX } from '@/components/quiz/chart-figure';
import type { ItemOf } from '@/core/assessment/item';
import { itemProblems } from '@/core/content/parse-item';
import { chartPoints } from '../builders/items';

type Chart = ItemOf<'chart'>['chart'];
const chart = (change: Partial<Chart>): Chart => ({ ...chartPoints().chart, ...change });
const gaps = (c: Chart) => c.x.values.slice(1).map((_, i) => pointX(c, i + 1) - pointX(c, i));

describe('where a chart puts its points', () => {
  it('is to scale on a line whose x are numbers', () => {
    const [first, second, third, fourth] = gaps(chart({ kind: 'line', x: { label: 'Minutes', values: [0, 10, 20, 60, 100] } }));
    expect(second).toBeCloseTo(first!, 9);
    expect(third).toBeCloseTo(4 * first!, 9);
    expect(fourth).toBeCloseTo(4 * first!, 9);
  });

  it.each([
    ['a control chart', chart({ kind: 'control', x: { label: 'Lot', values: [1, 2, 3, 40, 100] } })],
    ['named x', chart({ kind: 'line', x: { label: 'Dilution', values: ['1/10', '1/20', '1/40', '1/80', '1/160'] } })],
    ['bars', chart({ kind: 'bar', x: { label: 'Cause', values: ['a', 'b', 'c', 'd', 'e'] } })],
  ])('is one step an entry for %s', (_, c) => {
    const all = gaps(c);
    for (const gap of all) expect(gap).toBeCloseTo(all[0]!, 9);
  });
});

it('draws one bar a value, from zero', () => {
  const item = chartPoints();
  const bars: Chart = chart({
    kind: 'bar',
    y: { label: 'Arrêts', min: 0, max: 10, digits: 0 },
    series: [{ name: 'Arrêts', points: [10, 5, 0, 2, 1] }],
  });
  const heights = [
    ...renderToStaticMarkup(<ChartFigure chart={bars} />).matchAll(/<rect[^>]*height="([\d.]+)"[^>]*fill="var\(--stain-4\)"/g),
  ].map((m) => Number(m[1]));
  expect(heights).toHaveLength(5);
  expect(heights[0]).toBeCloseTo(2 * heights[1]!, 9);
  expect(heights[2]).toBe(0);
  expect(itemProblems({ ...item, chart: bars })).toEqual([]);
  expect(itemProblems({ ...item, chart: { ...bars, y: { ...bars.y, min: -1 } } })).toContain('bars that do not begin at zero deceive');
});

it('refuses x that go back on a line', () => {
  const item = chartPoints();
  expect(itemProblems({ ...item, chart: chart({ x: { label: 'Jour', values: [1, 2, 2, 4, 5] } }) })).toContain(
    'the values of x do not rise',
  );
});
