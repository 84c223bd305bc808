import { useEffect, useRef } from 'react';

type Props = { seen: number; forgotten: number; canUndo: boolean; onUndo: () => void; onMore: () => void; onLeave: () => void };

const words = (count: number) => `${count} mot${count > 1 ? 's' : ''}`;

/** The end of ten words: how it went, what becomes of them, ten more. */
export function WordsOver({ seen, forgotten, canUndo, onUndo, onMore, onLeave }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, []);
  return (
    <div className="flex grow flex-col" data-review="over">
      <h1 ref={heading} id="enonce" tabIndex={-1} className="mt-6">
        {seen === 0 ? 'Aucun mot à demander ici' : `${words(seen)} vu${seen > 1 ? 's' : ''}`}
      </h1>
      {seen > 0 && (
        <p className="mt-3 text-ink-2">
          {forgotten === 0 ? 'Aucun oublié.' : `Dont ${forgotten} oublié${forgotten > 1 ? 's' : ''} au moins une fois.`}{' '}
          {seen > 1
            ? 'Ils reviendront dans votre révision, chacun le jour où vous risquez de l’oublier.'
            : 'Il reviendra dans votre révision.'}
        </p>
      )}
      <p className="mt-3 flex flex-wrap gap-x-6">
        {canUndo && (
          <button type="button" className="link small min-h-12" onClick={onUndo}>
            Annuler la précédente
          </button>
        )}
        <a className="link small inline-flex min-h-12 items-center" href="/reviser">
          Votre révision
        </a>
        <button type="button" className="link small min-h-12" onClick={onLeave}>
          Changer de sens ou de mots
        </button>
      </p>
      <div className="mt-auto grid gap-3 py-4">
        <button type="button" className="btn" onClick={onMore}>
          Dix mots de plus
        </button>
        <a className="btn btn-quiet" href="/glossaire">
          Retour au glossaire
        </a>
      </div>
    </div>
  );
}
