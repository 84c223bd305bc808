import type { SessionStart } from '../events/event';
import type { Level } from './item';
import { evidenceAt } from '../progress/block-state';
import { notFresh } from '../progress/freshness';
import type { Progress } from '../progress/fold';
import { type TargetBlockRef, viewBlock } from '../progress/view';

export type SessionChoices = {
  session: string;
  target: string;
  seed: number;
  budget: 12 | 20 | 30;
  precise: boolean;
  packs: Record<string, string>;
  /** Quiz blocks that the learner wants first. */
  firstBlocks?: readonly string[];
  /** « Préciser » one block only. */
  only?: string;
  firstItem?: string;
  /** Blocks left out: a module on them was completed today, and its answers would measure what is still warm. */
  resting?: readonly string[];
};

/** Freezes what a session needs, so that it is a pure function of its answers afterwards. */
export function startSession(
  progress: Progress,
  blocks: readonly TargetBlockRef[],
  /** Levels declared just now, over those of the progress. */
  declared: Readonly<Record<string, Level>>,
  choices: SessionChoices,
  now: number,
): SessionStart {
  const wanted = choices.firstBlocks ?? [];
  const rank = (block: string) => (wanted.includes(block) ? wanted.indexOf(block) : wanted.length);
  const asked = blocks
    .filter(
      (b) =>
        b.target > 1 &&
        choices.packs[b.block] &&
        !choices.resting?.includes(b.block) &&
        (choices.only ? b.block === choices.only : b.assess === 'quiz'),
    )
    .map((b, i) => ({ b, i }))
    .sort((x, y) => rank(x.b.block) - rank(y.b.block) || x.i - y.i)
    .map(({ b }) => b);
  const start: SessionStart = {
    session: choices.session,
    target: choices.target,
    seed: choices.seed,
    budget: choices.budget,
    precise: choices.precise,
    packs: Object.fromEntries(asked.map((b) => [b.block, choices.packs[b.block]!])),
    blocks: asked.map((b) => ({ block: b.block, level: b.target })),
    declared: {},
    posteriors: {},
    answered: {},
    verdicts: {},
    excluded: [...notFresh(progress, now)].filter((id) => asked.some((b) => progress.items[id]?.block === b.block)).sort(),
    tally: { ...progress.tally },
  };
  for (const b of asked) {
    const view = viewBlock(progress, b, now);
    const evidence = evidenceAt(progress.blocks[b.block], now);
    // Rounded so that the event stays small; the session replays from these very numbers.
    if (evidence) start.posteriors[b.block] = evidence.map((w) => Math.round(w * 1e4) / 1e4);
    if (view.fresh) start.answered[b.block] = view.fresh;
    if (view.verdict !== 'none' && view.verdict !== 'to-confirm') start.verdicts[b.block] = view.verdict;
    const level = declared[b.block] ?? view.declared;
    if (level) start.declared[b.block] = level;
  }
  const excluded = new Set(start.excluded);
  const met = Object.entries(progress.items).flatMap(([id, { block, last }]) =>
    last.variantSeed !== null && start.packs[block] && !excluded.has(id) ? [[id, last.variantSeed] as const] : [],
  );
  if (met.length) start.variants = Object.fromEntries(met);
  const settled = asked.filter((b) => !start.verdicts[b.block]);
  if (choices.firstItem && settled[0] && !start.answered[settled[0].block] && !start.excluded.includes(choices.firstItem))
    start.first = choices.firstItem;
  return start;
}
