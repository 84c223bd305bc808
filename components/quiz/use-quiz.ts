import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Response } from '@/core/events/event';
import type { PackItem } from '@/core/content/pack';
import { emptyProgress, type Progress } from '@/core/progress/fold';
import { keepPage } from '@/device/pages';
import { holdSession } from '@/device/session-lock';
import {
  type Answer,
  type Begun,
  answerQuestion,
  type BeginChoices,
  beginSession,
  beginWithAnswer,
  bookmark,
  completeSession,
  type Declared,
  flag,
  NothingToAskError,
  type Prepared,
  planSession,
  prepareQuestions,
  type RunningSession,
  readQuiz,
  restingBlocks,
} from '@/device/quiz';
import { askToPersist, rememberSession } from '@/device/durability';
import { loadControls } from './control';
import type { FirstQuestion, QuizTarget } from './target';
import { type Trouble, troubleFrom } from './trouble';

export type Phase =
  /** Prerendered: declarations and the first question, before the store is read and after when nothing is under way. */
  | { kind: 'before'; ready: boolean; declared: Record<string, number> }
  | { kind: 'question'; session: RunningSession }
  /** `entry` was just answered; `session` is already after it. */
  | { kind: 'feedback'; entry: PackItem; block: string; answer: Answer; session: RunningSession; number: number }
  | { kind: 'done'; session: RunningSession }
  /** The session is open in another tab. */
  | { kind: 'elsewhere' };

const plainChoices = (first: FirstQuestion) => ({ budget: 12, precise: false, firstItem: first.entry.item.id }) as const;

/** Safari has no idle callback. */
const whenIdle = (run: () => void) => ('requestIdleCallback' in window ? requestIdleCallback(run) : setTimeout(run, 200));

const afterPaint = (run: () => void) => requestAnimationFrame(() => setTimeout(run));

/** « Mesurer ce bloc » and « Préciser mon niveau » come by the address: `?bloc=aval`, `&preciser=1`. */
function askedByAddress(target: QuizTarget): BeginChoices | undefined {
  const asked = new URLSearchParams(location.search);
  const block = asked.get('bloc');
  if (!target.blocks.some((b) => b.block === block)) return undefined;
  // A reload must not begin another session.
  history.replaceState(null, '', location.pathname);
  return { budget: 12, precise: asked.has('preciser'), only: block! };
}

