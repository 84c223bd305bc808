import type { Metadata } from 'next';
import { NextStage } from '@/components/sector/next-stage';
import { MaturityMap } from '@/components/charts/maturity-map';
import { MATURITY_WORDS, POSITION_WORDS, decimal } from '@/components/sector/words';
import { ReportLines } from '@/components/ui/refs';
import { content } from '@/content/load';
import { cardById, cardsInOrder } from '@/content/sector';

export const metadata: Metadata = {
  title: 'Familles de produits',
  description: 'Dix familles de biothérapies en treize fiches : maturité, position de la France, enjeux de production, produits.',
};

export default function FamiliesPage() {
  const families = content().families!;
  const cards = cardsInOrder();
  return (
    <>
      <h1>Dix familles de produits</h1>
      <p className="small mt-2 max-w-2xl">
        Ce que la filière fabrique, en treize fiches. Notes et classes sont celles du rapport d’octobre 2021 ; ce qui a changé depuis est
        dit, avec sa source.
      </p>
      <div className="lg:grid lg:grid-cols-2 lg:items-start lg:gap-12">
        <figure className="mt-5 lg:sticky lg:top-4">
          <MaturityMap points={cards.map((c) => ({ id: c.id, short: c.short, maturity: c.maturity.note, france: c.france.note }))} />
          <figcaption className="tiny mt-2">
            Plus à droite, plus mûr ; plus haut, mieux placée en France. Notes sur 4, fondées sur{' '}
            {families.method.maturity.map(uncapitalised).join(', ')} d’une part, {families.method.france.map(uncapitalised).join(', ')}{' '}
            d’autre part. {families.method.basis} Une note juste sur une borne garde la classe que le rapport écrit.{' '}
            <ReportLines lines={families.method.lines} />
          </figcaption>
          <a className="btn btn-quiet mt-4 lg:max-w-md" href="/familles/comparer">
            Comparer deux familles
          </a>
        </figure>
        <div className="mt-8 lg:mt-5">
          {families.families.map((family) => (
            <section key={family.id} id={family.id} className="mb-5 scroll-mt-4">
              {!isAlone(family) && <h2>{family.label}</h2>}
              <ul className="rows mt-1.5">
                {family.cards.map((id) => {
                  const card = cardById(id)!;
                  const name = <b className="font-semibold">{card.label}</b>;
                  return (
                    <li key={id}>
                      <a href={`/familles/${id}`} className="block py-3 no-underline">
                        {isAlone(family) ? <h2>{card.label}</h2> : name}
                        <span className="small block">{card.summary}</span>
                        <span className="tiny num mt-1 block">
                          Maturité {decimal(card.maturity.note)}, {MATURITY_WORDS[card.maturity.class]} · France {decimal(card.france.note)}
                          , {POSITION_WORDS[card.france.class]}
                        </span>
                      </a>
                    </li>
                  );
                })}
              </ul>
            </section>
          ))}
          <section id="matieres" className="mb-5 scroll-mt-4">
            <h2>Les matières qu’elles partagent</h2>
            <ul className="rows mt-1.5">
              {families.materials.map((material) => (
                <li key={material.id} id={material.id} className="py-2.5 target:bg-stain-0">
                  <p className="small !text-ink">
                    <b className="font-semibold">{material.label}</b> : {material.usedIn.join(', ')}.
                  </p>
                  <ReportLines lines={material.lines} />
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
      <NextStage after="/familles" />
    </>
  );
}

/** A family of one card goes by the card's name. */
const isAlone = (family: { cards: readonly string[] }) => family.cards.length === 1;
const uncapitalised = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
