import type { ItemHistory, Progress } from './fold';

/** Whether an answer would count as evidence (engine.md): the item must not have been shown lately. */

const DAY = 86_400_000;
export const FRESH_AFTER = 30 * DAY;
/** The same question with other numbers. */
export const FRESH_VARIANT_AFTER = 7 * DAY;

/** Since a review card asked it. */
export const FRESH_AFTER_REVIEW = 180 * DAY;

const freshAt = ({ lastSeen, last }: ItemHistory): number => lastSeen + (last.variantSeed === null ? FRESH_AFTER : FRESH_VARIANT_AFTER);

/** When each question under review becomes fresh again. Cards that were taken back were shown all the same. */
function reviewedUntil(progress: Progress): Map<string, number> {
  const until = new Map<string, number>();
  for (const { item, log } of Object.values(progress.cards)) {
    const touched = log.at(-1)?.at;
    if (item !== null && touched !== undefined) until.set(item, Math.max(until.get(item) ?? 0, touched + FRESH_AFTER_REVIEW));
  }
  return until;
}

/** Items that must not be asked as evidence at `now`. */
export function notFresh(progress: Progress, now: number): Set<string> {
  return new Set([
    ...Object.entries(progress.items).flatMap(([id, history]) => (now < freshAt(history) ? [id] : [])),
    ...[...reviewedUntil(progress)].flatMap(([id, at]) => (now < at ? [id] : [])),
  ]);
}

/** When the next of these items becomes fresh again; undefined while one of them is, or when there is none. */
export function nextFreshAt(progress: Progress, items: readonly string[], now: number): number | undefined {
  const reviewed = reviewedUntil(progress);
  const times = items.map((id) => Math.max(progress.items[id] ? freshAt(progress.items[id]) : 0, reviewed.get(id) ?? 0));
  const next = Math.min(...times);
  return times.length > 0 && next > now ? next : undefined;
}
