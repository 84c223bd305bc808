import type { Item } from '../../core/assessment/item';
import type { Check } from './check';
import { itemsFile } from './places';

/** Below that, a share says nothing. */
const ENOUGH = 4;
const MOST_AT_ONE_POSITION = 0.5;
const MOST_LONGEST = 0.4;

/** What a single-choice item proposes; a chart read by options is one. */
function singleChoice(item: Item) {
  if (item.type !== 'single' && item.type !== 'chart') return [];
  const options = item.options ?? [];
  const position = options.findIndex((option) => option.right);
  if (position < 0) return [];
  const length = (i: number) => options[i]!.text.length;
  const longest = options.every((_, i) => i === position || length(i) < length(position));
  return [{ position, longest }];
}

/** Someone who knows nothing must not gain by picking always the same place, or the longest text. */
export const keysAreBalanced: Check = (content) =>
  [...content.items].flatMap(([block, items]) => {
    const choices = items.flatMap(singleChoice);
    if (choices.length < ENOUGH) return [];
    const longest = choices.filter((choice) => choice.longest).length;
    const at = (position: number) => choices.filter((choice) => choice.position === position).length;
    const problems = [
      ...[...new Set(choices.map((choice) => choice.position))]
        .filter((position) => at(position) / choices.length > MOST_AT_ONE_POSITION)
        .map((position) => `the key of ${at(position)} of ${choices.length} single choices is at position ${position + 1}.`),
      ...(longest / choices.length > MOST_LONGEST
        ? [`the key of ${longest} of ${choices.length} single choices is the longest option.`]
        : []),
    ];
    return problems.map((problem) => `${itemsFile(block)}: ${problem}`);
  });
