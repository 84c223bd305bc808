import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Actors, Advice, Existing } from '@/components/sector/advice';
import { AXIS_WORDS } from '@/components/sector/recommendation-words';
import { ReportLines } from '@/components/ui/refs';
import { content } from '@/content/load';
import { sourceOf } from '@/content/sector';

type Props = { params: Promise<{ id: string }> };

export const dynamicParams = false;
export const generateStaticParams = () => content().recommendations.map(({ id }) => ({ id }));
const axisById = (id: string) => content().recommendations.find((axis) => axis.id === id);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const axis = axisById((await params).id);
  return {
    title: axis && `Axe ${axis.number} : ${AXIS_WORDS[axis.id]}`,
    description: axis && `Recommandations du rapport de 2021 : ${axis.title}.`,
  };
}

export default async function AxisPage({ params }: Props) {
  const axis = axisById((await params).id);
  if (!axis) notFound();
  const all = content().recommendations;
  const at = all.indexOf(axis);
  return (
    <article className="max-w-3xl">
      <p className="eyebrow">
        <a className="link !py-0" href="/recommandations">
          Recommandations
        </a>{' '}
        · axe {axis.number} sur {all.length}
      </p>
      <h1 className="mt-0.5">{axis.title}</h1>
      {axis.subjects.map((subject) => (
        <section key={subject.id} id={subject.id} className="mt-8 scroll-mt-4">
          <p className="tiny num">Sujet {subject.number}</p>
          <h2 className="mt-0.5">{subject.title}</h2>
          <Actors actors={subject.actors} />
          <Existing list={subject.existing} />
          {subject.formats && <p className="small">Formats envisagés : {subject.formats.join(', ')}.</p>}
          <ul className="rows mt-2">
            {subject.actions.map((action) => (
              <Advice key={action.id} advice={action} sourceOf={sourceOf} />
            ))}
          </ul>
          {subject.watch && (
            <>
              <h3 className="small mt-4 font-semibold !text-ink">À garder en tête, selon le rapport</h3>
              <ul className="small mt-1 list-disc pl-5">
                {subject.watch.map((point) => (
                  <li key={point}>{point}</li>
                ))}
              </ul>
            </>
          )}
        </section>
      ))}
      <nav aria-label="Axes voisins" className="mt-8 flex justify-between gap-4">
        {all[at - 1] ? (
          <a className="link" href={`/recommandations/${all[at - 1]!.id}`}>
            ← Axe {all[at - 1]!.number}
          </a>
        ) : (
          <span />
        )}
        {all[at + 1] && (
          <a className="link" href={`/recommandations/${all[at + 1]!.id}`}>
            Axe {all[at + 1]!.number} →
          </a>
        )}
      </nav>
      <p className="tiny mt-3">
        Plan Compétences Biotechnologies 2025 (Leem, OPCO 2i, octobre 2021). <ReportLines lines={axis.lines} />.
      </p>
    </article>
  );
}
