import { describe, expect, it } from 'vitest';
import { bridgeData } from '@/content/bridges';
import { bridge, bridgeFromAnswers, byNearness, nearness, rarity, tally } from '@/core/framework/bridge';
import type { BlockView } from '@/core/progress/view';

const to = [
  { block: 'a', target: 3 },
  { block: 'b', target: 2 },
  { block: 'c', target: 2 },
  { block: 'd', target: 1 },
] as const;

describe('from one job to another', () => {
  it('covers what the start asks for as much, refreshes what it asks for less, teaches the rest', () => {
    expect(bridge({ a: 2, b: 4 }, to).map(({ block, step, from }) => [block, step, from])).toEqual([
      ['a', 'refresh', 2],
      ['b', 'covered', 4],
      ['c', 'learn', null],
      ['d', 'covered', null],
    ]);
  });
  it('leads from a job to itself with nothing left', () => {
    const { starts, destinations } = bridgeData();
    for (const destination of destinations) {
      const start = starts.find(({ id }) => id === destination.id)!;
      expect(tally(bridge(start.blocks, destination.blocks))).toEqual({ covered: destination.blocks.length, refresh: 0, learn: 0 });
    }
  });
  it('puts nearer what is covered more, weighed by the level asked and by what tells jobs apart', () => {
    const row = (block: string, target: 1 | 2 | 3 | 4, step: 'covered' | 'refresh' | 'learn') => ({ block, target, step, from: null });
    const near = (...rows: ReturnType<typeof row>[]) => nearness(rows, { rare: 2, common: 0.1 });
    expect(near(row('rare', 2, 'covered'), row('common', 2, 'learn'))).toBeGreaterThan(
      near(row('rare', 2, 'learn'), row('common', 2, 'covered')),
    );
    expect(near(row('rare', 3, 'refresh'))).toBe(0.5);
    expect(near(row('rare', 4, 'learn'), row('common', 1, 'covered'))).toBe(0);
    expect(near()).toBe(0);
  });
  it.each([
    ['technicien-laboratoire', 'ingenieur-recherche'],
    ['data-scientist', 'bioinformaticien'],
    ['bioinformaticien', 'data-scientist'],
    ['technicien-bioproduction', 'ingenieur-bioproduction-managers'],
    ['responsable-projet-recherche', 'ingenieur-recherche'],
    ['responsable-cq-aq', 'pharmacien-responsable'],
    ['tsbi', 'technicien-bioproduction'],
  ])('from %s, %s is among the three nearest', (from, expected) => {
    const { starts, destinations } = bridgeData();
    const start = starts.find(({ id }) => id === from)!;
    const rare = rarity(destinations);
    const nearest = byNearness(
      destinations
        .filter(({ id }) => id !== from)
        .map((d) => ({ id: d.id, name: d.name, near: nearness(bridge(start.blocks, d.blocks), rare) })),
    );
    expect(nearest.slice(0, 3).map(({ id }) => id)).toContain(expected);
  });
});

describe('from one’s own answers', () => {
  const view = (block: string, more: Partial<BlockView>): BlockView =>
    ({ block, target: 2, assess: 'quiz', verdict: 'to-confirm', answers: 0, declared: undefined, ...more }) as BlockView;
  it('covers what is reached, refreshes what faded, and takes nothing unmeasured for known', () => {
    const steps = bridgeFromAnswers([
      view('reached', { verdict: 'reached', answers: 5 }),
      view('faded', { verdict: 'to-confirm', answers: 5 }),
      view('to-work', { verdict: 'to-work', answers: 5 }),
      view('unmeasured', {}),
      view('declared alone', { declared: 4 }),
      view('level 1', { target: 1, verdict: 'none' }),
      view('portfolio, declared', { assess: 'portfolio', verdict: 'none', declared: 2 }),
      view('portfolio, not declared', { assess: 'portfolio', verdict: 'none' }),
    ]).map(({ step }) => step);
    expect(steps).toEqual(['covered', 'refresh', 'learn', 'learn', 'learn', 'covered', 'covered', 'learn']);
  });
});

describe('starting points', () => {
  const { starts, destinations, topics } = bridgeData();
  it('are the jobs, the certified frameworks and the diplomas, each with its level of study when it has one', () => {
    expect(starts.filter(({ kind }) => kind === 'metier')).toHaveLength(19);
    expect(starts.filter(({ kind }) => kind === 'certification').map(({ levels }) => levels)).toEqual([['bac+8'], ['bac+3']]);
    expect(
      starts.filter(({ kind }) => kind === 'diplome').every(({ levels, says, lines }) => levels.length && says && lines) &&
        starts.filter(({ kind }) => kind === 'ailleurs').every(({ levels, says, lines }) => !levels.length && says && lines),
    ).toBe(true);
  });
  it('lead to blocks that all have a name and a module', () => {
    for (const { blocks } of destinations) for (const { block } of blocks) expect(topics[block]?.modules.length, block).toBeGreaterThan(0);
  });
});
