import { chanceAtLeast, cutTheta, NODES, posterior, THETA } from '../assessment/grid';
import type { Level } from '../assessment/item';
import { competencyEvidenceAt } from '../progress/block-state';
import type { Progress } from '../progress/fold';
import { type TargetBlockRef, viewBlock } from '../progress/view';

/**
 * The personal path: the next module is the one from which the largest gain towards the job's targets is expected, per
 * minute. Expected gain = rise of P(target level reached) over the blocks that the module teaches, if following it moved
 * the learner by a fixed part of a level. That part is an assumption, not a measure: docs/decisions/0007.
 */

/** Levels gained by someone who would follow modules on all the competencies of a block, at their level. */
const SHIFT = 1;
/** Share of it for someone who is already above the level that the module helps to reach. */
const ABOVE = 0.25;
/** Followed that recently, a module is not proposed again. */
const AGAIN_AFTER = 180 * 86_400_000;
const STEP = 0.1;

export type ModuleOffer = {
  id: string;
  level: Level;
  minutes: number;
  /** Competencies taught, by block. */
  teaches: Readonly<Record<string, readonly string[]>>;
  after: readonly string[];
};

export type Proposal = {
  module: string;
  /** Rise of the chances, summed over blocks, and per minute. */
  gain: number;
  perMinute: number;
  /** Where most of it comes from. */
  block: string;
  target: Level;
  /** P(target reached) now. */
  chance: number;
  /** Competencies of that block that it teaches, the least sure first. */
  competencies: string[];
  /** Proposed because another, more useful one comes after it. */
  before?: string;
};

/** `all`: every competency of each block. Returns proposals, the best first; none when nothing can be gained. */
export function nextModules(
  progress: Progress,
  target: readonly TargetBlockRef[],
  all: Readonly<Record<string, readonly string[]>>,
  offers: readonly ModuleOffer[],
  now: number,
): Proposal[] {
  const done = (id: string) => {
    const completed = progress.reading[id]?.completed;
    return completed != null && now - completed.key[0] < AGAIN_AFTER;
  };
  const proposals = offers
    .filter((offer) => !done(offer.id))
    .flatMap((offer) => propose(progress, target, all, offer, now) ?? [])
    .sort((x, y) => y.perMinute - x.perMinute || (x.module < y.module ? -1 : 1));
  // What comes first is proposed first, in place of what needs it.
  const byId = new Map(offers.map((offer) => [offer.id, offer]));
  const known = new Map(proposals.map((proposal) => [proposal.module, proposal]));
  const ordered = new Map<string, Proposal>();
  const put = (proposal: Proposal) => {
    for (const id of byId.get(proposal.module)?.after ?? []) {
      const offer = byId.get(id);
      if (!offer || done(id) || ordered.has(id)) continue;
      // It may gain nothing by itself: it is worth what it prepares.
      const first = known.get(id) ?? { ...proposal, module: id, gain: 0, perMinute: 0, competencies: [] };
      put({ ...first, before: proposal.module });
    }
    if (!ordered.has(proposal.module)) ordered.set(proposal.module, proposal);
  };
  for (const proposal of proposals) put(proposal);
  return [...ordered.values()];
}

function propose(
  progress: Progress,
  target: readonly TargetBlockRef[],
  all: Readonly<Record<string, readonly string[]>>,
  offer: ModuleOffer,
  now: number,
): Proposal | undefined {
  const parts = target.flatMap((ref) => {
    const taught = offer.teaches[ref.block];
    if (!taught?.length || ref.assess !== 'quiz' || ref.target < 2) return [];
    const view = viewBlock(progress, ref, now);
    if (view.verdict === 'reached') return [];
    const lacks = new Map((all[ref.block] ?? taught).map((id) => [id, lack(progress, ref, id, now)]));
    const total = [...lacks.values()].reduce((sum, value) => sum + value, 0);
    const share = taught.reduce((sum, id) => sum + (lacks.get(id) ?? 0), 0) / (total || 1);
    const gain = chanceAfter(view.posterior, ref.target, share, offer.level) - view.chance;
    return [{ ref, gain, chance: view.chance, competencies: [...taught].sort((x, y) => (lacks.get(y) ?? 0) - (lacks.get(x) ?? 0)) }];
  });
  const gain = parts.reduce((sum, part) => sum + part.gain, 0);
  const best = parts.reduce<(typeof parts)[number] | undefined>((top, part) => (top && top.gain >= part.gain ? top : part), undefined);
  if (!best || gain <= 1e-9) return undefined;
  return {
    module: offer.id,
    gain,
    perMinute: gain / offer.minutes,
    block: best.ref.block,
    target: best.ref.target,
    chance: best.chance,
    competencies: best.competencies,
  };
}

/** How much is left to learn of one competency: the chance of not being at the target on what it alone shows. */
const lack = (progress: Progress, { block, target }: TargetBlockRef, competency: string, now: number): number =>
  1 - chanceAtLeast(posterior(competencyEvidenceAt(progress.blocks[block], competency, now)), target);

/** P(level reached) once each θ has moved up by its part; a node spreads over its own width. */
function chanceAfter(p: readonly number[], level: Level, share: number, taught: Level): number {
  // A module of level k is made for those who are below the cut of k + 1.
  const tooHigh = taught >= 4 ? Number.POSITIVE_INFINITY : cutTheta(taught + 1);
  let sum = 0;
  for (let i = 0; i < NODES; i++) {
    const theta = THETA[i]!;
    const moved = theta + SHIFT * share * (theta < tooHigh ? 1 : ABOVE);
    sum += p[i]! * Math.min(1, Math.max(0, (moved - cutTheta(level)) / STEP + 0.5));
  }
  return sum;
}
