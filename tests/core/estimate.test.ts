import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { estimate, type EstimateInput } from '@/core/assessment/estimate';
import { PRIOR_SD } from '@/core/assessment/grid';
import { mulberry32 } from '@/core/assessment/random';

/** Agreement with reference implementations (engine.md). tests/fixtures/README.md says where the numbers come from. */

type TestItem = { a: number; b: number; c: number; d?: number };
type Prior = EstimateInput['prior'];
type Grid = { from: number; to: number; nodes: number };
type Published = {
  catR_3pl: { prior: Prior; grid: Grid; items: TestItem[]; responses: string[]; eap: number[] };
  girth_2pl: { prior: Prior; items: TestItem[]; responses: string[]; after: { items: number; eap: number[] }[] };
  catR_sd_4pl: { prior: Prior; grid: Grid; items: TestItem[]; responses: string; steps: { eap: number; sd: number }[] };
  catR_small_2pl: { prior: Prior; grid: Grid; items: TestItem[]; responses: string; eap: number };
};
const published = JSON.parse(readFileSync(new URL('../fixtures/eap-reference.json', import.meta.url), 'utf8')) as Published;

type Response = 0 | 1 | null;
const bits = (row: string): Response[] => [...row].map((digit) => (digit === '1' ? 1 : 0));
const gap = (x: readonly number[], y: readonly number[]) => Math.max(...x.map((value, i) => Math.abs(value - y[i]!)));
const TOLERANCE = 1e-3;

/**
 * Nothing of the engine here: Math.exp, and a plain sum over evenly spaced nodes, the two ends counting for half
 * (catR's rule). `ends`: the posterior's density at the worse end.
 */
function quadrature(
  prior: Prior,
  items: readonly TestItem[],
  row: readonly Response[],
  { from, to, nodes }: Grid,
): { eap: number; sd: number; ends: number } {
  const theta = Array.from({ length: nodes }, (_, n) => from + ((to - from) * n) / (nodes - 1));
  const weights = theta.map((t, n) => {
    let weight = (n === 0 || n === nodes - 1 ? 0.5 : 1) * Math.exp(-((t - prior.mean) ** 2) / (2 * prior.sd ** 2));
    items.forEach(({ a, b, c, d = 1 }, i) => {
      if (row[i] === null) return;
      const odds = Math.exp(-a * (t - b));
      weight *= row[i] === 1 ? c + (d - c) / (1 + odds) : 1 - d + ((d - c) * odds) / (1 + odds);
    });
    return weight;
  });
  const total = weights.reduce((x, y) => x + y, 0);
  const eap = weights.reduce((sum, w, n) => sum + w * theta[n]!, 0) / total;
  const sd = Math.sqrt(weights.reduce((sum, w, n) => sum + w * (theta[n]! - eap) ** 2, 0) / total);
  return { eap, sd, ends: (2 * Math.max(weights[0]!, weights.at(-1)!) * (nodes - 1)) / ((to - from) * total) };
}

/**
 * The engine's 81 nodes count alike: together they cover [−4.05, 4.05]. Where the posterior is not over at ±4, that
 * differs from a rule that halves the ends, or stops at another place, by a few thousandths (3.6e-3 for the prior's
 * own sd). Comparisons with such rules leave those people out, and say how few they are.
 */
const OVER = 2e-3;

describe('published estimates', () => {
  const { catR_3pl: catR, girth_2pl: girth, catR_sd_4pl: withSd, catR_small_2pl: small } = published;

  it('our quadrature is catR’s, mean and sd, on catR’s own grids', () => {
    // So that the comparisons below are with catR where catR published no number.
    const means = catR.responses.map((row) => quadrature(catR.prior, catR.items, bits(row), catR.grid).eap);
    expect(gap(means, catR.eap)).toBeLessThan(1e-8);
    withSd.steps.forEach(({ eap, sd }, n) => {
      const ours = quadrature(withSd.prior, withSd.items.slice(0, n + 1), bits(withSd.responses.slice(0, n + 1)), withSd.grid);
      expect(Math.abs(ours.eap - eap)).toBeLessThan(1e-12);
      expect(Math.abs(ours.sd - sd)).toBeLessThan(1e-12);
    });
    expect(quadrature(small.prior, small.items, bits(small.responses), small.grid).eap).toBeCloseTo(small.eap, 7);
  });

  it('3PL, 50 items: catR’s EAP', () => {
    // catR integrated over [−6, 6], the engine stops at ±4.
    const rows = catR.responses.map(bits);
    const wide = rows.map((row) => quadrature(catR.prior, catR.items, row, catR.grid));
    const over = rows.map((_, i) => i).filter((i) => wide[i]!.sd * 4 + Math.abs(catR.eap[i]!) < 4);
    expect(over.length).toBeGreaterThanOrEqual(53); // of 60
    const ours = estimate({ prior: catR.prior, items: catR.items, responses: over.map((i) => rows[i]!) });
    expect(
      gap(
        ours.eap,
        over.map((i) => catR.eap[i]!),
      ),
    ).toBeLessThan(TOLERANCE);
    expect(
      gap(
        ours.sd,
        over.map((i) => wide[i]!.sd),
      ),
    ).toBeLessThan(TOLERANCE);
  });

  it('3PL, 50 items: mean and sd on catR’s rule over the engine’s grid', () => {
    const rows = catR.responses.map(bits);
    const theirs = rows.map((row) => quadrature(catR.prior, catR.items, row, { from: -4, to: 4, nodes: 81 }));
    const over = rows.map((_, i) => i).filter((i) => theirs[i]!.ends < OVER);
    expect(over.length).toBeGreaterThanOrEqual(54);
    const ours = estimate({ prior: catR.prior, items: catR.items, responses: over.map((i) => rows[i]!) });
    expect(
      gap(
        ours.eap,
        over.map((i) => theirs[i]!.eap),
      ),
    ).toBeLessThan(TOLERANCE);
    expect(
      gap(
        ours.sd,
        over.map((i) => theirs[i]!.sd),
      ),
    ).toBeLessThan(TOLERANCE);
  });

  it('2PL, after 1 to 20 items: girth’s EAP', () => {
    for (const { items, eap } of girth.after) {
      const ours = estimate({
        prior: girth.prior,
        items: girth.items.slice(0, items),
        responses: girth.responses.map((row) => bits(row.slice(0, items))),
      });
      expect(gap(ours.eap, eap)).toBeLessThan(TOLERANCE);
    }
  });

  it('2PL, three items: catR’s and mstR’s EAP', () => {
    expect(
      Math.abs(estimate({ prior: small.prior, items: small.items, responses: [bits(small.responses)] }).eap[0]! - small.eap),
    ).toBeLessThan(TOLERANCE);
  });
});

