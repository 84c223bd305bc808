import type { Actor } from '@/core/sector/recommendation';

/** « Leem (responsable), France Biotech, pôles de compétitivité (à confirmer, selon le rapport) » */
export function Actors({ actors }: { actors: readonly Actor[] }) {
  return (
    <p className="small">
      <b className="text-ink">Acteurs</b> : {actors.map(inWords).join(', ')}.
    </p>
  );
}

const inWords = ({ name, lead, unsure }: Actor): string =>
  name + (lead ? ' (responsable)' : '') + (unsure ? ' (le rapport s’interroge)' : '');
