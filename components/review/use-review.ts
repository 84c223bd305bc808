import { useCallback, useEffect, useRef, useState } from 'react';
import type { Score } from '@/core/assessment/score';
import { scoreResponse } from '@/core/assessment/score';
import type { Response } from '@/core/events/event';
import { previewOf, type Rating } from '@/core/review/schedule';
import { loadControls } from '@/components/quiz/control';
import { showBadge } from '@/device/badge';
import { askToPersist } from '@/device/durability';
import { type CardFace, facesOf, grade, postpone, readToday, scheduledNow, type Today, todaySession, undo } from '@/device/review';
import { StoreWriteError } from '@/device/store';

export type ReviewPhase =
  | { kind: 'reading' }
  | { kind: 'unreadable' }
  /** Nothing due, or all of it done; `today` as it stands. `out`: cards whose text is not on this phone. */
  | { kind: 'over'; today: Today; reviewed: number; out: number }
  | { kind: 'asking'; face: CardFace }
  /** The other side is shown. `next`: when the card would come back for each grade. */
  | { kind: 'answering'; face: CardFace; answered?: { response: Response; score: Score }; next: Record<Rating, number>; now: number };

type Step = { face: CardFace; event: string };
/** A learning step that comes back within this session. */
const SOON = 20 * 60_000;

/** A session of review as a state machine over the phone's store. Every tap that counts is an event, on the disk at once. */
export function useReview() {
  const [phase, setPhase] = useState<ReviewPhase>({ kind: 'reading' });
  const [trouble, setTrouble] = useState(false);
  const [place, setPlace] = useState({ done: 0, of: 0 });
  const today = useRef<Today | null>(null);
  const queue = useRef<CardFace[]>([]);
  const past = useRef<Step[]>([]);
  const out = useRef(0);
  const busy = useRef(false);

  const show = useCallback(async () => {
    const face = queue.current[0];
    setPlace({ done: past.current.length, of: past.current.length + queue.current.length });
    if (face) {
      await loadControls().catch((error) => console.warn(error));
      setPhase({ kind: 'asking', face });
      return;
    }
    const now = await readToday(Date.now());
    void showBadge(now);
    setPhase({ kind: 'over', today: now, reviewed: past.current.length, out: out.current });
  }, []);

  const open = useCallback(
    async (more = 0) => {
      try {
        const read = await readToday(Date.now());
        today.current = more ? { ...read, places: read.places + more } : read;
        const picked = todaySession(today.current);
        const faces = await facesOf(picked, read.progress, Math.random);
        out.current = picked.length - faces.length;
        queue.current = faces;
        past.current = [];
        await show();
      } catch (error) {
        console.warn(error);
        setPhase({ kind: 'unreadable' });
      }
    },
    [show],
  );
  useEffect(() => {
    void open();
  }, [open]);

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
    answer: (response: Response) => {
      if (phase.kind === 'asking' && phase.face.kind === 'item')
        turn(phase.face, { response, score: scoreResponse(phase.face.entry.item, response) });
    },
    grade: (rating: Rating) =>
      once(async () => {
        if (phase.kind !== 'answering') return;
        const { face } = phase;
        const event = await grade(face.card, rating, today.current!.settings.retention);
        askToPersist();
        past.current.push({ face, event });
        queue.current.shift();
        // Still being learnt: it comes back at the end of this very session.
        const after = await scheduledNow(face.card.card);
        if (after?.learning && after.due <= Date.now() + SOON) queue.current.push(face);
        today.current = { ...today.current!, progress: (await readToday(Date.now())).progress };
        await show();
      }),
    postpone: () =>
      once(async () => {
        if (phase.kind !== 'asking' && phase.kind !== 'answering') return;
        const { face } = phase;
        const event = await postpone(face.card, Date.now());
        past.current.push({ face, event });
        queue.current.shift();
        await show();
      }),
    undo: () =>
      once(async () => {
        const last = past.current.at(-1);
        if (!last) return;
        await undo(last.face.card, last.event);
        past.current.pop();
        // Wherever the grade had put it, it is the card on screen again.
        queue.current = [last.face, ...queue.current.filter((face) => face.card.card !== last.face.card.card)];
        today.current = { ...today.current!, progress: (await readToday(Date.now())).progress };
        await show();
      }),
    more: (count: number) => once(() => open(count)),
  };
}
