import type { RunningSession } from '@/device/quiz';
import { decidedBlocks } from './session-bar';
import type { QuizTarget } from './target';

/** The end of a short session: what it settled, and the two ways on. */
export function Done({ target, session, onMore }: { target: QuizTarget; session: RunningSession; onMore: () => void }) {
  const { state, answers, start } = session;
  const before = Object.keys(start.verdicts).length;
  const decided = decidedBlocks(state);
  const gained = Math.max(0, decided - before);
  const left = state.blocks.length - decided;
  const situations = answers.length > 0 && answers.every((answer) => answer.indication);
  return (
    <div className="flex grow flex-col">
      <h1 id="enonce" tabIndex={-1} className="mt-6">
        {situations
          ? `${answers.length} mise${answers.length > 1 ? 's' : ''} en situation`
          : `${answers.length} réponse${answers.length > 1 ? 's' : ''}, ${gained === 0 ? 'pas encore de bloc tranché' : `${gained}\u00a0bloc${gained > 1 ? 's' : ''} tranché${gained > 1 ? 's' : ''}`}`}
      </h1>
      <p className="mt-3 text-ink-2">
        {situations
          ? 'Elles donnent une indication, sans verdict : un quiz ne mesure pas ce bloc.'
          : state.ended === 'settled'
            ? 'Tous les blocs que ces questions mesurent sont tranchés pour ce métier.'
            : state.ended === 'exhausted'
              ? 'Il ne reste pas de question fraîche pour les blocs encore ouverts. La page de résultat dit quand une nouvelle mesure sera possible.'
              : `Une session en tranche un ou deux, avec huit questions environ pour chacun ; certains restent à confirmer. ${left > 0 ? `Il en reste ${left}.` : ''}`}
      </p>
      <p className="small mt-3">Tout est gardé sur ce téléphone.</p>
      <div className="sticky bottom-0 low:static -mx-gutter mt-auto grid gap-3 bg-paper px-gutter pt-3 pb-[max(1rem,env(safe-area-inset-bottom))]">
        <a className="btn" href={`/resultat/${target.id}`}>
          Voir mon résultat
        </a>
        {state.ended === 'budget' && left > 0 && (
          <button type="button" className="btn btn-quiet" onClick={onMore}>
            Continuer, 12 questions
          </button>
        )}
      </div>
    </div>
  );
}
