import { describe, expect, it } from 'vitest';
import { nextModules, type ModuleOffer } from '@/core/learning/next-module';
import { placeOn } from '@/core/learning/path';
import { fold } from '@/core/progress/fold';
import type { StoredEvent } from '@/core/events/event';
import type { TargetBlockRef } from '@/core/progress/view';
import { answer, DAY, event, JUNE } from '../builders/events';

const TARGET: TargetBlockRef[] = [
  { block: 'asepsie', target: 3, assess: 'quiz' },
  { block: 'bpf', target: 2, assess: 'quiz' },
  { block: 'equipe', target: 3, assess: 'situation' },
];
const ALL = { asepsie: ['asepsie-gestes', 'asepsie-salle'], bpf: ['bpf-regle'], equipe: ['equipe-a'] };
const offer = (id: string, teaches: Record<string, string[]>, change: Partial<ModuleOffer> = {}): ModuleOffer => ({
  id,
  level: 3,
  minutes: 8,
  teaches,
  after: [],
  ...change,
});
const GESTES = offer('gestes', { asepsie: ['asepsie-gestes'] });
const SALLE = offer('salle', { asepsie: ['asepsie-salle'] });
const REGLE = offer('regle', { bpf: ['bpf-regle'] }, { level: 2 });
const run = (log: StoredEvent[], offers: ModuleOffer[], now = JUNE + DAY) => nextModules(fold(log), TARGET, ALL, offers, now);
const ids = (log: StoredEvent[], offers: ModuleOffer[], now?: number) => run(log, offers, now).map((one) => one.module);
const answers = (competency: string, right: boolean, count: number, block = 'asepsie') =>
  Array.from({ length: count }, (_, i) =>
    answer({ item: `${competency}-${i}`, competency, block, right, b: -0.7, verdict: 'to-confirm', level: 3 }, JUNE),
  );
const completed = (module: string, at: number) => event('module-completed', { module, version: 'v', competencies: [], blocks: [] }, at);

describe('the next module', () => {
  it('is the one that teaches what answers show to be missing', () => {
    const log = [...answers('asepsie-gestes', false, 4), ...answers('asepsie-salle', true, 4)];
    expect(ids(log, [SALLE, GESTES])[0]).toBe('gestes');
    const [first] = run(log, [SALLE, GESTES]);
    expect(first).toMatchObject({ block: 'asepsie', target: 3, competencies: ['asepsie-gestes'] });
    expect(first!.chance).toBeLessThan(0.5);
    expect(first!.gain).toBeGreaterThan(0);
  });

  it('is worth its minutes', () => {
    const long = { ...GESTES, id: 'long', minutes: 10 };
    const short = { ...GESTES, id: 'short', minutes: 5 };
    expect(ids(answers('asepsie-gestes', false, 3), [long, short])).toEqual(['short', 'long']);
    const [one, other] = run([], [long, short]);
    expect(one!.gain).toBeCloseTo(other!.gain, 12);
    expect(one!.perMinute).toBeCloseTo(2 * other!.perMinute, 12);
  });

  it('is never about what is reached, nor about what no quiz measures, nor what was followed lately', () => {
    const reached = Array.from({ length: 12 }, (_, i) =>
      answer({ item: `i${i}`, competency: 'bpf-regle', block: 'bpf', right: true, b: 0.3, c: 0, level: 2, verdict: 'reached' }, JUNE),
    );
    expect(ids(reached, [REGLE, GESTES])).toEqual(['gestes']);
    expect(ids([], [offer('equipe-module', { equipe: ['equipe-a'] })])).toEqual([]);
    expect(ids([completed('gestes', JUNE)], [GESTES, SALLE])).toEqual(['salle']);
    expect(ids([completed('gestes', JUNE)], [GESTES, SALLE], JUNE + 200 * DAY)).toContain('gestes');
  });

  it('comes after those that it needs, which say so', () => {
    const advanced = { ...GESTES, id: 'avance', minutes: 5, after: ['salle'] };
    const list = run(answers('asepsie-gestes', false, 4), [advanced, SALLE]);
    expect(list.map((one) => one.module)).toEqual(['salle', 'avance']);
    expect(list[0]!.before).toBe('avance');
    expect(ids([...answers('asepsie-gestes', false, 4), completed('salle', JUNE)], [advanced, SALLE])).toEqual(['avance']);
  });

  it('proposes what it needs even when that gains nothing here', () => {
    const elsewhere = offer('ailleurs', { autre: ['autre-a'] });
    const list = run(answers('asepsie-gestes', false, 4), [{ ...GESTES, after: ['ailleurs'] }, elsewhere]);
    expect(list.map((one) => [one.module, one.before])).toEqual([
      ['ailleurs', 'gestes'],
      ['gestes', undefined],
    ]);
  });

  it('gains less for someone above the level it is made for', () => {
    // Two answers: no verdict yet.
    const strong = answers('asepsie-gestes', true, 2);
    const low = { ...GESTES, id: 'low', level: 1 as const };
    const [first] = run(strong, [low, { ...GESTES, id: 'high' }]);
    expect(first!.module).toBe('high');
  });

  it('adds up over blocks', () => {
    const both = offer('both', { asepsie: ['asepsie-gestes'], bpf: ['bpf-regle'] });
    const alone = run([], [offer('a', { asepsie: ['asepsie-gestes'] }), offer('b', { bpf: ['bpf-regle'] })]);
    const [together] = run([], [both]);
    expect(together!.gain).toBeCloseTo(
      alone.reduce((sum, one) => sum + one.gain, 0),
      12,
    );
  });
});

it('a path knows how far one is, and what comes next', () => {
  const path = { steps: ['a', 'b', 'c'].map((module) => ({ module, why: 'x' })) };
  expect(placeOn(path, (id) => id === 'b')).toEqual({ done: 1, next: 'a' });
  expect(placeOn(path, () => true)).toEqual({ done: 3, next: undefined });
});
