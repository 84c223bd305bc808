'use client';

import { useEffect, useRef } from 'react';
import { seedFrom } from '@/core/assessment/random';
import type { Rating } from '@/core/review/schedule';
import { Feedback } from '@/components/quiz/feedback';
import { Question } from '@/components/quiz/question';
import type { CardFace } from '@/device/review';
import { SessionOver } from './session-over';
import { useReview } from './use-review';
import { delayInWords } from './words';

const GRADES: readonly { rating: Rating; name: string }[] = [
  { rating: 1, name: 'Oubliée' },
  { rating: 2, name: 'Difficile' },
  { rating: 3, name: 'Bien' },
  { rating: 4, name: 'Facile' },
];

/** Today's cards, one a screen: recall, look, say how it went. */
export function ReviewSession({ titles }: { titles: Record<string, string> }) {
  const { phase, trouble, place, canUndo, ...act } = useReview();
  const root = useRef<HTMLDivElement>(null);
  const face = phase.kind === 'asking' || phase.kind === 'answering' ? phase.face : null;
  const screen = `${phase.kind}-${face?.card.card ?? ''}-${place.steps}`;

  // A new side begins at its top, with the reader's focus on what it says.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `screen` is what changes.
  useEffect(() => {
    const heading = root.current?.querySelector<HTMLElement>(phase.kind === 'answering' ? '#reponse' : '#enonce');
    heading?.focus({ preventScroll: true });
    if (phase.kind === 'answering') heading?.scrollIntoView({ block: 'nearest' });
    else scrollTo(0, 0);
  }, [screen]);

  if (phase.kind === 'reading')
    return (
      <p className="small mt-6" role="status">
        Lecture de vos cartes…
      </p>
    );
  if (phase.kind === 'unreadable')
    return (
      <p className="note mt-6">
        Ce navigateur ne laisse pas lire ce qui est gardé sur ce téléphone. Quittez la navigation privée, puis rechargez.
      </p>
    );
  if (phase.kind === 'over')
    return <SessionOver phase={phase} canUndo={canUndo} onUndo={() => void act.undo()} onMore={() => void act.more(12)} />;

  const answering = phase.kind === 'answering' ? phase : null;
  const shown = phase.face;
  return (
    <div ref={root} className="flex grow flex-col" data-review={shown.card.card} data-side={phase.kind}>
      <div className="mb-5">
        <div className="mb-2.5 flex flex-wrap items-baseline justify-between gap-x-3">
          <span className="eyebrow min-w-0 flex-[1_1_9rem]">
            {titles[shown.card.block] ?? shown.card.block} · {KIND[shown.kind]}
          </span>
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
        <p className="mt-1 flex flex-wrap justify-between gap-x-4">
          {canUndo && (
            <button type="button" className="link small min-h-12" onClick={() => void act.undo()}>
              Annuler la précédente
            </button>
          )}
          <button type="button" className="link small ml-auto min-h-12" onClick={() => void act.postpone()}>
            Reporter à demain
          </button>
        </p>
      </div>
      {trouble && (
        <p role="alert" className="note mb-3">
          Le téléphone refuse d’enregistrer : rien n’a changé. Libérez de la place ou quittez la navigation privée, puis réessayez.
        </p>
      )}
      {shown.kind === 'item' ? (
        <Question
          key={`${shown.card.card}-${place.steps}-${phase.kind}`}
          entry={shown.entry}
          seed={seedFrom(`${shown.card.card}${place.steps}`)}
          answered={answering?.answered?.response}
          onAnswer={async (response) => act.answer(response)}
        >
          {answering?.answered && (
            <Answer>
              <Feedback
                item={shown.entry.item}
                response={answering.answered.response}
                score={answering.answered.score}
                sources={shown.sources}
              />
              <Grades phase={answering} wrong={!answering.answered.score.right} onGrade={(rating) => void act.grade(rating)} />
            </Answer>
          )}
        </Question>
      ) : (
        <>
          <Recto face={shown} />
          {answering ? (
            <Answer>
              <Verso face={shown} />
              <Grades phase={answering} onGrade={(rating) => void act.grade(rating)} />
            </Answer>
          ) : (
            <div className="sticky bottom-0 low:static mt-auto bg-paper pt-3 pb-[max(1rem,env(safe-area-inset-bottom))]">
              <button type="button" className="btn" onClick={() => act.reveal()}>
                Montrer la réponse
              </button>
            </div>
          )}
        </>
      )}
    </div>
  );
}

