import type { Item, ItemOf, ItemType } from '@/core/assessment/item';
import type { Job } from '@/core/framework/schema';
import { problemsOf } from '@/content/checks/all';
import { type Content, readContent } from '@/content/load';

export const real = readContent();
const before = new Set(problemsOf(real));

/** A copy of the real content with something wrong in it. */
export function broken(edit: (content: Content) => void): Content {
  const copy = structuredClone(real);
  edit(copy);
  return copy;
}

/** What the checks, all of them, find only once `edit` was made. */
export const problemsAfter = (edit: (content: Content) => void): string[] =>
  problemsOf(broken(edit)).filter((problem) => !before.has(problem));

export const itemsOf = (content: Content, block: string): Item[] => content.items.get(block)!;

/** The first item of that type in a block. */
export function first<T extends ItemType>(content: Content, block: string, type: T): ItemOf<T> {
  return itemsOf(content, block).find((item): item is ItemOf<T> => item.type === type)!;
}

export const job = (content: Content, id = 'technicien-bioproduction'): Job => content.jobs.find((other) => other.id === id)!;
export const block = (content: Content, id: string) => content.blocks.find((other) => other.id === id)!;
