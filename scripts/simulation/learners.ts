import { chanceRight, logLikelihood } from '../../core/assessment/likelihood';
import { mulberry32 } from '../../core/assessment/random';
import type { Candidate } from '../../core/assessment/select-item';
import { type Bank, replaySession, type SessionAnswer } from '../../core/assessment/session';
import type { SessionStart } from '../../core/events/event';

/** Simulated learners on a real bank: what the engine's rules give, before anybody trusts a verdict. */

export type World = {
  /** How the true item differs from the author's: b off by N(0, σ²), a drawn in a range, share of unknown answers guessed. */
  bSd: number;
  aRange: [number, number];
  guessing: number;
};
export const STATED: World = { bSd: 0, aRange: [1, 1], guessing: 0.5 };
export const ABILITY_SD = 1.2;
export type Random = () => number;

export const gaussian = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

type TrueItem = { a: number; b: number };
export type TrueBank = Map<string, TrueItem>;

export function trueBank(bank: Bank<Candidate>, world: World, seed: number): TrueBank {
  const random = mulberry32(seed);
  const [low, high] = world.aRange;
  return new Map(
    Object.values(bank).flatMap((items) =>
      (items ?? []).map((e) => [e.item.id, { a: low + (high - low) * random(), b: e.b + world.bSd * gaussian(random) }] as const),
    ),
  );
}

/** A person knows the answer or not; half of those who do not know guess, the others say so. */
export function answerItem(
  entry: Candidate,
  truth: TrueItem,
  theta: number,
  world: World,
  random: Random,
): { right: boolean; idk: boolean } {
  if (random() < chanceRight({ a: truth.a, b: truth.b, guess: 0 }, theta)) return { right: true, idk: false };
  if (random() < world.guessing) return { right: random() < entry.c, idk: false };
  return { right: false, idk: true };
}

export function startFor(session: Partial<SessionStart> & Pick<SessionStart, 'blocks' | 'seed' | 'budget'>): SessionStart {
  return {
    session: 'simulation',
    target: 'simulation',
    precise: false,
    packs: {},
    declared: {},
    posteriors: {},
    answered: {},
    verdicts: {},
    excluded: [],
    tally: { wrong: 0, idk: 0 },
    ...session,
  };
}

/** Runs one session to its end. Returns the answers. */
export function runSession(
  start: SessionStart,
  bank: Bank<Candidate>,
  truths: TrueBank,
  thetaOf: (block: string) => number,
  world: World,
  random: Random,
): SessionAnswer[] {
  const answers: SessionAnswer[] = [];
  for (;;) {
    const { next } = replaySession(start, bank, answers);
    if (!next) return answers;
    const { entry, g, block } = next;
    const { right, idk } = answerItem(entry, truths.get(entry.item.id)!, thetaOf(block), world, random);
    answers.push({
      item: entry.item.id,
      block,
      competency: entry.item.competency,
      right,
      a: entry.a,
      b: entry.b,
      c: entry.c,
      g,
      evidence: true,
      response: idk ? { kind: 'idk' } : { kind: 'choice', ids: [] },
    });
  }
}

export const sumEvidence = (answers: readonly SessionAnswer[]): number[] | undefined => {
  let sums: number[] | undefined;
  for (const a of answers) {
    const values = logLikelihood({ a: a.a, b: a.b, guess: a.c * a.g }, a.right);
    sums = sums ? sums.map((w, i) => w + values[i]!) : values;
  }
  return sums;
};
