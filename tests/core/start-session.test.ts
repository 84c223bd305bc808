import { describe, expect, it } from 'vitest';
import { replaySession } from '@/core/assessment/session';
import { type SessionChoices, startSession } from '@/core/assessment/start-session';
import type { SessionStart, StoredEvent } from '@/core/events/event';
import { evidenceAt } from '@/core/progress/block-state';
import { fold } from '@/core/progress/fold';
import { nextFreshAt, notFresh } from '@/core/progress/freshness';
import { type TargetBlockRef, viewBlock } from '@/core/progress/view';
import { openSession } from '@/device/quiz';
import { startFor } from '@/scripts/simulation/learners';
import { syntheticBank } from '@/scripts/simulation/synthetic-bank';
import { answer, DAY, event, idOf, JUNE, YEAR } from '../builders/events';

const BLOCKS: TargetBlockRef[] = [
  { block: 'asepsie', target: 3, assess: 'quiz' },
  { block: 'equipe', target: 3, assess: 'situation' },
  { block: 'bpf', target: 2, assess: 'quiz' },
  { block: 'projet', target: 1, assess: 'quiz' },
  { block: 'qualite', target: 4, assess: 'quiz' },
];
const choices = (change: Partial<SessionChoices> = {}): SessionChoices => ({
  session: idOf(77),
  target: 'technicien',
  seed: 5,
  budget: 12,
  precise: false,
  packs: { asepsie: 'h1', bpf: 'h2', qualite: 'h3', projet: 'h4', equipe: 'h5' },
  ...change,
});
const NOW = JUNE + 100 * DAY;
const begin = (events: StoredEvent[], change: Partial<SessionChoices> = {}) => startSession(fold(events), BLOCKS, {}, choices(change), NOW);
const right = (n: number, at: number, block = 'asepsie') =>
  Array.from({ length: n }, (_, i) => answer({ item: `${block}-${i}`, block, competency: `${block}-c`, b: 0.3, c: 0 }, at));

describe('startSession', () => {
  it('keeps blocks that a quiz measures, that have a cut, and whose pack is there', () => {
    expect(begin([]).blocks).toEqual([
      { block: 'asepsie', level: 3 },
      { block: 'bpf', level: 2 },
      { block: 'qualite', level: 4 },
    ]);
    expect(begin([], { packs: { bpf: 'h2' } }).blocks.map((b) => b.block)).toEqual(['bpf']);
    expect(begin([], { only: 'qualite' })).toMatchObject({ blocks: [{ block: 'qualite', level: 4 }], packs: { qualite: 'h3' } });
  });

  it('puts first the blocks that the learner chose, in their order', () => {
    expect(begin([], { firstBlocks: ['qualite', 'bpf'] }).blocks.map((b) => b.block)).toEqual(['qualite', 'bpf', 'asepsie']);
  });

  it('freezes the posterior of now, to four decimals, with its answers, its verdict and the declared level', () => {
    const events = [...right(8, JUNE), event('level-declared', { block: 'bpf', level: 3 }, JUNE)];
    const start = begin(events);
    const exact = evidenceAt(fold(events).blocks.asepsie, NOW)!;
    expect(Math.max(...start.posteriors.asepsie!.map((w, i) => Math.abs(w - exact[i]!)))).toBeLessThanOrEqual(0.5e-4 + 1e-12);
    expect(start.answered).toEqual({ asepsie: 8 });
    expect(start.verdicts).toEqual({ asepsie: 'reached' });
    expect(start.declared).toEqual({ bpf: 3 });
    expect(start.posteriors.bpf).toBeUndefined();
    expect(viewBlock(fold(events), BLOCKS[0]!, NOW).verdict).toBe('reached');
  });

  it('excludes what was seen in the last thirty days, in its blocks, evidence or not', () => {
    const seen = [
      answer({ item: 'old' }, NOW - 30 * DAY),
      answer({ item: 'young' }, NOW - 30 * DAY + 1),
      answer({ item: 'bare', evidence: false }, NOW - DAY),
      answer({ item: 'elsewhere', block: 'equipe' }, NOW - DAY),
    ];
    expect(begin(seen).excluded).toEqual(['bare', 'young']);
    const progress = fold(seen);
    expect(nextFreshAt(progress, ['young', 'bare'], NOW)).toBe(NOW + 1);
    expect(nextFreshAt(progress, ['young', 'never'], NOW)).toBeUndefined(); // something fresh is left
    expect(nextFreshAt(progress, ['young', 'bare'], NOW + 1)).toBeUndefined();
    expect(nextFreshAt(progress, [], NOW)).toBeUndefined();
  });

  it('lets a variant come back after seven days, and says which numbers were met last', () => {
    const seen = [
      answer({ item: 'first', variantSeed: 3 }, NOW - 7 * DAY),
      answer({ item: 'first', variantSeed: 4 }, NOW - 20 * DAY),
      answer({ item: 'young', variantSeed: 5 }, NOW - 7 * DAY + 1),
      answer({ item: 'fixed' }, NOW - 40 * DAY),
      answer({ item: 'elsewhere', block: 'unasked', variantSeed: 6 }, NOW - 20 * DAY),
    ];
    expect(begin(seen).excluded).toEqual(['young']);
    expect(begin(seen).variants).toEqual({ first: 3 });
    expect(begin([]).variants).toBeUndefined();
    const progress = fold(seen);
    expect([...notFresh(progress, NOW)]).toEqual(['young']);
    expect(nextFreshAt(progress, ['young'], NOW)).toBe(NOW + 1);
  });

  it('takes the item on screen as first only where it can be', () => {
    expect(begin([], { firstItem: 'asepsie-9' }).first).toBe('asepsie-9');
    expect(begin(right(1, NOW - 40 * DAY), { firstItem: 'asepsie-9' }).first).toBeUndefined(); // the block has begun
    expect(
      begin([answer({ item: 'asepsie-9', block: 'asepsie', evidence: false }, NOW)], { firstItem: 'asepsie-9' }).first,
    ).toBeUndefined(); // just seen
    expect(begin(right(8, JUNE), { firstItem: 'bpf-1' }).first).toBe('bpf-1'); // asepsie is settled, bpf is first
  });

  it('gives a session that survives JSON and a sync in between', () => {
    const bank = syntheticBank(['asepsie', 'bpf', 'qualite'], 30, 1);
    const start = begin(right(4, JUNE));
    const kept = JSON.parse(JSON.stringify(start)) as SessionStart;
    expect(replaySession(kept, bank, [])).toEqual(replaySession(start, bank, []));
    expect(replaySession(start, bank, []).blocks[0]).toMatchObject({ block: 'asepsie', total: 4 });
  });

  it('carries the tally of all answers', () => {
    const events = [answer({ right: false, c: 0.5 }), answer({ item: 'x', right: false, response: { kind: 'idk' } })];
    expect(begin(events).tally).toEqual({ wrong: 2, idk: 1 });
  });
});

