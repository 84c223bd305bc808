import { scoreResponse } from '@/core/assessment/score';
import { withNumbersOf } from '@/core/assessment/variant';
import type { ItemAnswered } from '@/core/events/event';
import type { KnownItem } from '../content/known-items';

const close = (x: number, y: number) => Math.abs(x - y) <= 1e-9;

/** The answer says of its item what the published version says, and its score is the one that its response earns. */
export function isVerified(answer: ItemAnswered, known: KnownItem | undefined): boolean {
  // A version that this server never had (a training body's own content): nothing to compare with.
  if (!known) return true;
  const { item } = known;
  const isVariant = item.type === 'numeric' && item.template !== undefined;
  const { score, right } = scoreResponse(withNumbersOf(item, answer.variantSeed), answer.response);
  return (
    // What was asked is known: its numbers by the seed, and no seed where nothing is drawn.
    isVariant === (answer.variantSeed !== null) &&
    right === answer.right &&
    close(score, answer.score) &&
    close(known.a, answer.a) &&
    close(known.b, answer.b) &&
    close(known.c, answer.c) &&
    // A check's version says nothing of its block, which is its module's: the module may have moved.
    (known.module !== undefined || known.block === answer.block) &&
    // A check of a module is never evidence, and a question of the bank is never a check.
    known.module === answer.module &&
    !(answer.module && answer.evidence) &&
    item.competency === answer.competency &&
    // A situational answer stays outside the posterior, and no other one leaves it.
    (item.type === 'situational') === (answer.indication === true)
  );
}
