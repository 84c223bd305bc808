import type { ItemAnswered, SessionStart, Verdict } from '../events/event';
import { chanceAtLeast, cutTheta, mean, NODES, posterior } from './grid';
import { guessShare, logLikelihood } from './likelihood';
import { drawAt } from './random';
import { type Candidate, selectItem } from './select-item';
import { verdictFor } from './verdict';

/**
 * A session is a pure function of its start event and its answers: it can be resumed, replayed and tested, and a
 * sync in between does not change it. Source of the numbers: engine.md.
 */

export const BUDGETS = [12, 20, 30] as const;
const OPEN_BLOCKS = 3;
const OPENING_ITEMS = 2;
const MAX_ITEMS = 12;

export type SessionAnswer = Pick<
  ItemAnswered,
  'item' | 'block' | 'competency' | 'response' | 'right' | 'a' | 'b' | 'c' | 'g' | 'evidence' | 'indication'
>;
export type Bank<T extends Candidate> = Record<string, readonly T[] | undefined>;

export type SessionBlock = {
  block: string;
  level: 2 | 3 | 4;
  /** Answers behind the posterior, earlier sessions included. */
  total: number;
  /** Asked in this session. */
  asked: number;
  /** P(level reached). */
  chance: number;
  verdict: Verdict;
  /** Why nothing more is asked here in this session. */
  stopped: 'decided' | 'enough' | 'exhausted' | null;
};

export type SessionState<T extends Candidate> = {
  blocks: SessionBlock[];
  asked: number;
  tally: { wrong: number; idk: number };
  next: { block: string; entry: T; g: number } | null;
  /** Set when `next` is null. */
  ended: 'budget' | 'settled' | 'exhausted' | null;
};

type Running = SessionBlock & { evidence: number[]; mean: number; covered: Map<string, number>; counted: Set<string> };

export function replaySession<T extends Candidate>(start: SessionStart, bank: Bank<T>, answers: readonly SessionAnswer[]): SessionState<T> {
  const seen = new Set(start.excluded);
  const tally = { ...start.tally };
  const running = start.blocks.filter((b) => b.level >= 2).map((b) => openBlock(start, b.block, b.level as 2 | 3 | 4));
  const byId = new Map(running.map((b) => [b.block, b]));
  const answered = new Set<string>();
  for (const answer of answers) {
    // The same question answered in two tabs counts once, the first in the log.
    if (answered.has(answer.item)) continue;
    answered.add(answer.item);
    seen.add(answer.item);
    if (answer.indication) {
      // An opinion on conduct says nothing of guessing.
    } else if (answer.response.kind === 'idk') tally.idk++;
    else if (!answer.right) tally.wrong += 1 / (1 - answer.c);
    const block = byId.get(answer.block);
    if (block) addToBlock(block, answer);
  }
  const asked = answered.size;
  const isExcluded = (id: string) => seen.has(id);
  const g = guessShare(tally);
  const settle = (b: Running) => {
    if (b.stopped) return;
    if (!start.precise && b.verdict !== 'to-confirm') b.stopped = 'decided';
    else if (b.asked >= MAX_ITEMS) b.stopped = 'enough';
  };
  running.forEach(settle);

  let next: SessionState<T>['next'] = null;
  while (asked < start.budget && !next) {
    const block = nextBlock(running, start.precise);
    if (!block) break;
    const items = bank[block.block] ?? [];
    const situation = nextSituation(items, isExcluded, start.seed, asked);
    if (situation) {
      next = { block: block.block, entry: situation, g };
      break;
    }
    const first =
      asked === 0 && start.first ? items.find((entry) => entry.item.id === start.first && !isExcluded(entry.item.id)) : undefined;
    const entry =
      first ?? selectItem(items, { theta: thetaFor(block, start), g, covered: block.covered, isExcluded, seed: start.seed, index: asked });
    if (entry) next = { block: block.block, entry, g };
    else block.stopped = 'exhausted';
  }
  const ended = next
    ? null
    : asked >= start.budget
      ? 'budget'
      : running.some((b) => b.stopped === 'exhausted' || b.stopped === 'enough')
        ? 'exhausted'
        : 'settled';
  return { blocks: running.map(publicPart), asked, tally, next, ended };
}

function openBlock(start: SessionStart, block: string, level: 2 | 3 | 4): Running {
  const evidence = start.posteriors[block] ?? new Array<number>(NODES).fill(0);
  const p = posterior(evidence);
  return {
    block,
    level,
    evidence,
    total: start.answered[block] ?? 0,
    asked: 0,
    covered: new Map(),
    counted: new Set(),
    mean: mean(p),
    chance: chanceAtLeast(p, level),
    verdict: start.verdicts[block] ?? 'to-confirm',
    stopped: null,
  };
}

function addToBlock(block: Running, answer: SessionAnswer): void {
  block.asked++;
  block.covered.set(answer.competency, (block.covered.get(answer.competency) ?? 0) + 1);
  if (!answer.evidence) return;
  const values = logLikelihood({ a: answer.a, b: answer.b, guess: answer.c * answer.g }, answer.right);
  block.evidence = block.evidence.map((w, i) => w + values[i]!);
  block.total++;
  const p = posterior(block.evidence);
  block.mean = mean(p);
  block.chance = chanceAtLeast(p, block.level);
  block.verdict = verdictFor(block.chance, block.total, block.verdict);
}

/**
 * A block assessed by situations has no verdict to hurry to: its situations come in the seed's order. A block that
 * measures has none of them.
 */
function nextSituation<T extends Candidate>(
  items: readonly T[],
  isExcluded: (id: string) => boolean,
  seed: number,
  index: number,
): T | undefined {
  const fresh = items.filter((entry) => entry.item.type === 'situational' && !isExcluded(entry.item.id));
  return fresh[Math.floor(drawAt(seed, index) * fresh.length)];
}

/** At most three undecided blocks are open: two items each, then the one nearest to a verdict. */
function nextBlock(blocks: readonly Running[], precise: boolean): Running | undefined {
  const open = blocks.filter((b) => !b.stopped).slice(0, OPEN_BLOCKS);
  const opening = open.find((b) => b.total + (b.total ? 0 : b.asked) < OPENING_ITEMS);
  if (opening) return opening;
  const distance = (b: Running) => (precise ? b.asked : Math.min(b.chance, 1 - b.chance));
  return open.reduce<Running | undefined>((best, b) => (best && distance(best) <= distance(b) ? best : b), undefined);
}

/** The declared level decides which item comes first in a block, and nothing else. */
function thetaFor(block: Running, start: SessionStart): number {
  if (block.total === 0 && block.asked === 0) {
    const declared = start.declared[block.block];
    if (declared) return declared - 2.5;
  }
  return start.precise ? block.mean : cutTheta(block.level);
}

const publicPart = ({ block, level, total, asked, chance, verdict, stopped }: Running): SessionBlock => ({
  block,
  level,
  total,
  asked,
  chance,
  verdict,
  stopped,
});
