import type { Item } from '../../core/assessment/item';
import type { Content } from '../load';
import { checksFile, itemsFile } from './places';

/** One subject looked at over the whole content. Returns its problems, one sentence each, the file and the id first. */
export type Check = (content: Content) => string[];

type Look = (item: Item, block: string, content: Content) => string[];

/** A check that looks at one item of the assessment's bank at a time: says what is wrong with it, without naming it. */
export const eachBankItem =
  (look: Look): Check =>
  (content) =>
    [...content.items].flatMap(([block, items]) =>
      items.flatMap((item) => look(item, block, content).map((problem) => `${itemsFile(block)}: ${item.id}: ${problem}`)),
    );

/** The same over the checks of modules too: what is true of a question is true of theirs. */
export const eachItem =
  (look: Look): Check =>
  (content) => [
    ...eachBankItem(look)(content),
    ...content.modules.flatMap((module) =>
      module.checks.flatMap((item) => look(item, module.block, content).map((problem) => `${checksFile(module)}: ${item.id}: ${problem}`)),
    ),
  ];

/** Values that appear more than once. */
export function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, i) => values.indexOf(value) !== i))];
}
