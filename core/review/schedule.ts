import { type Card, createEmptyCard, type FSRS, fsrs, type Grade, State } from 'ts-fsrs';
import type { Progress } from '../progress/fold';
import type { CardHistory } from '../progress/card-history';

/**
 * When a review card comes back. FSRS-6 with its published parameters and Anki's learning steps (1 and 10 minutes), no
 * fuzz: the schedule is a pure function of the card's log, on every device. Source: ts-fsrs, docs/decisions/0008.
 */

export type Scheduled = {
  /** In its learning steps (minutes), or reviewed day by day. */
  learning: boolean;
  /** Milliseconds since 1970. */
  due: number;
  /** Put off until then; 0: not at all. */
  postponed: number;
  lastAt: number;
  /** Days after which nine out of ten are remembered. */
  stability: number;
  reps: number;
  lapses: number;
};
export type Rating = 1 | 2 | 3 | 4;

const schedulers = new Map<number, FSRS>();
function schedulerFor(retention: number): FSRS {
  let known = schedulers.get(retention);
  if (!known) {
    known = fsrs({ request_retention: retention, enable_fuzz: false });
    schedulers.set(retention, known);
  }
  return known;
}

type Undone = Progress['undone'];

function replay(history: CardHistory, undone: Undone): { card: Card; postponed: number } | null {
  let card: Card | null = null;
  let postponed = 0;
  for (const entry of history.log) {
    if (undone[entry.id]) continue;
    if ('postponedUntil' in entry) {
      postponed = entry.postponedUntil;
      continue;
    }
    // A grade answers the card: whatever put it off before is over.
    postponed = 0;
    const at = new Date(entry.at);
    card = schedulerFor(entry.retention).next(card ?? createEmptyCard(at), at, entry.rating as Grade).card;
  }
  if (!card && !postponed) return null;
  return { card: card ?? createEmptyCard(new Date(0)), postponed };
}

/** Null: never graded nor put off, a new card. `reps` 0: put off before it was ever seen. */
export function scheduleOf(history: CardHistory | undefined, undone: Undone): Scheduled | null {
  const state = history && replay(history, undone);
  if (!state) return null;
  const { card, postponed } = state;
  return {
    learning: card.state === State.Learning || card.state === State.Relearning,
    due: Math.max(card.due.getTime(), postponed),
    postponed,
    lastAt: card.last_review?.getTime() ?? 0,
    stability: card.stability,
    reps: card.reps,
    lapses: card.lapses,
  };
}

/** When it would come back for each grade given at `now`, milliseconds since 1970. */
export function previewOf(history: CardHistory | undefined, undone: Undone, now: number, retention: number): Record<Rating, number> {
  const known = history && replay(history, undone)?.card;
  // A grade given by a clock that was ahead: no card is seen before it was.
  const at = new Date(Math.max(now, known?.last_review?.getTime() ?? 0));
  const options = schedulerFor(retention).repeat(known?.reps ? known : createEmptyCard(at), at);
  return {
    1: options[1].card.due.getTime(),
    2: options[2].card.due.getTime(),
    3: options[3].card.due.getTime(),
    4: options[4].card.due.getTime(),
  };
}

/** Chance 0–1 of remembering at `now`, by FSRS's forgetting curve; 0 for what was never learnt. */
export function remembered({ stability, lastAt, reps }: Scheduled, now: number): number {
  if (!reps || stability <= 0) return 0;
  return schedulerFor(0.9).forgetting_curve(Math.max(0, now - lastAt) / 86_400_000, stability);
}
