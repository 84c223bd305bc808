import { useCallback, useEffect, useRef, useState } from 'react';
import type { Score } from '@/core/assessment/score';
import type { Response } from '@/core/events/event';
import { previewOf, type Rating, scheduleOf } from '@/core/review/schedule';
import { showBadge } from '@/device/badge';
import { sameDay } from '@/device/day';
import { askToPersist } from '@/device/durability';
import { type CardFace, grade, postpone, readToday, type Today, undo } from '@/device/review';
import { StoreWriteError } from '@/device/store';

export type ReviewPhase =
  | { kind: 'reading' }
  | { kind: 'unreadable' }
  /**
   * Nothing due, or all of it done; `today` as it stands. `forgotten`: cards that were, at least once. `out`: cards whose
   * text is not on this phone.
   */
  | { kind: 'over'; today: Today; reviewed: number; forgotten: number; postponed: number; out: number }
  | { kind: 'asking'; face: CardFace }
  /** The other side is shown. `next`: when the card would come back for each grade. */
  | { kind: 'answering'; face: CardFace; answered?: { response: Response; score: Score }; next: Record<Rating, number>; now: number };

/** The cards of a session, with what was read of the day to choose them. `more`: places asked for beyond the day's. */
export type Deal = (more: number) => Promise<{ today: Today; faces: CardFace[]; out: number }>;
/** `rating` null: put off. */
type Step = { face: CardFace; event: string; rating: Rating | null };
/** Times that a forgotten card comes back in one session; then it waits for tomorrow. */
const RETURNS = 2;
/** A learning step that comes back within this session. */
const SOON = 20 * 60_000;
/** Two taps that close are one. */
const DOUBLE_TAP = 350;

/**
 * A session of cards as a state machine over the phone's store. Every tap that counts is an event, on the disk at once.
 * `deal` must not change from one render to the next. `daily`: another day deals other cards.
 */
export function useReview(deal: Deal, { daily }: { daily: boolean }) {
  const [phase, setPhase] = useState<ReviewPhase>({ kind: 'reading' });
  const [trouble, setTrouble] = useState(false);
  const [place, setPlace] = useState({ done: 0, of: 0, again: 0, back: false, steps: 0 });
  const today = useRef<Today | null>(null);
  const queue = useRef<CardFace[]>([]);
  const past = useRef<Step[]>([]);
  const out = useRef(0);
  const busy = useRef(false);

  const show = useCallback(async () => {
    const face = queue.current[0];
    const seen = new Set(past.current.map((step) => step.face.card.card));
    const waiting = queue.current.map((one) => one.card.card);
    // What comes back is counted apart: the promise was so many cards.
    setPlace({
      done: seen.size,
      of: new Set([...seen, ...waiting]).size,
      again: waiting.filter((card) => seen.has(card)).length,
      back: waiting[0] !== undefined && seen.has(waiting[0]),
      steps: past.current.length,
    });
    if (face) {
      setPhase({ kind: 'asking', face });
      return;
    }
    const now = await readToday(Date.now());
    void showBadge(now);
    const count = (which: (rating: Rating | null) => boolean) =>
      new Set(past.current.filter((step) => which(step.rating)).map((step) => step.face.card.card)).size;
    setPhase({
      kind: 'over',
      today: now,
      reviewed: count((rating) => rating !== null),
      forgotten: count((rating) => rating === 1),
      postponed: count((rating) => rating === null),
      out: out.current,
    });
  }, []);

  const open = useCallback(
    async (more = 0) => {
      try {
        const { today: read, faces, out: missing } = await deal(more);
        today.current = read;
        out.current = missing;
        queue.current = faces;
        past.current = [];
        await show();
      } catch (error) {
        console.warn(error);
        setPhase({ kind: 'unreadable' });
      }
    },
    [show, deal],
  );
  useEffect(() => {
    void open();
  }, [open]);
  // Left open overnight, or opened again by a reminder: another day has other cards. A card that is turned stays.
  const kind = phase.kind;
  useEffect(() => {
    if (!daily) return;
    const seen = () => {
      const read = today.current;
      const another = read !== null && !sameDay(read.now, Date.now());
      if (document.visibilityState === 'visible' && (kind === 'over' || (another && kind === 'asking'))) void open();
    };
    document.addEventListener('visibilitychange', seen);
    return () => document.removeEventListener('visibilitychange', seen);
  }, [kind, open, daily]);

  const once = async (run: () => Promise<void>) => {
    if (busy.current) return;
    busy.current = true;
    setTrouble(false);
    try {
      await run();
    } catch (error) {
      if (!(error instanceof StoreWriteError)) console.error(error);
      setTrouble(true);
    } finally {
      busy.current = false;
    }
  };

  /** What follows a write that is on the disk: whatever fails here, the next card is shown, and nothing is said to be lost. */
  const afterwards = async (run: () => Promise<void>) => {
    await run().catch((error) => console.warn(error));
    await show().catch((error) => {
      console.warn(error);
      setPhase({ kind: 'unreadable' });
    });
  };

  const turn = (face: CardFace, answered?: { response: Response; score: Score }) => {
    const { progress, settings } = today.current!;
    const now = Date.now();
    const next = previewOf(progress.cards[face.card.card], progress.undone, now, settings.retention);
    setPhase({ kind: 'answering', face, answered, next, now });
  };

  return {
    phase,
    trouble,
    place,
    canUndo: past.current.length > 0,
    /** Shows the other side of a card that is not a question. */
    reveal: () => phase.kind === 'asking' && turn(phase.face),
    answer: (response: Response, score: Score) => {
      if (phase.kind === 'asking' && phase.face.kind === 'item') turn(phase.face, { response, score });
    },
    grade: (rating: Rating) =>
      once(async () => {
        // The second tap of a double one falls on a card that was not read yet.
        if (phase.kind !== 'answering' || queue.current[0] !== phase.face || Date.now() - phase.now < DOUBLE_TAP) return;
        const { face } = phase;
        const event = await grade(face.card, rating, today.current!.settings.retention);
        askToPersist();
        past.current.push({ face, event, rating });
        queue.current.shift();
        await afterwards(async () => {
          const { progress } = await readToday(Date.now());
          today.current = { ...today.current!, progress };
          // Still being learnt: it comes back at the end of this very session.
          const after = scheduleOf(progress.cards[face.card.card], progress.undone);
          const times = past.current.filter((step) => step.face.card.card === face.card.card && step.rating !== null).length;
          if (after?.learning && after.due <= Date.now() + SOON && times <= RETURNS) queue.current.push(face);
        });
      }),
    postpone: () =>
      once(async () => {
        if ((phase.kind !== 'asking' && phase.kind !== 'answering') || queue.current[0] !== phase.face) return;
        const { face } = phase;
        const event = await postpone(face.card, Date.now());
        past.current.push({ face, event, rating: null });
        queue.current.shift();
        await afterwards(async () => undefined);
      }),
    undo: () =>
      once(async () => {
        const last = past.current.at(-1);
        if (!last) return;
        await undo(last.face.card, last.event);
        past.current.pop();
        // Wherever the grade had put it, it is the card on screen again.
        queue.current = [last.face, ...queue.current.filter((face) => face.card.card !== last.face.card.card)];
        await afterwards(async () => {
          today.current = { ...today.current!, progress: (await readToday(Date.now())).progress };
        });
      }),
    more: (count: number) => once(() => open(count)),
  };
}
