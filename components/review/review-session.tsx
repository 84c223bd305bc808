'use client';

import { seedFrom } from '@/core/assessment/random';
import { scoreResponse } from '@/core/assessment/score';
import { loadControls } from '@/components/quiz/control';
import { Feedback } from '@/components/quiz/feedback';
import { Question } from '@/components/quiz/question';
import { readToday, todayFaces } from '@/device/review';
import { AnswerSheet } from './answer-sheet';
import { Grades } from './grades';
import { SessionFrame, SessionWaiting } from './session-frame';
import { SessionOver } from './session-over';
import { TextCard } from './text-card';
import { type Deal, useReview } from './use-review';

const KIND = { item: 'question', key: 'point clé', term: 'terme', word: 'mot' } as const;

const dealToday: Deal = async (more) => {
  const read = await readToday(Date.now());
  const today = more ? { ...read, places: read.places + more } : read;
  const dealt = await todayFaces(today, Math.random);
  if (dealt.faces.some((face) => face.kind === 'item')) await loadControls().catch((error) => console.warn(error));
  return { today, ...dealt };
};

/** Today's cards, one a screen: recall, look, say how it went. */
export function ReviewSession({ titles }: { titles: Record<string, string> }) {
  const session = useReview(dealToday, { daily: true });
  const { phase, place, canUndo, ...act } = session;
  if (phase.kind === 'reading' || phase.kind === 'unreadable') return <SessionWaiting phase={phase.kind} />;
  if (phase.kind === 'over')
    return <SessionOver phase={phase} canUndo={canUndo} onUndo={() => void act.undo()} onMore={() => void act.more(12)} />;

  const answering = phase.kind === 'answering' ? phase : null;
  const shown = phase.face;
  return (
    <SessionFrame session={session} label={[titles[shown.card.block] ?? 'Glossaire', KIND[shown.kind]].join(' · ')} mayWait>
      {shown.kind === 'item' ? (
        <Question
          key={`${shown.card.card}-${place.steps}-${phase.kind}`}
          entry={shown.entry}
          seed={seedFrom(`${shown.card.card}${place.steps}`)}
          answered={answering?.answered?.response}
          onAnswer={async (response) => act.answer(response, scoreResponse(shown.entry.item, response))}
        >
          {answering?.answered && (
            <AnswerSheet>
              <Feedback
                item={shown.entry.item}
                response={answering.answered.response}
                score={answering.answered.score}
                sources={shown.sources}
              />
              <Grades phase={answering} wrong={!answering.answered.score.right} onGrade={(rating) => void act.grade(rating)} />
            </AnswerSheet>
          )}
        </Question>
      ) : (
        <TextCard
          face={shown}
          answering={answering}
          turn="Montrer la réponse"
          onTurn={() => act.reveal()}
          onGrade={(rating) => void act.grade(rating)}
        />
      )}
    </SessionFrame>
  );
}
