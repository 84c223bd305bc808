import { type ReactNode, useEffect, useRef } from 'react';
import type { useReview } from './use-review';

/** What stays around a card: what it is, how far the session is, undoing, what went wrong. The focus goes with the side that is shown. */

type Props = {
  session: ReturnType<typeof useReview>;
  /** What the card on screen is. */
  label: string;
  /** Whether a card may wait for tomorrow. */
  mayWait: boolean;
  children: ReactNode;
};

export function SessionFrame({ session: { phase, trouble, place, canUndo, undo, postpone }, label, mayWait, children }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const card = phase.kind === 'asking' || phase.kind === 'answering' ? phase.face.card.card : '';
  const screen = `${phase.kind}-${card}-${place.steps}`;

  // A new side begins at its top, with the reader's focus on what it says.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `screen` is what changes.
  useEffect(() => {
    const heading = root.current?.querySelector<HTMLElement>(phase.kind === 'answering' ? '#reponse' : '#enonce');
    heading?.focus({ preventScroll: true });
    if (phase.kind === 'answering') heading?.scrollIntoView({ block: 'nearest' });
    else scrollTo(0, 0);
  }, [screen]);

  return (
    <div ref={root} className="flex grow flex-col" data-review={card} data-side={phase.kind}>
      <div className="mb-5">
        <div className="mb-2.5 flex flex-wrap items-baseline justify-between gap-x-3">
          <span className="eyebrow min-w-0 flex-[1_1_9rem]">{label}</span>
          <span className="tiny num whitespace-nowrap">
            {place.back ? `encore ${place.again} à revoir` : `carte ${place.done + 1} sur ${place.of}`}
          </span>
        </div>
        <div className="dots" aria-hidden="true">
          {Array.from({ length: place.of }, (_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the dots are their rank.
            <i key={i} className={i < place.done ? 'done' : ''} />
          ))}
        </div>
        <p className="mt-1 flex min-h-12 flex-wrap justify-between gap-x-4">
          {canUndo && (
            <button type="button" className="link small min-h-12" onClick={() => void undo()}>
              Annuler la précédente
            </button>
          )}
          {mayWait && (
            <button type="button" className="link small ml-auto min-h-12" onClick={() => void postpone()}>
              Reporter à demain
            </button>
          )}
        </p>
      </div>
      {trouble && (
        <p role="alert" className="note mb-3">
          Le téléphone refuse d’enregistrer : rien n’a changé. Libérez de la place ou quittez la navigation privée, puis réessayez.
        </p>
      )}
      {children}
    </div>
  );
}

/** Before the first card, or instead of it. */
export const SessionWaiting = ({ phase }: { phase: 'reading' | 'unreadable' }) =>
  phase === 'reading' ? (
    <p className="small mt-6" role="status">
      Lecture de vos cartes…
    </p>
  ) : (
    <p className="note mt-6">
      Ce navigateur ne laisse pas lire ce qui est gardé sur ce téléphone. Quittez la navigation privée, puis rechargez.
    </p>
  );
