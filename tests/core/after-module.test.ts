import { describe, expect, it } from 'vitest';
import { startSession } from '@/core/assessment/start-session';
import { fold } from '@/core/progress/fold';
import { viewBlock } from '@/core/progress/view';
import type { StoredEvent } from '@/core/events/event';
import { answer, DAY, event, JUNE, SESSION } from '../builders/events';

/** What a module changes to a block: nothing is proved, everything is to confirm. Source: engine.md, « Review ». */

const REF = { block: 'asepsie', target: 3 as const, assess: 'quiz' as const };
const wrong = (n: number, at = JUNE) =>
  answer({ item: `w${n}`, right: false, verdict: n < 2 ? 'to-confirm' : 'to-work', level: 3, b: -1.7 }, at + n);
const failed = Array.from({ length: 6 }, (_, i) => wrong(i));
const module = (at: number, competencies = ['asepsie-gestes']) =>
  event('module-completed', { module: 'm', version: 'v', competencies, blocks: ['asepsie'] }, at);
const view = (log: StoredEvent[], now = JUNE + DAY) => viewBlock(fold(log), REF, now);
const right = (n: number, at: number) => answer({ item: `r${n}`, right: true, verdict: 'to-confirm', level: 3, b: -0.7, c: 0 }, at + n);

describe('a module completed on a block', () => {
  it('turns « à travailler » into « à confirmer » until three fresh answers', () => {
    expect(view(failed).verdict).toBe('to-work');
    const after = [...failed, module(JUNE + 1000)];
    expect(view(after)).toMatchObject({ verdict: 'to-confirm', awaiting: true, fresh: 0, answers: 6 });
    // Whatever competency of the block it taught.
    expect(view([...failed, module(JUNE + 1000, ['asepsie-salle'])]).verdict).toBe('to-confirm');
    const next = JUNE + DAY;
    const two = [...after, right(1, next), right(2, next)];
    expect(view(two, next + 10)).toMatchObject({ awaiting: true, fresh: 2 });
    // Fresh answers that go wrong again say so, three of them at least.
    const again = [...after, ...[11, 12, 13, 14, 15].map((n) => wrong(n, next))];
    expect(view(again.slice(0, 9), next + 20).verdict).toBe('to-confirm');
    expect(view(again, next + 20).verdict).toBe('to-work');
  });

  it('moves the gel as fresh answers come: what was answered before weighs a quarter', () => {
    const before = view(failed);
    const after = view([...failed, module(JUNE + 1000)]);
    expect(after.mean).toBeGreaterThan(before.mean);
    expect(after.sd).toBeGreaterThan(before.sd);
    const next = JUNE + DAY;
    const fresh = Array.from({ length: 9 }, (_, i) => right(i, next));
    const settled = view([...failed, module(JUNE + 1000), ...fresh], next + 100);
    expect(settled.mean).toBeGreaterThan(after.mean + 0.5);
    expect(settled.chance).toBeGreaterThan(after.chance);
  });

  it('leaves a block that is reached as its chances say', () => {
    const reached = Array.from({ length: 12 }, (_, i) =>
      answer({ item: `ok${i}`, right: true, verdict: 'reached', level: 3, b: 0.3, c: 0 }, JUNE + i),
    );
    expect(view(reached).verdict).toBe('reached');
    expect(view([...reached, module(JUNE + 1000, ['asepsie-salle'])]).verdict).toBe('reached');
    // Taught anew, the same answers weigh a quarter: to confirm once its chances fall under 0.80, never « to work on ».
    const taught = view([...reached.slice(0, 5), module(JUNE + 1000)]);
    expect(taught.chance).toBeLessThan(0.8);
    expect(taught.verdict).toBe('to-confirm');
  });

  it('makes the session begin anew: it counts from the module, and leaves out blocks taught today', () => {
    const log = [...failed, module(JUNE + 1000)];
    const choices = { session: SESSION, target: 't', seed: 1, budget: 12 as const, precise: false, packs: { asepsie: 'h' } };
    const start = startSession(fold(log), [REF], {}, choices, JUNE + DAY);
    expect(start.answered.asepsie).toBeUndefined();
    expect(start.verdicts.asepsie).toBeUndefined();
    expect(start.posteriors.asepsie).toHaveLength(81);
    expect(startSession(fold(log), [REF], {}, { ...choices, resting: ['asepsie'] }, JUNE + 2000).blocks).toEqual([]);
  });
});

describe('a check of a module', () => {
  const check = (right: boolean) => answer({ item: 'c1', right, evidence: false, module: 'm' }, JUNE);
  it('is seen, may become a review card, and is neither evidence nor a guess', () => {
    const progress = fold([check(false)]);
    expect(progress.blocks).toEqual({});
    expect(progress.tally).toEqual({ wrong: 0, idk: 0 });
    expect(progress.items.c1).toMatchObject({ module: 'm', missedAt: JUNE, count: 1 });
    // Even if an event claimed otherwise.
    expect(fold([answer({ item: 'c1', evidence: true, module: 'm' }, JUNE)]).blocks).toEqual({});
  });
});

describe('the reading of a module', () => {
  const step = (name: string, at: number) => event('module-step-completed', { module: 'm', version: 'v', step: name }, at);
  it('knows its cards and the last one, in whatever order the devices send them', () => {
    const log = [step('a', JUNE), step('c', JUNE + 20), step('b', JUNE + 10)];
    const expected = { steps: { a: JUNE, b: JUNE + 10, c: JUNE + 20 }, last: { value: 'c' }, completed: null };
    expect(fold(log).reading.m).toMatchObject(expected);
    expect(fold(log.reverse()).reading.m).toMatchObject(expected);
  });
});
