import type { Progress } from './fold';

/** Whether an answer would count as evidence (engine.md): the item must not have been shown lately. */

const DAY = 86_400_000;
export const FRESH_AFTER = 30 * DAY;
export const FRESH_VARIANT_AFTER = 7 * DAY;

/** Items of a block that must not be asked as evidence at `now`. */
export function notFresh(progress: Progress, now: number, hasVariants: (item: string) => boolean = () => false): Set<string> {
  const stale = new Set<string>();
  for (const [id, history] of Object.entries(progress.items)) {
    const delay = hasVariants(id) ? FRESH_VARIANT_AFTER : FRESH_AFTER;
    if (now - history.lastSeen < delay) stale.add(id);
  }
  return stale;
}

/** When the next of these items becomes fresh again, or undefined when none was seen. */
export function nextFreshAt(progress: Progress, items: readonly string[]): number | undefined {
  const times = items.flatMap((id) => (progress.items[id] ? [progress.items[id].lastSeen + FRESH_AFTER] : []));
  return times.length ? Math.min(...times) : undefined;
}