/** The quiz as a state machine over the phone's store. */
export function useQuiz(target: QuizTarget, first: FirstQuestion | null) {
  const [phase, setPhase] = useState<Phase>({ kind: 'before', ready: false, declared: {} });
  const [trouble, setTrouble] = useState<Trouble>(null);
  const [waiting, setWaiting] = useState(false);
  const shownAt = useRef(0);
  /** As read when the page opened, or when the last session ended. */
  const progress = useRef<Progress>(emptyProgress());
  const busy = useRef(false);
  /** Questions fetched ahead, once it is known that no session is under way. */
  const prepared = useRef<{ done?: Prepared; plan?: Begun; run: Promise<Prepared | undefined> } | undefined>(undefined);

  const show = useCallback(async (session: RunningSession) => {
    await loadControls();
    shownAt.current = performance.now();
    rememberSession(session.start.target, session.state.next !== null);
    setPhase(session.state.next ? { kind: 'question', session } : { kind: 'done', session });
  }, []);

  const prepareAhead = useCallback(() => {
    const ahead: NonNullable<typeof prepared.current> = {
      run: prepareQuestions(target.id, target.blocks).then(
        (done) => {
          ahead.done = done;
          // Most begin with nothing declared: that session is planned while the question is being read.
          if (first)
            whenIdle(() => {
              try {
                ahead.plan = planSession(progress.current, target.id, target.blocks, {}, plainChoices(first), done);
              } catch (error) {
                // Said when it is asked for.
                if (!(error instanceof NothingToAskError)) throw error;
              }
            });
          return done;
        },
        // Offline, most likely: it is asked again, and said, when a session begins.
        () => undefined,
      ),
    };
    prepared.current = ahead;
  }, [target, first]);

  /** Resolves true when nothing is under way: declarations and the first question stay on screen. */
  const resume = useCallback(
    async (steal: boolean): Promise<boolean> => {
      try {
        if (!(await holdSession(target.id, steal, () => setPhase({ kind: 'elsewhere' })))) {
          setPhase({ kind: 'elsewhere' });
          return false;
        }
        const { progress: known, session } = await readQuiz(target.id);
        progress.current = known;
        if (session?.state.next) {
          await show(session);
          return false;
        }
        const asked = askedByAddress(target);
        if (asked && !restingBlocks(known, Date.now()).includes(asked.only!)) {
          await show(
            await beginSession(
              planSession(known, target.id, target.blocks, {}, asked, await prepareQuestions(target.id, target.blocks, asked.only)),
            ),
          );
          return false;
        }
        rememberSession(target.id, false);
        setPhase({
          kind: 'before',
          ready: true,
          declared: Object.fromEntries(Object.entries(known.declared).map(([block, d]) => [block, d.value])),
        });
        prepareAhead();
      } catch (error) {
        rememberSession(target.id, false);
        setTrouble(troubleFrom(error));
      }
      return true;
    },
    [target, show, prepareAhead],
  );
  /** Asked by the page, or before it by a tap that hydration replays. */
  const opening = useRef<Promise<boolean>>(undefined);
  const open = useCallback(() => {
    opening.current ??= resume(false);
    return opening.current;
  }, [resume]);

  useEffect(() => {
    shownAt.current = performance.now();
    void open();
  }, [open]);

  const once = async <T>(run: () => Promise<T>): Promise<T | undefined> => {
    if (busy.current) return undefined;
    busy.current = true;
    setTrouble(null);
    // Said only when it lasts: the store answers within a frame or two.
    const slow = setTimeout(() => setWaiting(true), 400);
    try {
      return await run();
    } catch (error) {
      setTrouble(troubleFrom(error));
      return undefined;
    } finally {
      clearTimeout(slow);
      setWaiting(false);
      busy.current = false;
    }
  };

  const showAnswer = (entry: PackItem, block: string, answer: Answer, session: RunningSession) => {
    // The answer is on the disk: its feedback is painted with this very frame, the rest waits until after.
    flushSync(() => setPhase({ kind: 'feedback', entry, block, answer, session, number: session.answers.length }));
    afterPaint(() => {
      rememberSession(target.id, session.state.next !== null || !session.complete);
      askToPersist();
      // The next question and the end need them, and the network may be gone by then.
      void loadControls().catch(() => undefined);
      void keepPage(`/resultat/${target.id}`).catch(() => undefined);
    });
  };

  return {
    phase,
    trouble,
    waiting,
    begin: (declared: Declared, choices: BeginChoices) =>
      once(async () => {
        const questions = (await prepared.current?.run) ?? (await prepareQuestions(target.id, target.blocks));
        prepared.current = undefined;
        if (phase.kind === 'done') progress.current = (await readQuiz(target.id)).progress;
        await show(await beginSession(planSession(progress.current, target.id, target.blocks, declared, choices, questions)));
      }),
    /** The prerendered first question is answered: the session begins with it, whatever the network does. */
    answerFirst: (declared: Declared, budget: BeginChoices['budget'], response: Response) =>
      once(async () => {
        // A tap from before hydration must not run ahead of the store: what it knows comes first.
        if (!first || !(await open())) return;
        const ahead = prepared.current;
        const own: Prepared = { packs: first.packs, bank: { [first.block]: [first.entry] }, sources: first.sources };
        const plain = Object.keys(declared).length === 0 && budget === 12;
        const plan =
          (plain ? ahead?.plan : undefined) ??
          planSession(
            progress.current,
            target.id,
            target.blocks,
            declared,
            { ...plainChoices(first), budget },
            ahead?.done ?? own,
            ahead?.done !== undefined,
          );
        const { session, answer } = await beginWithAnswer(plan, first.entry.item.id, response, performance.now() - shownAt.current);
        if (answer) showAnswer(first.entry, first.block, answer, session);
        else await show(await completeSession(session));
      }),
    answer: (response: Response) =>
      once(async () => {
        if (phase.kind !== 'question') return;
        const { entry, block } = phase.session.state.next!;
        const { session, answer } = await answerQuestion(phase.session, response, performance.now() - shownAt.current);
        showAnswer(entry, block, answer, session);
      }),
    next: () => once(async () => phase.kind === 'feedback' && (await show(await completeSession(phase.session)))),
    /** Both resolve true once it is on the disk. */
    bookmark: async (on: boolean) =>
      phase.kind === 'feedback' && (await once(() => bookmark(phase.entry.item, phase.block, on))) !== undefined,
    flag: async (comment: string) => phase.kind === 'feedback' && (await once(() => flag(phase.entry, phase.block, comment))) !== undefined,
    takeOver: () => resume(true),
  };
}
