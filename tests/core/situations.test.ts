import { describe, expect, it } from 'vitest';
import { replaySession, type SessionAnswer } from '@/core/assessment/session';
import { startSession } from '@/core/assessment/start-session';
import type { ItemAnswered } from '@/core/events/event';
import { fold } from '@/core/progress/fold';
import { viewBlock } from '@/core/progress/view';

const entry = (id: string, type: string) => ({ a: 1, b: -0.7, c: 0.25, item: { id, competency: 'equipe-animer', type } });
const BANK = { equipe: ['e1', 'e2', 'e3'].map((id) => entry(id, 'situational')), amont: [entry('a1', 'single')] };
const BLOCKS = [
  { block: 'amont', target: 2, assess: 'quiz' },
  { block: 'equipe', target: 2, assess: 'situation' },
] as const;
const CHOICES = {
  session: '01999999-0000-7000-8000-000000000000',
  target: 'essai',
  seed: 7,
  budget: 12,
  precise: false,
  packs: { amont: 'h', equipe: 'h' },
} as const;
const indication = (item: string, score: number): SessionAnswer & { score: number } => ({
  item,
  block: 'equipe',
  competency: 'equipe-animer',
  response: { kind: 'choice', ids: ['x'] },
  right: score === 1,
  score,
  a: 1,
  b: -0.7,
  c: 0.25,
  g: 0.5,
  evidence: false,
  indication: true,
});

describe('situations', () => {
  it('are not asked by a session that measures', () => {
    const start = startSession(fold([]), BLOCKS, {}, CHOICES, 0);
    expect(start.blocks.map((b) => b.block)).toEqual(['amont']);
  });

  it('are asked alone, each once, and move neither the posterior nor the guessing tally', () => {
    const start = startSession(fold([]), BLOCKS, {}, { ...CHOICES, only: 'equipe' }, 0);
    const answers: SessionAnswer[] = [];
    for (;;) {
      const state = replaySession(start, BANK, answers);
      expect(state.tally).toEqual({ wrong: 0, idk: 0 });
      expect(state.blocks[0]).toMatchObject({ verdict: 'to-confirm', total: 0 });
      if (!state.next) break;
      answers.push(indication(state.next.entry.item.id, 0));
    }
    expect(answers.map((a) => a.item).sort()).toEqual(['e1', 'e2', 'e3']);
  });

  it('are folded into a mean effectiveness, without a verdict', () => {
    const events = [1, 1 / 3].map((score, i) => ({
      id: `0199999${i}-0000-7000-8000-000000000000`,
      device: '01999999-0000-7000-8000-000000000001',
      seq: i + 1,
      at: 1_780_000_000_000 + i,
      type: 'item-answered' as const,
      schema: 1,
      body: {
        ...indication(`e${i}`, score),
        session: CHOICES.session,
        version: 'v',
        variantSeed: null,
        target: 'essai',
        level: 2,
        verdict: 'to-confirm',
        elapsed: 0,
      } as ItemAnswered,
    }));
    const progress = fold(events);
    const view = viewBlock(progress, BLOCKS[1], 1_780_000_000_100);
    expect(view.indication).toEqual({ mean: 2 / 3, count: 2 });
    expect(view.verdict).toBe('none');
    expect(progress.tally).toEqual({ wrong: 0, idk: 0 });
  });
});
