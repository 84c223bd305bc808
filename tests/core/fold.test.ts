import { describe, expect, it } from 'vitest';
import { chanceAtLeast, mean, posterior } from '@/core/assessment/grid';
import { evidenceAt } from '@/core/progress/block-state';
import { fold, isUnderstood } from '@/core/progress/fold';
import { answer, DAY, event, fixedLog, JUNE, YEAR } from '../builders/events';
import { difference, fixedNumbers, posteriorByDefinition, PROPERTIES } from './fold-properties';

/** The day's seed in a failure's message replays it; 150 runs take a second or so. */
const SEED = Number(process.env.FC_SEED ?? 20260601);

describe('the fold, whatever the history', () => {
  it.each(Object.entries(PROPERTIES))('%s', (_, run) => run(SEED, 150));
});

const NOW = JUNE + 10 * DAY;
const chanceOf = (events: Parameters<typeof fold>[0], level = 3, now = NOW) =>
  chanceAtLeast(posterior(evidenceAt(fold(events).blocks.asepsie, now)), level);
const tenRight = (n: number, at = JUNE) => Array.from({ length: n }, (_, i) => answer({ item: `i${i}`, b: 0, c: 0.25, g: 1 }, at));

describe('fading', () => {
  it('halves the weight of an answer in a year: ten right answers are then worth five of today', () => {
    const faded = posterior(evidenceAt(fold(tenRight(10, JUNE - YEAR)).blocks.asepsie, JUNE));
    const fresh = posterior(evidenceAt(fold(tenRight(5, JUNE)).blocks.asepsie, JUNE));
    expect(difference(faded, fresh)).toBeNull();
  });

  it('is about as quick as engine.md says: ten right answers fall from 0.993 to 0.934, five from 0.929 to 0.798', () => {
    // engine.md does not say which items. With items at the cut of level 3 and a blind chance of 1/4, within half a point.
    const stated = [
      [10, 0.993, 0.934],
      [5, 0.929, 0.798],
    ] as const;
    for (const [n, today, later] of stated) {
      expect(Math.abs(chanceOf(tenRight(n), 3, JUNE) - today)).toBeLessThan(0.005);
      expect(Math.abs(chanceOf(tenRight(n), 3, JUNE + YEAR) - later)).toBeLessThan(0.005);
    }
  });

  it('goes on, towards the prior and never past it', () => {
    const chances = [0, 1, 2, 4, 8, 30].map((years) => chanceOf(tenRight(10), 3, JUNE + years * YEAR));
    for (let i = 1; i < chances.length; i++) expect(chances[i]).toBeLessThan(chances[i - 1]!);
    expect(chances.at(-1)).toBeCloseTo(0.5, 6);
  });

  it('weighs 2^(−age in years)', () => {
    const one = fold([answer({}, JUNE)]).blocks.asepsie;
    const [at0, at3, at18] = [0, 0.25, 1.5].map((years) => evidenceAt(one, JUNE + years * YEAR)!);
    for (const i of [0, 40, 80]) {
      expect(at3![i]! / at0![i]!).toBeCloseTo(2 ** -0.25, 12);
      expect(at18![i]! / at0![i]!).toBeCloseTo(2 ** -1.5, 12);
    }
  });
});

describe('modules', () => {
  const wrong = [1, 2, 3, 4].map((i) => answer({ item: `i${i}`, right: false }, JUNE));
  const done = (at: number, competencies = ['asepsie-gestes']) =>
    event('module-completed', { module: 'm', version: 'v1', competencies }, at);

  it('leave a quarter of the weight to what was answered before', () => {
    const before = mean(posterior(evidenceAt(fold(wrong).blocks.asepsie, JUNE)));
    const after = mean(posterior(evidenceAt(fold([...wrong, done(JUNE + DAY)]).blocks.asepsie, JUNE)));
    const one = mean(posterior(evidenceAt(fold(wrong.slice(0, 1)).blocks.asepsie, JUNE)));
    expect(before).toBeLessThan(after - 0.3);
    expect(after).toBeCloseTo(one, 12); // four answers of weight ¼ are one answer
  });

  it('take an answer of the very millisecond for one before', () => {
    expect(difference(fold([...wrong, done(JUNE)]).blocks, fold([...wrong, done(JUNE + DAY)]).blocks)).toBeNull();
    expect(difference(fold([...wrong, done(JUNE)]).blocks, fold(wrong).blocks)).not.toBeNull();
  });

  it('change nothing to what was answered after, nor to another competency', () => {
    expect(difference(fold([...wrong, done(JUNE - 1)]).blocks, fold(wrong).blocks)).toBeNull();
    expect(difference(fold([...wrong, done(JUNE + DAY, ['asepsie-autre'])]).blocks, fold(wrong).blocks)).toBeNull();
  });

  it('completed twice count by the last time', () => {
    const again = [...wrong, done(JUNE - DAY), done(JUNE + DAY)];
    expect(difference(fold(again).blocks, fold([...wrong, done(JUNE + DAY)]).blocks)).toBeNull();
  });
});