describe('dense quadrature, 2000 nodes, on items drawn at random', () => {
  type Case = { prior: Prior; items: TestItem[]; row: Response[] };
  /** People answer as the model says, some items not asked. */
  function* cases(model: '2PL' | '3PL', prior: Prior, count: number, reach: number): Generator<Case> {
    const random = mulberry32(model === '2PL' ? 21 : 31);
    for (let n = 0; n < count; n++) {
      const items = Array.from({ length: 1 + Math.floor(random() * 30) }, () => ({
        a: 0.5 + 1.7 * random(),
        b: -2.5 + 5 * random(),
        c: model === '2PL' ? 0 : 0.35 * random(),
      }));
      const theta = reach * (2 * random() - 1);
      const row = items.map(
        ({ a, b, c }): Response => (random() < 0.1 ? null : random() < c + (1 - c) / (1 + Math.exp(-a * (theta - b))) ? 1 : 0),
      );
      yield { prior, items, row };
    }
  }
  const compare = ({ prior, items, row }: Case, grid: Grid) => {
    const ours = estimate({ prior, items, responses: [row] });
    const dense = quadrature(prior, items, row, grid);
    return { gap: Math.max(Math.abs(ours.eap[0]! - dense.eap), Math.abs(ours.sd[0]! - dense.sd)), ends: dense.ends };
  };
  const CASES = 150;

  it.each(['2PL', '3PL'] as const)('%s, prior N(0, 1), over [−4, 4]', (model) => {
    const all = [...cases(model, { mean: 0, sd: 1 }, CASES, 2)].map((one) => compare(one, { from: -4, to: 4, nodes: 2000 }));
    const over = all.filter(({ ends }) => ends < OVER);
    expect(over.length).toBeGreaterThan(0.9 * CASES);
    expect(Math.max(...over.map((one) => one.gap))).toBeLessThan(TOLERANCE);
  });

  it.each(['2PL', '3PL'] as const)('%s, the engine’s wide prior, everybody, each node standing for its tenth', (model) => {
    const all = [...cases(model, { mean: 0, sd: PRIOR_SD }, CASES, 3)].map((one) => compare(one, { from: -4.05, to: 4.05, nodes: 2000 }));
    expect(Math.max(...all.map((one) => one.gap))).toBeLessThan(TOLERANCE);
  });
});

describe('estimate', () => {
  const prior = { mean: 0, sd: 1 };

  it('without an answer gives the prior, wherever it is', () => {
    const none = estimate({ prior: { mean: 0.5, sd: 0.6 }, items: [{ a: 1, b: 0, c: 0 }], responses: [[null]] });
    expect(none.eap[0]).toBeCloseTo(0.5, 6);
    expect(none.sd[0]).toBeCloseTo(0.6, 5);
  });

  it('takes a question that was not asked as no question', () => {
    const items = [
      { a: 1, b: 0, c: 0.2 },
      { a: 2, b: 1, c: 0 },
    ];
    expect(estimate({ prior, items, responses: [[1, null]] })).toEqual(estimate({ prior, items: items.slice(0, 1), responses: [[1]] }));
  });

  it('moves the right way, and less for an answer that could be luck', () => {
    const eap = (c: number, response: Response) => estimate({ prior, items: [{ a: 1.5, b: 0, c }], responses: [[response]] }).eap[0]!;
    expect(eap(0, 1)).toBeGreaterThan(eap(0.25, 1));
    expect(eap(0.25, 1)).toBeGreaterThan(0);
    expect(eap(0, 0)).toBeLessThan(0);
    expect(eap(0.25, 0)).toBeCloseTo(eap(0, 0), 12); // a wrong answer says the same with or without guessing
  });

  it('mirrors: the opposite of everything is the opposite ability', () => {
    const items = [
      { a: 1, b: 0.3, c: 0 },
      { a: 1.4, b: -1, c: 0 },
    ];
    const mirror = items.map((item) => ({ ...item, b: -item.b }));
    const [x, y] = [estimate({ prior, items, responses: [[1, 0]] }), estimate({ prior, items: mirror, responses: [[0, 1]] })];
    expect(x.eap[0]).toBeCloseTo(-y.eap[0]!, 12);
    expect(x.sd[0]).toBeCloseTo(y.sd[0]!, 12);
  });
});
