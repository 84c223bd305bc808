import type { Item } from '../../core/assessment/item';
import { blocksOf, inlinesOf, type Module, plainText } from '../../core/learning/module';
import { readingSeconds, words } from './reading-length';

/** What a module takes, in seconds: reading at 200 words a minute, looking at figures, answering. A simulation says its own time. */

const WORDS_A_SECOND = 200 / 60;
const FIGURE = 25;
/** To answer once the question is read. */
const ANSWER = 20;

export const wordsOfCards = (module: Pick<Module, 'cards'>): number =>
  blocksOf(module).reduce(
    (sum, block) =>
      sum +
      inlinesOf(block).reduce((n, run) => n + words(plainText(run)), 0) +
      (block.kind === 'key' ? words(block.ask) : block.kind === 'figure' ? words(block.caption ?? '') : 0),
    module.cards.reduce((n, card) => n + words(card.title), 0),
  );

export function secondsToFollow(module: Pick<Module, 'cards'>, checks: readonly Item[]): number {
  const blocks = blocksOf(module);
  const count = (kind: string) => blocks.filter((block) => block.kind === kind).length;
  const answering = checks.reduce(
    (sum, item) => sum + readingSeconds(item) + ANSWER + words(`${item.explanation.title} ${item.explanation.text}`) / WORDS_A_SECOND,
    0,
  );
  return wordsOfCards(module) / WORDS_A_SECOND + count('figure') * FIGURE + answering;
}
