import { More } from '@/components/ui/more';

/** Ways into everything else: one search box, and the rooms of someone who looks for their way. Plain links, no script. */
export function Doors() {
  return (
    <section className="mt-10 border-t border-line pt-6 lg:mt-14">
      <h2>Se repérer</h2>
      <search>
        <form action="/recherche" className="mt-3 flex max-w-xl gap-2">
          <label className="min-w-0 grow">
            <span className="visually-hidden">Chercher un métier, un bloc, un module, un terme, une formation</span>
            <input name="q" type="search" className="field" placeholder="métier, terme, lieu…" enterKeyHint="search" />
          </label>
          <button type="submit" className="btn btn-quiet !w-auto !px-4">
            Chercher
          </button>
        </form>
      </search>
      <ul className="rows mt-4 lg:grid lg:grid-cols-2 lg:gap-x-12">
        {DOORS.map((door) => (
          <More key={door.href} {...door} />
        ))}
      </ul>
    </section>
  );
}

const DOORS = [
  { href: '/secteur', title: 'Le secteur en dix minutes', what: 'Ce qu’on y fabrique, où sont les emplois, comment y entrer.' },
  { href: '/passerelles', title: 'Passerelles', what: 'D’où vous partez, quels métiers sont près, ce qu’il reste à apprendre.' },
  { href: '/formations', title: 'La carte des formations', what: 'Par public, niveau, durée et région.' },
  { href: '/portfolio', title: 'Portfolio du doctorat', what: 'Dire sa thèse à une entreprise : expériences, CV, PDF.' },
  { href: '/glossaire', title: 'Le glossaire', what: 'Les termes du métier, en français et en anglais.' },
] as const;