describe('viewBlock', () => {
  it('gives a verdict to a quiz with a cut only', () => {
    const progress = fold([...right(8, JUNE), ...right(8, JUNE, 'equipe'), ...right(8, JUNE, 'projet')]);
    expect(BLOCKS.map((ref) => viewBlock(progress, ref, NOW).verdict)).toEqual(['reached', 'none', 'to-confirm', 'none', 'to-confirm']);
    expect(viewBlock(progress, BLOCKS[3]!, NOW).chance).toBe(1);
  });

  it('lets a verdict that was taken stand down to 0.80, then fade', () => {
    const verdicts = (taken: 'reached' | 'to-confirm') => {
      const progress = fold(right(8, JUNE).map((e) => ({ ...e, body: { ...e.body, verdict: taken } }) as StoredEvent));
      return Array.from({ length: 60 }, (_, month) => viewBlock(progress, BLOCKS[0]!, JUNE + (month * YEAR) / 12)).map(
        ({ chance, verdict }) => ({ chance, verdict }),
      );
    };
    for (const { chance, verdict } of verdicts('reached')) expect(verdict).toBe(chance >= 0.8 ? 'reached' : 'to-confirm');
    for (const { chance, verdict } of verdicts('to-confirm')) expect(verdict).toBe(chance >= 0.9 ? 'reached' : 'to-confirm');
    expect(verdicts('reached').some(({ chance }) => chance < 0.9 && chance >= 0.8)).toBe(true);
    expect(verdicts('reached').at(-1)!.verdict).toBe('to-confirm');
  });
});

describe('openSession', () => {
  const started = (session: string, at: number, target = 'technicien') =>
    event('session-started', startFor({ session, target, blocks: [{ block: 'asepsie', level: 3 }], seed: 1, budget: 12 }), at);
  const ended = (session: string, at: number) => event('session-ended', { session, target: 'technicien', reason: 'left' }, at);
  const [one, two] = [idOf(901), idOf(902)];
  const open = (events: StoredEvent[], target = 'technicien') => openSession(events, target)?.start.session;

  it('finds the newest session that has not ended, of this target', () => {
    expect(open([])).toBeUndefined();
    expect(open([started(one, JUNE), started(two, JUNE + 1)])).toBe(two);
    expect(open([started(two, JUNE + 1), started(one, JUNE)])).toBe(two);
    expect(open([started(one, JUNE), started(two, JUNE + 1), ended(two, JUNE + 2)])).toBe(one);
    expect(open([ended(one, JUNE - 5), started(one, JUNE)])).toBeUndefined(); // ended is ended, whatever the clocks say
    expect(open([started(one, JUNE, 'ingenieur')])).toBeUndefined();
    expect(open([started(one, JUNE, 'ingenieur')], 'ingenieur')).toBe(one);
  });

  it('gives its answers in the log’s order, and no others', () => {
    const events = [
      answer({ session: one, item: 'second' }, JUNE + 2),
      answer({ session: two, item: 'other' }, JUNE + 1),
      { ...answer({ session: one, item: 'third' }, JUNE + 9000), receivedAt: JUNE + 3 },
      answer({ session: one, item: 'fourth' }, JUNE + 4),
      started(one, JUNE),
      answer({ session: one, item: 'first' }, JUNE + 1),
    ];
    expect(openSession(events, 'technicien')!.answers.map((a) => a.item)).toEqual(['first', 'second', 'third', 'fourth']);
  });
});
