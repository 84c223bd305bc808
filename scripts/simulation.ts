import { chanceAtLeast, cutTheta, posterior, quantile } from '../core/assessment/grid';
import { chanceRight, guessShare, logLikelihood } from '../core/assessment/likelihood';
import { mulberry32 } from '../core/assessment/random';
import type { Candidate } from '../core/assessment/select-item';
import { type Bank, replaySession, type SessionAnswer } from '../core/assessment/session';
import type { SessionStart, Verdict } from '../core/events/event';

/** Simulated learners on a real bank: what the engine's rules give, before anybody trusts a verdict. */

export type World = {
  /** How the true item differs from the author's: b off by N(0, σ²), a drawn in a range, share of unknown answers guessed. */
  bSd: number;
  aRange: [number, number];
  guessing: number;
};
export const STATED: World = { bSd: 0, aRange: [1, 1], guessing: 0.5 };
const ABILITY_SD = 1.2;
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

export type LevelResult = {
  accuracy: number;
  decidedAccuracy: number;
  decided: number;
  meanQuestions: number;
  fixedFormQuestions: number;
  coverage90: number;
  /** Wrong classifications among those whose level is within 0.5 of the cut. */
  errorNearCut: number;
  /** Share of right classifications by the random fixed form, by its length (from 0). */
  fixedAccuracy: number[];
};

/** One block at a time at one target level: adaptive against a random fixed form of the same bank. */
export function simulateLevel(
  level: 2 | 3 | 4,
  bank: Bank<Candidate>,
  blocks: string[],
  learners: number,
  seed: number,
  world: World,
): LevelResult {
  const truths = trueBank(bank, world, seed ^ 0x51ed);
  const random = mulberry32(seed + level * 7919);
  const cut = cutTheta(level);
  let right = 0,
    decided = 0,
    decidedRight = 0,
    questions = 0,
    covered = 0,
    near = 0,
    nearWrong = 0;
  const fixedRight = new Array<number>(FORM_LIMIT + 1).fill(0);
  for (let n = 0; n < learners; n++) {
    const theta = gaussian(random) * ABILITY_SD;
    const block = blocks[n % blocks.length]!;
    const start = startFor({ blocks: [{ block, level }], seed: Math.floor(random() * 2 ** 31), budget: 30 });
    const answers = runSession(start, bank, truths, () => theta, world, random);
    const state = replaySession(start, bank, answers).blocks[0]!;
    const evidence = sumEvidence(answers);
    const p = posterior(evidence);
    const truth = theta >= cut;
    questions += answers.length;
    if (state.chance >= 0.5 === truth) right++;
    if (Math.abs(theta - cut) <= 0.5) {
      near++;
      if (state.chance >= 0.5 !== truth) nearWrong++;
    }
    if (state.verdict !== 'to-confirm') {
      decided++;
      if ((state.verdict === 'reached') === truth) decidedRight++;
    }
    if (theta >= quantile(p, 0.05) - 0.05 && theta <= quantile(p, 0.95) + 0.05) covered++;
    fixedForm(bank[block]!, theta, cut, level, truths, world, random, fixedRight);
  }
  const accuracy = right / learners;
  const fixedAccuracy = fixedRight.map((r) => r / learners);
  return {
    accuracy,
    decidedAccuracy: decided ? decidedRight / decided : 1,
    decided: decided / learners,
    meanQuestions: questions / learners,
    fixedFormQuestions: lengthFor(accuracy, fixedAccuracy),
    fixedAccuracy,
    coverage90: covered / learners,
    errorNearCut: near ? nearWrong / near : 0,
  };
}

const sumEvidence = (answers: readonly SessionAnswer[]): number[] | undefined => {
  let sums: number[] | undefined;
  for (const a of answers) {
    const values = logLikelihood({ a: a.a, b: a.b, guess: a.c * a.g }, a.right);
    sums = sums ? sums.map((w, i) => w + values[i]!) : values;
  }
  return sums;
};

const FORM_LIMIT = 60;

/** Draws items with replacement and counts, at each length, whether the same estimator classifies the learner right. */
function fixedForm(
  items: readonly Candidate[],
  theta: number,
  cut: number,
  level: number,
  truths: TrueBank,
  world: World,
  random: Random,
  right: number[],
): void {
  const measuring = items.filter((e) => e.item.type !== 'situational');
  let sums: number[] | undefined;
  const tally = { wrong: 0, idk: 0 };
  for (let n = 1; n <= FORM_LIMIT; n++) {
    const entry = measuring[Math.floor(random() * measuring.length)]!;
    const answer = answerItem(entry, truths.get(entry.item.id)!, theta, world, random);
    const values = logLikelihood({ a: entry.a, b: entry.b, guess: entry.c * guessShare(tally) }, answer.right);
    if (answer.idk) tally.idk++;
    else if (!answer.right) tally.wrong += 1 / (1 - entry.c);
    sums = sums ? sums.map((w, i) => w + values[i]!) : values;
    if (chanceAtLeast(posterior(sums), level) >= 0.5 === theta >= cut) right[n] = right[n]! + 1;
  }
}

