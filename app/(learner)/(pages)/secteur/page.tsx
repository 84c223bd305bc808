import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { MaturityMap } from '@/components/charts/maturity-map';
import { ReportLines } from '@/components/ui/refs';
import { Download } from '@/components/ui/download';
import { More } from '@/components/ui/more';
import { content } from '@/content/load';
import { cardsInOrder, sectorPages } from '@/content/sector';

export const metadata: Metadata = {
  title: 'Le secteur en dix minutes',
  description: 'Ce que les biotechnologies fabriquent en France, où sont les emplois, quel métier est près de vous, comment y aller.',
};

/** About what a page of the sector weighs, bytes compressed. */
const PAGE_BYTES = 12_000;

export default function SectorPage() {
  const { figures, jobs, training, dataChain, terms, recommendations } = content();
  const value = (id: string) => figures.find((figure) => figure.id === id)!.value;
  const lines = (id: string) => figures.find((figure) => figure.id === id)!.lines;
  const cards = cardsInOrder();
  const pages = sectorPages();
  return (
    <>
      <p className="eyebrow">En partant de rien</p>
      <h1>Le secteur en dix minutes</h1>
      <p className="mt-2 max-w-2xl text-ink-2">
        Des médicaments faits par du vivant : cellules, virus, protéines. En 2021, la France n’en produisait que 5 %, visait 20 % en 2030,
        et manquait de mains pour le faire. Cinq étapes, dans l’ordre. <ReportLines lines={lines('biotherapies-produites-en-france')} />
      </p>
      <ol className="mt-6 grid gap-9 lg:grid-cols-2 lg:gap-x-14">
        <Stage number={1} title="Ce qu’on fabrique" href="/familles" go="Les 13 fiches" minutes={3}>
          <p>
            Dix familles de produits en treize fiches, de l’anticorps, déjà mûr, à l’exosome, encore à inventer. À droite, ce qui est mûr ;
            en haut, ce que la France fait bien.
          </p>
          <div className="mt-3 max-w-sm">
            <MaturityMap points={cards.map((c) => ({ id: c.id, short: c.short, maturity: c.maturity.note, france: c.france.note }))} />
          </div>
        </Stage>
        <Stage
          number={2}
          title="Quels emplois"
          href="/emplois"
          go="Besoins et effectifs"
          minutes={2}
          figure={value('bioproduction-extrapolation')}
        >
          <p>
            emplois à créer sur les sites de bioproduction, prévoyait le rapport de 2021.{' '}
            <ReportLines lines={lines('bioproduction-extrapolation')} /> Les techniciens sont les plus demandés : 100 à 150 à former chaque
            année, quand la seule formation spécialisée en formait environ 50. <ReportLines lines={lines('technicians')} />
          </p>
        </Stage>
        <Stage number={3} title="Le métier près de vous" href="/passerelles" go="Les passerelles" minutes={2}>
          <p>
            {jobs.length} métiers décrits, faits de blocs de compétences communs : dites d’où vous partez, et voyez ce qui est couvert, à
            rafraîchir, à apprendre.
          </p>
        </Stage>
        <Stage number={4} title="Comment y aller" href="/formations" go="La carte des formations" minutes={2}>
          <p>
            {training.length} formations, lieux et leviers cités par le rapport : du BTS au doctorat, en école, en usine ou en ligne, par
            public, niveau, durée et région.
          </p>
        </Stage>
        <Stage number={5} title="Ce que la donnée change" href="/donnees" go="Étapes, usages, rôles" minutes={1}>
          <p>{dataChain!.uses.length} usages, de la molécule candidate à la panne évitée, et les rôles qui les portent.</p>
        </Stage>
      </ol>
      <section className="mt-10 lg:max-w-3xl">
        <h2>Pour aller plus loin</h2>
        <ul className="rows mt-2">
          <More
            href="/recommandations"
            title="Les recommandations"
            what={`${recommendations.length} axes proposés par le rapport, et par qui.`}
          />
          <More
            href="/chiffres"
            title="Tous les chiffres"
            what={`${figures.length} chiffres, leur ligne, leur date, leurs contradictions.`}
          />
          <More
            href="/glossaire"
            title="Le glossaire"
            what={`${terms.length} termes, en français et en anglais, à chercher ou à réviser.`}
          />
          <More href="/portfolio" title="Le portfolio du doctorat" what="Dire sa thèse à une entreprise : expériences, CV, PDF." />
          <More href="/metiers" title="Les métiers, un par un" what="Compétences, niveaux visés, et l’évaluation." />
        </ul>
        <Download
          wanted={{ id: 'secteur', blocks: [], modules: [], pages }}
          bytes={pages.length * PAGE_BYTES}
          what={`les ${pages.length} fiches de familles et de recommandations`}
          kept="Le secteur se lit sans réseau."
        />
      </section>
    </>
  );
}

function Stage({
  number,
  title,
  href,
  go,
  minutes,
  figure,
  children,
}: {
  number: number;
  title: string;
  href: string;
  go: string;
  minutes: number;
  figure?: string;
  children: ReactNode;
}) {
  return (
    <li className={`list-none border-t border-line pt-4 ${number === 1 ? 'lg:row-span-4' : ''}`}>
      <p className="tiny num flex justify-between">
        <span>Étape {number}</span>
        <span>{minutes} min</span>
      </p>
      <h2 className="mt-0.5 text-[1.25rem]">{title}</h2>
      {figure && <p className="num mt-1 text-[2rem] leading-none font-bold tracking-tight text-stain-4">{figure}</p>}
      <div className="small mt-1.5 !text-ink">{children}</div>
      <a className="link mt-1 flex min-h-12 items-center" href={href}>
        {go}
      </a>
    </li>
  );
}
