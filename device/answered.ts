import type { PackItem } from '@/core/content/pack';
import { scoreResponse, type Score } from '@/core/assessment/score';
import type { ItemAnswered, Response } from '@/core/events/event';

type Common = Omit<ItemAnswered, 'session' | 'g' | 'block' | 'target' | 'level' | 'verdict' | 'module'>;

/**
 * What every answer says of its item and of itself, whoever asked. `entry`: with the numbers that were asked; `evidence`:
 * whether it may count, a situation never does; `elapsed`: milliseconds.
 */
export function answered(
  entry: PackItem,
  variantSeed: number | null,
  response: Response,
  evidence: boolean,
  elapsed: number,
): { score: Score; body: Common } {
  const { item, version, a, b, c } = entry;
  const score = scoreResponse(item, response);
  const situation = item.type === 'situational';
  return {
    score,
    body: {
      item: item.id,
      version,
      variantSeed,
      response,
      score: score.score,
      right: score.right,
      a,
      b,
      c,
      competency: item.competency,
      ...(situation ? { indication: true } : {}),
      evidence: evidence && !situation,
      elapsed: Math.max(0, Math.round(elapsed)),
    },
  };
}
