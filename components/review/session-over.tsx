import { calendarOf } from '@/core/review/day';
import { dayAt } from '@/device/day';
import type { ReviewPhase } from './use-review';
import { cardsInWords } from './words';

type Props = { phase: Extract<ReviewPhase, { kind: 'over' }>; canUndo: boolean; onUndo: () => void; onMore: () => void };

/** The end of a session: what was done, what comes, and no reproach. */
export function SessionOver({ phase: { today, reviewed, postponed, out }, canUndo, onUndo, onMore }: Props) {
  const [, tomorrow = 0] = calendarOf(today.progress, today.deck, [dayAt(today.now), dayAt(today.now, 1)]);
  const left = today.due.length;
  return (
    <div className="flex grow flex-col" data-review="over">
      <h1 id="enonce" tabIndex={-1} className="mt-6">
        {reviewed + postponed > 0
          ? 'C’est tout pour aujourd’hui'
          : today.deck.length === 0
            ? 'Pas encore de carte'
            : 'Rien à réviser aujourd’hui'}
      </h1>
      <p className="mt-3 text-ink-2">
        {today.deck.length === 0
          ? 'Les questions manquées ou marquées, les points clés et les termes des modules suivis viennent ici dès le lendemain.'
          : `${reviewed > 0 ? `${cardsInWords(reviewed)} revue${reviewed > 1 ? 's' : ''}. ` : ''}${postponed > 0 ? `${cardsInWords(postponed)} reportée${postponed > 1 ? 's' : ''}. ` : ''}${
              tomorrow > 0 ? `${cardsInWords(tomorrow)} demain.` : 'Rien de prévu demain.'
            }`}
      </p>
      {out > 0 && (
        <p className="small mt-3">
          {cardsInWords(out)} n’{out > 1 ? 'ont' : 'a'} pas {out > 1 ? 'leur' : 'son'} texte sur ce téléphone :{' '}
          {out > 1 ? 'elles reviendront' : 'elle reviendra'} avec du réseau.
        </p>
      )}
      <p className="mt-3 flex flex-wrap gap-x-6">
        {canUndo && (
          <button type="button" className="link small min-h-12" onClick={onUndo}>
            Annuler la précédente
          </button>
        )}
        {left > 0 && (
          <button type="button" className="link small min-h-12" onClick={onMore}>
            En faire douze de plus
          </button>
        )}
      </p>
      <div className="mt-auto grid gap-3 py-4">
        <a className="btn" href="/apprendre">
          Retour à Apprendre
        </a>
      </div>
    </div>
  );
}
