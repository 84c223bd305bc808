import type { Rating } from '@/core/review/schedule';
import { AnswerSheet } from './answer-sheet';
import { Recto, type TextFace, Verso } from './faces';
import { Grades } from './grades';
import type { ReviewPhase } from './use-review';

type Props = {
  face: TextFace;
  /** Once it is turned. */
  answering: Extract<ReviewPhase, { kind: 'answering' }> | null;
  /** What the button that turns it says. */
  turn: string;
  onTurn: () => void;
  onGrade: (rating: Rating) => void;
};

/** A card to recall, then to look at, then to grade. */
export const TextCard = ({ face, answering, turn, onTurn, onGrade }: Props) => (
  <>
    <Recto face={face} />
    {answering ? (
      <AnswerSheet>
        <Verso face={face} />
        <Grades phase={answering} onGrade={onGrade} />
      </AnswerSheet>
    ) : (
      <div className="sticky bottom-0 low:static mt-auto bg-paper pt-3 pb-[max(1rem,env(safe-area-inset-bottom))]">
        <button type="button" className="btn" onClick={onTurn}>
          {turn}
        </button>
      </div>
    )}
  </>
);
