import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { MaturityMap } from '@/components/charts/maturity-map';
import { NoteScale } from '@/components/charts/note-scale';
import { Conflict, Since } from '@/components/sector/notes';
import { ProductList } from '@/components/sector/product-list';
import { SharesOf } from '@/components/sector/shares';
import { MATURITY_WORDS, POSITION_WORDS } from '@/components/sector/words';
import { ReportLines } from '@/components/ui/refs';
import { content } from '@/content/load';
import { moduleById } from '@/content/modules';
import { cardById, cardsInOrder, familyOf, materialsOf, sourceOf } from '@/content/sector';
import type { Product } from '@/core/sector/family';

type Props = { params: Promise<{ id: string }> };

export const dynamicParams = false;
export const generateStaticParams = () => content().cards.map(({ id }) => ({ id }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const card = cardById((await params).id);
  return { title: card?.label, description: card?.summary };
}

const sourcesOfProducts = (products: readonly Product[]) =>
  Object.fromEntries(products.flatMap(({ now }) => (now ? [[now.ref, sourceOf(now.ref)]] : [])));

export default async function FamilyCardPage({ params }: Props) {
  const card = cardById((await params).id);
  if (!card) notFound();
  const family = familyOf(card);
  const all = cardsInOrder();
  const at = all.indexOf(card);
  const modules = (card.modules ?? []).flatMap((id) => moduleById(id) ?? []);
  const materials = materialsOf(card);
  return (
    <article className="lg:grid lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:gap-12">
      <div>
        <p className="eyebrow">
          <a className="link !py-0" href="/familles">
            Familles
          </a>{' '}
          · {family.label}
        </p>
        <h1 className="mt-0.5 mb-2">{card.label}</h1>
        <p className="text-ink-2">{card.summary}</p>
        <div className="mt-5 grid max-w-md gap-4">
          <div>
            <NoteScale name="Maturité (2021)" note={card.maturity.note} words={MATURITY_WORDS[card.maturity.class]} />
            {card.maturity.conflict && <Conflict>{card.maturity.conflict}</Conflict>}
          </div>
          <div>
            <NoteScale name="Position de la France (2021)" note={card.france.note} words={POSITION_WORDS[card.france.class]} />
            {card.france.conflict && <Conflict>{card.france.conflict}</Conflict>}
          </div>
        </div>
        {card.mti && (
          <p className="small mt-4">
            <b className="text-ink">Thérapie innovante ?</b> {card.mti}
          </p>
        )}
        {card.now?.map(({ text, ref }) => (
          <Since key={ref} text={text} source={sourceOf(ref)} />
        ))}
        <h2 className="mt-7">Ce que la production doit résoudre</h2>
        <ul className="rows mt-2">
          {card.stakes.map((stake) => (
            <li key={stake} className="py-2.5">
              {stake}
            </li>
          ))}
        </ul>
        {materials.length > 0 && (
          <p className="small mt-2">
            Matières communes à d’autres familles :{' '}
            {materials.map((material, i) => (
              <span key={material.id}>
                {i > 0 && ', '}
                <a className="underline" href={`/familles#${material.id}`}>
                  {material.label.toLowerCase().replace('arn', 'ARN')}
                </a>
              </span>
            ))}
            .
          </p>
        )}
        <h2 className="mt-7">Produits commercialisés, en 2021</h2>
        {card.marketed.length ? (
          <ProductList products={card.marketed} sources={sourcesOfProducts(card.marketed)} />
        ) : (
          <p className="small mt-1">{card.marketedNote ?? 'Le rapport n’en cite aucun.'}</p>
        )}
        {card.marketed.length > 0 && card.marketedNote && <p className="tiny mt-2">{card.marketedNote}</p>}
        {card.french && (
          <>
            <h2 className="mt-7">En France, le rapport cite aussi</h2>
            <ProductList products={card.french} sources={sourcesOfProducts(card.french)} />
          </>
        )}
      </div>
      <div className="mt-8 lg:mt-0">
        <figure className="hidden lg:block">
          <MaturityMap
            points={all.map((c) => ({ id: c.id, short: c.short, maturity: c.maturity.note, france: c.france.note }))}
            at={card.id}
          />
        </figure>
        <h2 className="lg:mt-6">En chiffres, en 2021</h2>
        <dl className="rows mt-2">
          {card.facts.map((fact) => (
            <div key={fact.label} className="py-2.5">
              <dt className="tiny">{fact.label}</dt>
              <dd className="num">{fact.value}</dd>
              {fact.conflict && (
                <dd>
                  <Conflict>{fact.conflict}</Conflict>
                </dd>
              )}
            </div>
          ))}
        </dl>
        {(card.phases || card.areas) && (
          <div className="rows mt-4">
            {card.phases && <SharesOf name="Stades de développement" shares={card.phases} />}
            {card.areas && <SharesOf name="Aires thérapeutiques" shares={card.areas} />}
          </div>
        )}
        {card.conflicts?.map((conflict) => (
          <Conflict key={conflict}>{conflict}</Conflict>
        ))}
        {card.actors && (
          <p className="small mt-4">
            <b className="text-ink">Acteurs nommés en 2021</b>, dont nous ne suivons pas le sort : {card.actors.join(', ')}.
          </p>
        )}
        <h2 className="mt-6">Pour apprendre</h2>
        <ul className="rows mt-2">
          {modules.map((module) => (
            <li key={module.id}>
              <a href={`/modules/${module.id}`} className="flex min-h-12 items-center justify-between gap-3 py-2 no-underline">
                <b className="font-semibold">{module.title}</b>
                <span className="tiny num whitespace-nowrap">{module.minutes} min</span>
              </a>
            </li>
          ))}
        </ul>
        <a className="btn btn-quiet mt-5" href={`/familles/comparer?a=${card.id}`}>
          Comparer avec une autre
        </a>
        <nav aria-label="Fiches voisines" className="small mt-4 flex justify-between gap-4">
          {all[at - 1] ? (
            <a className="link" href={`/familles/${all[at - 1]!.id}`}>
              ← {all[at - 1]!.short}
            </a>
          ) : (
            <span />
          )}
          {all[at + 1] && (
            <a className="link" href={`/familles/${all[at + 1]!.id}`}>
              {all[at + 1]!.short} →
            </a>
          )}
        </nav>
        <p className="tiny mt-3">
          Plan Compétences Biotechnologies 2025 (Leem, OPCO 2i, octobre 2021). <ReportLines lines={card.lines} />.
        </p>
      </div>
    </article>
  );
}