/** Shortest form, interpolated, whose accuracy reaches `accuracy`; the curve is made monotone first (pool adjacent violators). */
export function lengthFor(accuracy: number, byLength: readonly number[]): number {
  const pools: { sum: number; count: number }[] = [];
  for (const value of byLength.slice(1)) {
    pools.push({ sum: value, count: 1 });
    while (pools.length > 1 && pools.at(-2)!.sum / pools.at(-2)!.count >= pools.at(-1)!.sum / pools.at(-1)!.count) {
      const last = pools.pop()!;
      const before = pools.at(-1)!;
      before.sum += last.sum;
      before.count += last.count;
    }
  }
  // Each pool stands at the middle of the lengths that it covers.
  let length = 0;
  let previous = { at: 0, value: 0.5 };
  for (const { sum, count } of pools) {
    const here = { at: length + (count + 1) / 2, value: sum / count };
    if (here.value >= accuracy)
      return previous.at + ((accuracy - previous.value) / (here.value - previous.value)) * (here.at - previous.at);
    previous = here;
    length += count;
  }
  return FORM_LIMIT;
}

export type SessionResult = { decidedAfter: number[]; right: number[] };

/** A job of nine blocks in sessions of 12 questions, abilities correlated 0.35 across blocks. */
export function simulateSessions(
  bank: Bank<Candidate>,
  blocks: { block: string; level: 2 | 3 | 4 }[],
  learners: number,
  seed: number,
  world: World,
  sessions = 5,
): SessionResult {
  const truths = trueBank(bank, world, seed ^ 0x51ed);
  const random = mulberry32(seed + 101);
  const decidedAfter = new Array<number>(sessions).fill(0);
  const rightCount = new Array<number>(sessions).fill(0);
  for (let n = 0; n < learners; n++) {
    const common = gaussian(random) * Math.sqrt(0.35);
    const abilities = new Map(blocks.map(({ block }) => [block, ABILITY_SD * (common + gaussian(random) * Math.sqrt(0.65))]));
    const log: SessionAnswer[] = [];
    let verdicts: Record<string, Verdict> = {};
    for (let s = 0; s < sessions; s++) {
      const start = nextStart(blocks, log, verdicts, Math.floor(random() * 2 ** 31));
      const answers = runSession(start, bank, truths, (block) => abilities.get(block)!, world, random);
      verdicts = Object.fromEntries(replaySession(start, bank, answers).blocks.map((b) => [b.block, b.verdict]));
      log.push(...answers);
      for (const { block, level } of blocks) {
        const verdict = verdicts[block]!;
        if (verdict === 'to-confirm') continue;
        decidedAfter[s] = decidedAfter[s]! + 1;
        if ((verdict === 'reached') === abilities.get(block)! >= cutTheta(level)) rightCount[s] = rightCount[s]! + 1;
      }
    }
  }
  return {
    decidedAfter: decidedAfter.map((d) => d / learners),
    right: rightCount.map((r, s) => (decidedAfter[s] ? r / decidedAfter[s]! : 1)),
  };
}

/** The next session of the same learner, as the phone would freeze it from the log. */
function nextStart(
  blocks: SessionStart['blocks'],
  log: readonly SessionAnswer[],
  verdicts: Record<string, Verdict>,
  seed: number,
): SessionStart {
  const posteriors: Record<string, number[]> = {};
  const answered: Record<string, number> = {};
  const tally = { wrong: 0, idk: 0 };
  for (const { block } of blocks) {
    const mine = log.filter((a) => a.block === block);
    const sums = sumEvidence(mine);
    if (sums) posteriors[block] = sums;
    if (mine.length) answered[block] = mine.length;
  }
  for (const a of log) {
    if (a.response.kind === 'idk') tally.idk++;
    else if (!a.right) tally.wrong += 1 / (1 - a.c);
  }
  return startFor({ blocks, seed, budget: 12, posteriors, answered, verdicts, excluded: log.map((a) => a.item), tally });
}

/** A stand-in bank for tests and for trying rules before the real one is written. */
export function syntheticBank(blocks: string[], items: number, seed: number): Record<string, Candidate[]> {
  const random = mulberry32(seed);
  const chances = [0.25, 0.25, 0.25, 0.25, 0.1, 0.01, 0.04, 0, 0, 0.2, 0.1, 0.02];
  return Object.fromEntries(
    blocks.map((block) => [
      block,
      Array.from({ length: items }, (_, i) => ({
        a: 1,
        b: [-1.7, -0.7, -2.7, -0.7, 0.3, -1.7][i % 6]!,
        c: chances[Math.floor(random() * chances.length)]!,
        item: { id: `${block}-${i}`, competency: `${block}-${i % 5}`, type: 'single' },
      })),
    ]),
  );
}
