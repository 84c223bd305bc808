import { useCallback, useEffect, useRef, useState } from 'react';
import type { Response } from '@/core/events/event';
import type { PackItem } from '@/core/content/pack';
import { PackMissingError } from '@/device/packs';
import { holdSession } from '@/device/session-lock';
import {
  type Answer,
  answerQuestion,
  type BeginChoices,
  beginSession,
  bookmark,
  type Declared,
  flag,
  readQuiz,
  type RunningSession,
} from '@/device/quiz';
import { askToPersist, rememberSession } from '@/device/durability';
import { StoreWriteError } from '@/device/store';
import type { QuizTarget } from './target';

export type Phase =
  /** Prerendered: declarations and the first question, before the store is read and after when nothing is under way. */
  | { kind: 'before'; ready: boolean; declared: Record<string, number> }
  | { kind: 'question'; session: RunningSession }
  /** `entry` was just answered; `session` is already after it. */
  | { kind: 'feedback'; entry: PackItem; block: string; answer: Answer; session: RunningSession; number: number }
  | { kind: 'done'; session: RunningSession }
  /** The session is open in another tab. */
  | { kind: 'elsewhere' };

export type Trouble = { what: string; kept: string } | null;

function troubleFrom(error: unknown): NonNullable<Trouble> {
  if (error instanceof PackMissingError)
    return {
      what: 'Les questions de ce métier ne sont pas encore sur ce téléphone, et le réseau ne répond pas.',
      kept: 'Vos réponses précédentes sont gardées. Réessayez avec du réseau, puis téléchargez ce métier pour le hors-ligne.',
    };
  if (error instanceof StoreWriteError)
    return error.code === 'full'
      ? {
          what: 'La mémoire du téléphone est pleine : cette réponse n’a pas été enregistrée.',
          kept: 'Les réponses précédentes sont gardées. Libérez de la place, puis validez de nouveau.',
        }
      : {
          what: 'Le navigateur refuse d’enregistrer : cette réponse n’a pas été gardée.',
          kept: 'Quittez la navigation privée ou autorisez le stockage pour ce site, puis validez de nouveau.',
        };
  console.error(error);
  return {
    what: 'Quelque chose a échoué sur cette page.',
    kept: 'Ce qui a été validé est gardé. Rechargez la page pour reprendre à la même question.',
  };
}

/** « Mesurer ce bloc » and « Préciser mon niveau » come by the address: `?bloc=aval`, `&preciser=1`. */
function askedByAddress(target: QuizTarget): BeginChoices | undefined {
  const asked = new URLSearchParams(location.search);
  const block = asked.get('bloc');
  if (!target.blocks.some((b) => b.block === block)) return undefined;
  // A reload must not begin another session.
  history.replaceState(null, '', location.pathname);
  return { budget: 12, precise: asked.has('preciser'), only: block! };
}

/** The quiz as a state machine over the phone's store. */
export function useQuiz(target: QuizTarget) {
  const [phase, setPhase] = useState<Phase>({ kind: 'before', ready: false, declared: {} });
  const [trouble, setTrouble] = useState<Trouble>(null);
  const shownAt = useRef(0);
  const busy = useRef(false);

  const show = useCallback((session: RunningSession) => {
    shownAt.current = performance.now();
    rememberSession(session.start.target, session.state.next !== null);
    setPhase(session.state.next ? { kind: 'question', session } : { kind: 'done', session });
  }, []);

  const resume = useCallback(
    async (steal: boolean) => {
      try {
        if (!(await holdSession(target.id, steal, () => setPhase({ kind: 'elsewhere' })))) return setPhase({ kind: 'elsewhere' });
        const { progress, session } = await readQuiz(target.id);
        if (session?.state.next) return show(session);
        const asked = askedByAddress(target);
        if (asked) return show(await beginSession(target.id, target.blocks, {}, asked));
        rememberSession(target.id, false);
        setPhase({
          kind: 'before',
          ready: true,
          declared: Object.fromEntries(Object.entries(progress.declared).map(([block, d]) => [block, d.value])),
        });
      } catch (error) {
        rememberSession(target.id, false);
        setTrouble(troubleFrom(error));
      }
    },
    [target, show],
  );

  useEffect(() => {
    void resume(false);
  }, [resume]);

  const once = async <T>(run: () => Promise<T>): Promise<T | undefined> => {
    if (busy.current) return undefined;
    busy.current = true;
    setTrouble(null);
    try {
      return await run();
    } catch (error) {
      setTrouble(troubleFrom(error));
      return undefined;
    } finally {
      busy.current = false;
    }
  };

  const record = async (session: RunningSession, response: Response) => {
    const asked = session.state.next!;
    const number = session.state.asked + 1;
    const result = await answerQuestion(session, response, performance.now() - shownAt.current);
    setPhase({ kind: 'feedback', entry: asked.entry, block: asked.block, answer: result.answer, session: result.session, number });
    rememberSession(target.id, result.session.state.next !== null);
    askToPersist();
  };

  return {
    phase,
    trouble,
    begin: (declared: Declared, choices: BeginChoices) =>
      once(async () => show(await beginSession(target.id, target.blocks, declared, choices))),
    /** The prerendered first question is answered: the session begins with it. */
    answerFirst: (declared: Declared, budget: BeginChoices['budget'], firstItem: string, response: Response) =>
      once(async () => {
        const session = await beginSession(target.id, target.blocks, declared, { budget, precise: false, firstItem });
        if (session.state.next?.entry.item.id === firstItem) await record(session, response);
        else show(session);
      }),
    answer: (response: Response) => once(async () => (phase.kind === 'question' ? record(phase.session, response) : undefined)),
    next: () => phase.kind === 'feedback' && show(phase.session),
    bookmark: async (on: boolean) => {
      if (phase.kind === 'feedback') await once(() => bookmark(phase.entry.item, phase.block, on));
    },
    flag: async (comment: string) => {
      if (phase.kind === 'feedback') await once(() => flag(phase.entry, phase.block, comment));
    },
    takeOver: () => resume(true),
  };
}
