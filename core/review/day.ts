import { cardsOfWord, wordOf } from '../glossary/word';
import type { Progress } from '../progress/fold';
import { type DeckCard, firstGrade } from './deck';
import { remembered, type Scheduled, scheduleOf } from './schedule';

/** A day's review: what is due, how much of it, in which order; and the days to come. */

/** Cards a day, unless the learner chose otherwise. */
export const CEILING = 12;
/** A learning step due that soon is taken now rather than waited for. */
const LEARN_AHEAD = 20 * 60_000;

/** Local midnights, milliseconds: only the device knows where its days begin. */
export type Day = { start: number; end: number };

/** `again`: graded today already, in its learning steps; it takes no second place under the ceiling. */
export type DueCard = DeckCard & { scheduled: Scheduled | null; again: boolean };

/** A new card waits for the day after it joined the deck: what was just read needs no review. */
function isDue(card: DeckCard, scheduled: Scheduled | null, now: number, day: Day): boolean {
  if (!scheduled) return card.since < day.start;
  if (scheduled.postponed > now) return false;
  if (scheduled.learning) return scheduled.due <= now + LEARN_AHEAD;
  return scheduled.due < day.end;
}

export function dueCards(progress: Progress, deck: readonly DeckCard[], now: number, day: Day): DueCard[] {
  const due = deck
    .map((card) => ({
      ...card,
      scheduled: scheduleOf(progress.cards[card.card], progress.undone),
      again: isGraded(progress, card.card, day),
    }))
    .filter((card) => isDue(card, card.scheduled, now, day));
  return oncePerWord(due, progress, now, day);
}

/**
 * A word asked for in one direction gives the other away, and so does its meaning: of its cards the most urgent comes,
 * the others wait for another day. A card graded today is in its learning steps and stays.
 */
function oncePerWord(due: readonly DueCard[], progress: Progress, now: number, day: Day): DueCard[] {
  const taken = new Map<string, string>();
  for (const { card } of byUrgency(due, now)) {
    const word = wordOf(card);
    if (word === null || taken.has(word)) continue;
    taken.set(word, cardsOfWord(word).find((other) => isGraded(progress, other, day)) ?? card);
  }
  return due.filter(({ card, again }) => again || (taken.get(wordOf(card) ?? '') ?? card) === card);
}

export const isGraded = (progress: Progress, card: string, day: Day): boolean =>
  progress.cards[card]?.log.some(
    (entry) => 'rating' in entry && entry.at >= day.start && entry.at < day.end && !progress.undone[entry.id],
  ) ?? false;

/**
 * Distinct cards graded since the day began, those taken back aside. A word met for the first time was the learner's own
 * choice (flashcards of the glossary): it takes no place from what is due.
 */
export function doneToday(progress: Progress, day: Day): number {
  return Object.entries(progress.cards).filter(
    ([card, history]) =>
      isGraded(progress, card, day) && !(card.startsWith('word:') && (firstGrade(history, progress.undone) ?? 0) >= day.start),
  ).length;
}

/**
 * Due cards in the order in which they deserve a place: learning steps, then what is most likely to be forgotten, then new
 * cards, the oldest of each kind in turn (a question takes longer than a term).
 */
export function byUrgency(due: readonly DueCard[], now: number): DueCard[] {
  const learning = due.filter((card) => card.scheduled?.learning);
  const known = due
    .filter((card) => card.scheduled && !card.scheduled.learning && card.scheduled.reps > 0)
    .map((card) => ({ card, left: remembered(card.scheduled!, now) }))
    .sort((x, y) => x.left - y.left || (x.card.card < y.card.card ? -1 : 1))
    .map(({ card }) => card);
  const unseen = inTurn(due.filter((card) => !card.scheduled || card.scheduled.reps === 0));
  return [...learning, ...known, ...unseen];
}

/** The first `places` of them, and those already graded today beside; neighbours come from different blocks where there is a choice. */
export function sessionOf<T extends Pick<DueCard, 'block' | 'again'>>(ordered: readonly T[], places: number): T[] {
  let left = Math.max(0, places);
  const picked = ordered.filter((card) => card.again || left-- > 0);
  const mixed: T[] = [];
  while (picked.length) {
    const other = picked.findIndex((card) => card.block !== mixed.at(-1)?.block);
    mixed.push(...picked.splice(Math.max(0, other), 1));
  }
  return mixed;
}

/** Questions, key points, terms and words one after the other; each kind in the order given. */
function inTurn(cards: readonly DueCard[]): DueCard[] {
  const kinds = (['item', 'key', 'term', 'word'] as const).map((kind) => cards.filter((card) => card.kind === kind));
  return Array.from({ length: cards.length }, (_, i) => kinds.flatMap((list) => list[i] ?? [])).flat();
}

/** How many cards come on each of these days; what is overdue comes on the first. */
export function calendarOf(progress: Progress, deck: readonly DeckCard[], days: readonly Day[]): number[] {
  const counts = days.map(() => 0);
  for (const card of deck) {
    const scheduled = scheduleOf(progress.cards[card.card], progress.undone);
    // A new card comes the day after it joined the deck.
    const at = scheduled ? scheduled.due : card.since < days[0]!.start ? days[0]!.start : (days[1]?.start ?? Number.POSITIVE_INFINITY);
    const index = days.findIndex((day) => at < day.end);
    if (index >= 0) counts[index]!++;
  }
  return counts;
}
