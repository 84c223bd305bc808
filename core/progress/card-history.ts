import type { CardReviewed } from '../events/event';
import { isLater, type OrderKey } from './block-state';

/** What happened to a review card, oldest first. Undone entries are still there: their ids are in `undone`. */
export type CardEntry = { at: number; id: string } & ({ rating: 1 | 2 | 3 | 4; retention: number } | { postponedUntil: number });
export type CardHistory = { item: string | null; log: CardEntry[] };

/** The retention that engine.md leaves to the learner; FSRS's own default. */
export const RETENTION = 0.9;

/** Puts one more thing in a card's history, in its place. */
export function noteCard(
  progress: { cards: Record<string, CardHistory>; undone: Record<string, true> },
  body: CardReviewed,
  [at, id]: OrderKey,
): void {
  if ('undone' in body) {
    progress.undone[body.undone] = true;
    return;
  }
  progress.cards[body.card] ??= { item: null, log: [] };
  const card = progress.cards[body.card]!;
  // Any copy that names the question does.
  if (body.item !== null && (card.item === null || body.item < card.item)) card.item = body.item;
  const entry: CardEntry =
    'rating' in body
      ? { at, id, rating: body.rating, retention: body.retention ?? RETENTION }
      : { at, id, postponedUntil: body.postponedUntil };
  const place = card.log.findLastIndex((other) => isLater([at, id], [other.at, other.id]));
  card.log.splice(place + 1, 0, entry);
}
