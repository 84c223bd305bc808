import { describe, expect, it } from 'vitest';
import { mulberry32 } from '@/core/assessment/random';
import { gaussian, STATED, trueBank, type World } from '@/scripts/simulation/learners';
import { simulateLevel } from '@/scripts/simulation/one-block';
import { simulateSessions } from '@/scripts/simulation/sessions';
import { syntheticBank } from '@/scripts/simulation/synthetic-bank';

/**
 * A light version of the simulation, on the synthetic bank: it must be exactly repeatable, and sane. What engine.md
 * promises of the real bank with 2 000 learners is the work of `npm run simulate`.
 */

const BLOCKS = ['a', 'b', 'c'];
const BANK = syntheticBank(BLOCKS, 50, 1);
const LEARNERS = 300;
const run = (level: 2 | 3 | 4, seed = 1, world: World = STATED) => simulateLevel(level, BANK, BLOCKS, LEARNERS, seed, world);

describe('one block at a time', () => {
  const results = ([2, 3, 4] as const).map((level) => run(level));

  it('gives the same figures for the same seed, others for another', () => {
    expect(JSON.stringify(run(3))).toBe(JSON.stringify(results[1]));
    expect(JSON.stringify(run(3, 2))).not.toBe(JSON.stringify(results[1]));
  });

  it.each([0, 1, 2])('is sane at each level (%d)', (i) => {
    const r = results[i]!;
    expect(r.accuracy).toBeGreaterThan(0.78);
    expect(r.accuracy).toBeLessThan(0.97);
    expect(r.decidedAccuracy).toBeGreaterThan(0.85);
    expect(r.decided).toBeGreaterThan(0.5);
    expect(r.meanQuestions).toBeGreaterThanOrEqual(3);
    expect(r.meanQuestions).toBeLessThan(9);
    expect(r.fixedFormQuestions).toBeGreaterThan(r.meanQuestions);
    expect(r.coverage90).toBeGreaterThan(0.82);
    expect(r.coverage90).toBeLessThan(0.97);
  });

  it('is right less often when nobody can be measured', () => {
    const lottery: World = { bSd: 0, aRange: [0.01, 0.01], guessing: 0.5 };
    expect(run(3, 1, lottery).accuracy).toBeLessThan(0.65);
  });
});

describe('nine blocks in sessions of twelve', () => {
  const blocks = Array.from({ length: 9 }, (_, i) => `b${i}`);
  const bank = syntheticBank(blocks, 50, 2);
  const target = blocks.map((block, i) => ({ block, level: ([2, 3, 4] as const)[i % 3]! }));
  const simulate = (seed: number) => simulateSessions(bank, target, 40, seed, STATED, 4);

  it('is repeatable, decides more at each session, and is mostly right', () => {
    const result = simulate(1);
    expect(JSON.stringify(simulate(1))).toBe(JSON.stringify(result));
    expect(result.decidedAfter).toHaveLength(4);
    for (let s = 1; s < 4; s++) expect(result.decidedAfter[s]).toBeGreaterThan(result.decidedAfter[s - 1]!);
    expect(result.decidedAfter[0]).toBeGreaterThan(1);
    expect(result.decidedAfter[3]).toBeLessThanOrEqual(9);
    for (const share of result.right) expect(share).toBeGreaterThan(0.85);
  });
});

describe('the world', () => {
  it('is the author’s when nothing differs, and as far from it as asked', () => {
    const stated = trueBank(BANK, STATED, 3);
    for (const entry of BANK.a!) expect(stated.get(entry.item.id)).toEqual({ a: 1, b: entry.b });
    const off = [...trueBank(BANK, { bSd: 0.6, aRange: [0.7, 1.4], guessing: 1 }, 3)].map(([id, truth]) => ({
      ...truth,
      shift: truth.b - stated.get(id)!.b,
    }));
    const spread = Math.sqrt(off.reduce((sum, { shift }) => sum + shift ** 2, 0) / off.length);
    expect(spread).toBeGreaterThan(0.45);
    expect(spread).toBeLessThan(0.75);
    expect(off.every(({ a }) => a >= 0.7 && a <= 1.4)).toBe(true);
  });

  it('draws a normal deviate', () => {
    const random = mulberry32(8);
    const draws = Array.from({ length: 20_000 }, () => gaussian(random));
    const mean = draws.reduce((x, y) => x + y, 0) / draws.length;
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length).toBeCloseTo(1, 1);
    expect(draws.filter((x) => Math.abs(x) < 1.96).length / draws.length).toBeCloseTo(0.95, 2);
  });
});
