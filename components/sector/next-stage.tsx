/** The five stages of /secteur, in order: where to go on, and back. */
const STAGES = [
  { href: '/familles', title: 'Ce qu’on fabrique' },
  { href: '/emplois', title: 'Quels emplois' },
  { href: '/passerelles', title: 'Le métier près de vous' },
  { href: '/formations', title: 'Comment y aller' },
  { href: '/donnees', title: 'Ce que la donnée change' },
] as const;

export function NextStage({ after }: { after: (typeof STAGES)[number]['href'] }) {
  const next = STAGES[STAGES.findIndex(({ href }) => href === after) + 1];
  return (
    <nav aria-label="Étapes du secteur" className="mt-10 flex flex-wrap items-center justify-between gap-x-6 border-t border-line pt-3">
      <a className="link flex min-h-12 items-center" href="/secteur">
        Le secteur en dix minutes
      </a>
      {next && (
        <a className="link flex min-h-12 items-center" href={next.href}>
          Étape suivante : {next.title.charAt(0).toLowerCase() + next.title.slice(1)} →
        </a>
      )}
    </nav>
  );
}
