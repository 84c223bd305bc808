import type { Response } from '../events/event';
import type { Item } from './item';

/**
 * Scoring of one answer (engine.md): right when (raw − chance) / (1 − chance) ≥ 0.6 and no critical step is
 * missed. `score` is that ratio, floored at 0: partial credit for feedback, never a likelihood.
 */
export type Score = {
  score: number;
  right: boolean;
  /** Index in `slips` of the usual mistake that the number shows. */
  slip?: number;
};

const THRESHOLD = 0.6;
const WRONG: Score = { score: 0, right: false };
const corrected = (raw: number, chance: number) => Math.max(0, (raw - chance) / (1 - chance));
const all = (right: boolean): Score => ({ score: right ? 1 : 0, right });

export function scoreResponse(item: Item, response: Response): Score {
  if (response.kind === 'idk') return WRONG;
  switch (item.type) {
    case 'single':
      return all(response.kind === 'choice' && response.ids.length === 1 && item.options.some((o) => o.right && o.id === response.ids[0]));
    case 'hotspot':
      return all(response.kind === 'choice' && response.ids.length === 1 && item.zones.some((z) => z.right && z.id === response.ids[0]));
    case 'multiple':
      return response.kind === 'choice' ? scoreMultiple(item.options, response.ids) : WRONG;
    case 'batch-record':
      return response.kind === 'choice' ? scoreRecord(item.record.lines, response.ids) : WRONG;
    case 'ordering':
      return response.kind === 'order'
        ? scoreOrder(
            item.steps.map((s) => s.id),
            response.ids,
          )
        : WRONG;
    case 'matching':
      return response.kind === 'match' ? scoreMatch(item.pairs, response.pairs) : WRONG;
    case 'numeric':
      return response.kind === 'number' ? scoreNumber(item, response.value) : WRONG;
    case 'chart':
      if (item.points) return all(response.kind === 'point' && item.points.includes(response.index));
      return all(
        response.kind === 'choice' && response.ids.length === 1 && (item.options ?? []).some((o) => o.right && o.id === response.ids[0]),
      );
    case 'situational': {
      const chosen = response.kind === 'choice' ? item.options.find((o) => o.id === response.ids[0]) : undefined;
      return { score: chosen ? (chosen.effectiveness - 1) / 3 : 0, right: chosen?.effectiveness === 4 };
    }
  }
}

type Tickable = { id: string; right?: boolean; critical?: boolean };

/** Each option counts once, ticked or left; half of them are right by chance. */
function scoreMultiple(options: readonly Tickable[], ids: readonly string[]): Score {
  const ticked = new Set(ids);
  const agrees = (o: Tickable) => ticked.has(o.id) === Boolean(o.right);
  const score = corrected(options.filter(agrees).length / options.length, 0.5);
  return { score, right: score >= THRESHOLD && options.every((o) => !o.critical || agrees(o)) };
}

/** Errors found minus false alarms, each as a share: ticking everything, or at random, gives 0. */
function scoreRecord(lines: readonly { id: string; error?: boolean; critical?: boolean }[], ids: readonly string[]): Score {
  const ticked = new Set(ids);
  const errors = lines.filter((line) => line.error);
  const clean = lines.length - errors.length;
  const hits = errors.filter((line) => ticked.has(line.id)).length;
  const alarms = lines.filter((line) => !line.error && ticked.has(line.id)).length;
  const score = corrected(hits / errors.length - alarms / clean, 0);
  return { score, right: score >= THRESHOLD && errors.every((line) => !line.critical || ticked.has(line.id)) };
}

/**
 * A protocol is right when every step is in its place (c = 1/k!), hence no critical step is out of order.
 * The partial score is the share of pairs in the right order.
 */
function scoreOrder(key: readonly string[], ids: readonly string[]): Score {
  if (ids.length !== key.length || new Set(ids).size !== ids.length || !ids.every((id) => key.includes(id))) return WRONG;
  let inOrder = 0;
  for (let i = 0; i < key.length; i++) for (let j = i + 1; j < key.length; j++) if (ids.indexOf(key[i]!) < ids.indexOf(key[j]!)) inOrder++;
  const right = key.every((id, i) => ids[i] === id);
  return { score: corrected(inOrder / ((key.length * (key.length - 1)) / 2), 0.5), right };
}

function scoreMatch(pairs: readonly { id: string; right: string }[], answer: Record<string, string>): Score {
  const hits = pairs.filter((pair) => Object.hasOwn(answer, pair.id) && answer[pair.id] === pair.right).length;
  const score = corrected(hits / pairs.length, 1 / pairs.length);
  return { score, right: score >= THRESHOLD };
}

function scoreNumber(item: Extract<Item, { type: 'numeric' }>, value: number | null): Score {
  if (value === null) return WRONG;
  // A hair of float slack, so that 7.2 ± 0.1 accepts 7.3.
  const near = (target: number, tolerance: number) => Math.abs(value - target) <= tolerance + 1e-9 * Math.max(1, Math.abs(target));
  if (near(item.answer, item.tolerance)) return { score: 1, right: true };
  const slip = item.slips.findIndex((s) => near(s.value, s.tolerance ?? item.tolerance));
  return slip >= 0 ? { ...WRONG, slip } : WRONG;
}
