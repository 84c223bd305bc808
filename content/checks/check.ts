import type { Item } from '../../core/assessment/item';
import type { Content } from '../load';
import { itemsFile } from './places';

/** One subject looked at over the whole content. Returns its problems, one sentence each, the file and the id first. */
export type Check = (content: Content) => string[];

/** A check that looks at one item at a time: says what is wrong with it, without naming it. */
export const eachItem =
  (look: (item: Item, block: string, content: Content) => string[]): Check =>
  (content) =>
    [...content.items].flatMap(([block, items]) =>
      items.flatMap((item) => look(item, block, content).map((problem) => `${itemsFile(block)}: ${item.id}: ${problem}`)),
    );

/** Values that appear more than once. */
export function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, i) => values.indexOf(value) !== i))];
}
