import { NODES, THETA } from '@/core/assessment/grid';
import { chanceRight } from '@/core/assessment/likelihood';
import type { LearnerEvent } from '@/core/events/event';

/**
 * What the fold relies on and the event parser does not ask. Musts:
 * - ids become keys of plain objects: `__proto__` or `constructor` would reach Object.prototype;
 * - every log-likelihood on the grid is finite: JSON has no −Infinity, and one would make the block's sums NaN.
 */
const reserved = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

export function isFoldable(event: LearnerEvent): boolean {
  if (namesOf(event).some((name) => reserved.has(name))) return false;
  if (event.type !== 'item-answered') return true;
  const { a, b, c, g, right } = event.body;
  const curve = { a, b, guess: c * g };
  // The curve rises: its two ends on the grid are where log(P) or log(1 − P) would be infinite.
  return right ? chanceRight(curve, THETA[0]!) > 0 : chanceRight(curve, THETA[NODES - 1]!) < 1;
}

function namesOf(event: LearnerEvent): string[] {
  switch (event.type) {
    case 'item-answered':
      return [event.body.item, event.body.block, event.body.competency];
    case 'item-bookmarked':
      return [event.body.item, event.body.block];
    case 'level-declared':
      return [event.body.block];
    case 'module-step-completed':
      return [event.body.module, event.body.step];
    case 'module-completed':
      return [event.body.module, ...event.body.competencies, ...(event.body.blocks ?? [])];
    case 'card-reviewed':
      return [event.body.card, ...('undone' in event.body ? [event.body.undone] : [])];
    default:
      return [];
  }
}