const KIND = { item: 'question', key: 'point clé', term: 'terme' } as const;

const Answer = ({ children }: { children: React.ReactNode }) => (
  <section
    id="reponse"
    tabIndex={-1}
    aria-label="Réponse"
    className="-mx-gutter mt-auto rounded-t-[22px] border-t border-line bg-surface px-gutter pt-4 pb-[max(1rem,env(safe-area-inset-bottom))] shadow-[0_-10px_40px_-20px_rgb(0_0_0/.35)]"
  >
    {children}
  </section>
);

type TextFace = Exclude<CardFace, { kind: 'item' }>;

function Recto({ face }: { face: TextFace }) {
  return face.kind === 'key' ? (
    <div>
      <p className="small">{face.title}</p>
      <h1 id="enonce" tabIndex={-1} className="mt-1 !text-[1.375rem] !leading-[1.28]">
        {face.ask}
      </h1>
      <p className="small mt-3">Dites-le dans votre tête, puis regardez.</p>
    </div>
  ) : (
    <div>
      <p className="small">Son sens, et son équivalent anglais</p>
      <h1 id="enonce" tabIndex={-1} className="mt-1 first-letter:uppercase">
        {face.term.fr}
      </h1>
    </div>
  );
}

function Verso({ face }: { face: TextFace }) {
  return face.kind === 'key' ? (
    <div className="grid gap-2">
      {face.answer.map((paragraph) => (
        <p key={paragraph} className="text-[1.0625rem]">
          {paragraph}
        </p>
      ))}
      <p className="tiny">
        <a className="underline" href={`/modules/${face.card.module}`}>
          Revoir le module
        </a>
      </p>
    </div>
  ) : (
    <div className="grid gap-2">
      <p className="text-[1.0625rem] font-semibold" lang="en">
        {face.term.en}
      </p>
      <p>{face.term.definition}</p>
      <p className="tiny">{face.term.sources.map(({ ref }) => face.sources[ref]?.title ?? ref).join(' ; ')}</p>
    </div>
  );
}

/** How it went, and when the card would come back. A wrong answer is a forgotten card: nothing to choose. */
function Grades({
  phase: { next, now },
  wrong = false,
  onGrade,
}: {
  phase: { next: Record<Rating, number>; now: number };
  wrong?: boolean;
  onGrade: (rating: Rating) => void;
}) {
  const offered = wrong ? GRADES.slice(0, 1) : GRADES;
  return (
    <section aria-label="Comment cela s’est passé" className="mt-4">
      <p className="tiny mb-1.5">
        {wrong ? `Elle reviendra dans ${delayInWords(next[1] - now)}.` : 'Comment vous en êtes-vous souvenu\u202f?'}
      </p>
      <div className={`grid gap-2 ${wrong ? '' : 'grid-cols-2 @max-[16rem]:grid-cols-1 lg:grid-cols-4'}`}>
        {offered.map(({ rating, name }) => (
          <button
            key={rating}
            type="button"
            data-rating={rating}
            className={`btn ${rating === 3 || wrong ? '' : 'btn-quiet'} !min-h-14 flex-col !gap-0`}
            onClick={() => onGrade(rating)}
          >
            <span>{wrong ? 'Continuer' : name}</span>
            {!wrong && <span className="num text-[.8125rem] font-normal">{delayInWords(next[rating] - now)}</span>}
          </button>
        ))}
      </div>
    </section>
  );
}