describe('one answer', () => {
  it('that is no evidence moves the history and the tally, not the posterior', () => {
    const progress = fold([answer({ evidence: false, right: false })]);
    expect(evidenceAt(progress.blocks.asepsie, NOW)).toBeUndefined();
    expect(progress.items['asepsie-1']!.count).toBe(1);
    expect(progress.tally.wrong).toBeCloseTo(1 / 0.75, 12);
  });

  it('« je ne sais pas » counts apart from wrong answers, and weighs like one', () => {
    const idk = fold([answer({ right: false, response: { kind: 'idk' } })]);
    const wrong = fold([answer({ right: false })]);
    expect(idk.tally).toEqual({ wrong: 0, idk: 1 });
    expect(evidenceAt(idk.blocks.asepsie, NOW)).toEqual(evidenceAt(wrong.blocks.asepsie, NOW));
  });

  it('to a situation is an indication: outside the posterior', () => {
    const { asepsie } = fold([
      answer({ indication: true, score: 1 / 3, right: false }),
      answer({ item: 'x', indication: true, score: 1 }),
    ]).blocks;
    expect(evidenceAt(asepsie, NOW)).toBeUndefined();
    expect(asepsie!.indication).toEqual({ sum: 4 / 3, count: 2 });
  });

  it('counts at the earliest of the device’s and the server’s clocks', () => {
    const ahead = { ...answer({}, JUNE + YEAR), receivedAt: JUNE };
    expect(
      difference(evidenceAt(fold([ahead]).blocks.asepsie, JUNE), evidenceAt(fold([answer({}, JUNE)]).blocks.asepsie, JUNE)),
    ).toBeNull();
  });
});

it('the latest statement wins, the id breaking a tie', () => {
  const declare = (level: 1 | 2 | 3 | 4, at: number) => event('level-declared', { block: 'asepsie', level }, at);
  const list = [declare(4, JUNE + 2), declare(2, JUNE + 3), declare(1, JUNE + 3), declare(3, JUNE)];
  for (const order of [list, [...list].reverse()]) expect(fold(order).declared.asepsie!.value).toBe(1);
});

it('an item that moved to another block belongs to the block of its latest answer, in any order', () => {
  const list = [answer({ version: 'v1', block: 'asepsie' }, JUNE), answer({ version: 'v2', block: 'bpf' }, JUNE + DAY)];
  for (const order of [list, [...list].reverse()]) expect(fold(order).items['asepsie-1']!.block).toBe('bpf');
});

it('the fixed log is a real one: its numbers follow the definition and none is the prior', () => {
  const numbers = fixedNumbers();
  for (const [block, values] of Object.entries(numbers)) {
    expect(difference(values.slice(0, 81), posteriorByDefinition(fixedLog(), block, JUNE + YEAR))).toBeNull();
    expect(values[82]).toBeLessThan(0.7); // the prior's sd is 1.46
  }
  expect(fixedLog().every(isUnderstood)).toBe(true);
});

it('`difference` sees a difference', () => {
  expect(difference({ a: [1, 2] }, { a: [1, 2 + 1e-8] })).toContain('progress.a.1');
  expect(difference({ a: 1 }, {})).toContain('progress.a');
  expect(difference({ a: 1 }, { a: 1 + 1e-10 })).toBeNull();
  expect(difference({ a: Number.NaN }, { a: 1 })).toContain('progress.a');
});
