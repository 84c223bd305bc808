import { cutTheta } from '../../core/assessment/grid';
import { mulberry32 } from '../../core/assessment/random';
import type { Candidate } from '../../core/assessment/select-item';
import { type Bank, replaySession, type SessionAnswer } from '../../core/assessment/session';
import type { SessionStart, Verdict } from '../../core/events/event';
import { ABILITY_SD, gaussian, runSession, startFor, sumEvidence, trueBank, type World } from './learners';

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
