import type { SourceId } from '../sources';

/**
 * Tests for special causes on a chart of individuals. Points are given in standard deviations from the centre line (z); a rule
 * answers with the indexes at which it is completed. Western Electric's four zone rules (1956) and Nelson's eight tests (1984);
 * four are common to both, Nelson asking for nine points on a side where Western Electric asks for eight.
 */
export const RULES = [
  'beyond-3',
  'two-of-three',
  'four-of-five',
  'eight-a-side',
  'six-in-trend',
  'fourteen-alternating',
  'fifteen-within',
  'eight-outside',
] as const;
export type RuleId = (typeof RULES)[number];

export const FROM: Record<RuleId, { westernElectric: number | null; nelson: number | null; from: readonly SourceId[] }> = {
  'beyond-3': { westernElectric: 1, nelson: 1, from: ['western-electric-1956', 'nelson-1984'] },
  'two-of-three': { westernElectric: 2, nelson: 5, from: ['western-electric-1956', 'nelson-1984'] },
  'four-of-five': { westernElectric: 3, nelson: 6, from: ['western-electric-1956', 'nelson-1984'] },
  'eight-a-side': { westernElectric: 4, nelson: null, from: ['western-electric-1956'] },
  'six-in-trend': { westernElectric: null, nelson: 3, from: ['nelson-1984'] },
  'fourteen-alternating': { westernElectric: null, nelson: 4, from: ['nelson-1984'] },
  'fifteen-within': { westernElectric: null, nelson: 7, from: ['nelson-1984'] },
  'eight-outside': { westernElectric: null, nelson: 8, from: ['nelson-1984'] },
};

type Window = readonly number[];
const side = (points: Window, enough: number, limit: number): boolean =>
  points.filter((z) => z > limit).length >= enough || points.filter((z) => z < -limit).length >= enough;
/** Signs of the successive differences. */
const steps = (points: Window): number[] => points.slice(1).map((z, i) => Math.sign(z - points[i]!));

/** How many points a rule looks at, and what they must do. The last one must take part: a rule is completed once, not echoed. */
const TESTS: Record<RuleId, { span: number; met: (points: Window) => boolean }> = {
  'beyond-3': { span: 1, met: ([z]) => Math.abs(z!) > 3 },
  'two-of-three': { span: 3, met: (p) => takesPart(p, 2) && side(p, 2, 2) },
  'four-of-five': { span: 5, met: (p) => takesPart(p, 1) && side(p, 4, 1) },
  'eight-a-side': { span: 8, met: (p) => side(p, 8, 0) },
  'six-in-trend': { span: 6, met: (p) => steps(p).every((s) => s === 1) || steps(p).every((s) => s === -1) },
  'fourteen-alternating': { span: 14, met: (p) => steps(p).every((s, i, all) => s !== 0 && (i === 0 || s === -all[i - 1]!)) },
  'fifteen-within': { span: 15, met: (p) => p.every((z) => Math.abs(z) < 1) },
  'eight-outside': { span: 8, met: (p) => p.every((z) => Math.abs(z) > 1) },
};

/** Two of three, and four of five, may be met before the window is full: the earlier points are then counted as inside. */
function takesPart(points: Window, limit: number): boolean {
  const last = points.at(-1)!;
  const sign = Math.sign(last);
  const enough = limit === 2 ? 2 : 4;
  return Math.abs(last) > limit && points.filter((z) => z * sign > limit).length >= enough;
}

/** Whether the rule is completed at `index`, on the points up to it. */
export function metAt(z: readonly number[], rule: RuleId, index: number): boolean {
  const { span, met } = TESTS[rule];
  const partial = rule === 'two-of-three' || rule === 'four-of-five';
  if (index + 1 < span && !partial) return false;
  return met(z.slice(Math.max(0, index + 1 - span), index + 1));
}

/** Every index at which the rule is completed. */
export const signals = (z: readonly number[], rule: RuleId): number[] => z.flatMap((_, index) => (metAt(z, rule, index) ? [index] : []));

/** Nelson's second test, for comparison: nine in a row on a side. */
export const nineOnASide = (z: readonly number[]): number[] =>
  z.flatMap((_, index) => (index >= 8 && side(z.slice(index - 8, index + 1), 9, 0) ? [index] : []));
