import { chanceAtLeast, cutTheta, posterior, quantile } from '../../core/assessment/grid';
import { guessShare, logLikelihood } from '../../core/assessment/likelihood';
import { mulberry32 } from '../../core/assessment/random';
import type { Candidate } from '../../core/assessment/select-item';
import { type Bank, replaySession } from '../../core/assessment/session';
import {
  ABILITY_SD,
  answerItem,
  gaussian,
  type Random,
  runSession,
  startFor,
  sumEvidence,
  type TrueBank,
  trueBank,
  type World,
} from './learners';

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
