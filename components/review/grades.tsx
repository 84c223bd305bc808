import type { Rating } from '@/core/review/schedule';
import { delayInWords } from './words';

const GRADES: readonly { rating: Rating; name: string }[] = [
  { rating: 1, name: 'Oubliée' },
  { rating: 2, name: 'Difficile' },
  { rating: 3, name: 'Bien' },
  { rating: 4, name: 'Facile' },
];

/** How it went, and when the card would come back. A wrong answer is a forgotten card: nothing to choose. */
export function Grades({
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
