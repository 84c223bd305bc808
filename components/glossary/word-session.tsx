import { useCallback } from 'react';
import type { GlossaryPack } from '@/core/glossary/word';
import { SessionFrame, SessionWaiting } from '@/components/review/session-frame';
import { TextCard } from '@/components/review/text-card';
import { useReview } from '@/components/review/use-review';
import { dealWords, type WordChoice } from '@/device/words';
import { WordsOver } from './words-over';

const LABELS = { 'fr-en': 'Français, anglais', 'en-fr': 'Anglais, français' } as const;

/** Ten words, one a screen: say the other name, turn, grade. */
export function WordSession({ pack, choice, onLeave }: { pack: GlossaryPack; choice: WordChoice; onLeave: () => void }) {
  const deal = useCallback(() => dealWords(pack, choice, Date.now(), Math.floor(Math.random() * 2 ** 32)), [pack, choice]);
  const session = useReview(deal, { daily: false });
  const { phase, canUndo, ...act } = session;
  if (phase.kind === 'reading' || phase.kind === 'unreadable') return <SessionWaiting phase={phase.kind} />;
  if (phase.kind === 'over')
    return (
      <WordsOver
        seen={phase.reviewed}
        forgotten={phase.forgotten}
        canUndo={canUndo}
        onUndo={() => void act.undo()}
        onMore={() => void act.more(0)}
        onLeave={onLeave}
      />
    );
  const { face } = phase;
  if (face.kind === 'item') throw new Error('a question was dealt among words');
  return (
    <SessionFrame session={session} label={LABELS[choice.way]} mayWait={false}>
      <TextCard
        face={face}
        answering={phase.kind === 'answering' ? phase : null}
        turn="Retourner"
        onTurn={() => act.reveal()}
        onGrade={(rating) => void act.grade(rating)}
      />
    </SessionFrame>
  );
}
