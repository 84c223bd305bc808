import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Actors } from '@/components/sector/actors';
import { Since } from '@/components/sector/notes';
import { ReportLines } from '@/components/ui/refs';
import { content } from '@/content/load';
import { sourceOf } from '@/content/sector';

type Props = { params: Promise<{ axe: string }> };

export const dynamicParams = false;
export const generateStaticParams = () => content().recommendations.map(({ id }) => ({ axe: id }));
const axisById = (id: string) => content().recommendations.find((axis) => axis.id === id);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const axis = axisById((await params).axe);
  return {
    title: axis && `Axe ${axis.number} : ${axis.short}`,
    description: axis && `Recommandations du rapport de 2021 : ${axis.title}.`,
  };
}

export default async function AxisPage({ params }: Props) {
  const axis = axisById((await params).axe);
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
          {subject.actors && <Actors actors={subject.actors} />}
          {subject.existing && <Existing list={subject.existing} />}
          {subject.formats && <p className="small">Formats envisagés : {subject.formats.join(', ')}.</p>}
          <ul className="rows mt-2">
            {subject.actions.map((action) => (
              <li key={action.id} id={action.id} className="scroll-mt-4 py-3 target:bg-stain-0">
                <p className="font-medium">{action.text}</p>
                {action.actors.length > 0 && <Actors actors={action.actors} />}
                {action.existing && <Existing list={action.existing} />}
                {action.now && <Since text={action.now.text} source={sourceOf(action.now.ref)} />}
                {action.here && (
                  <p className="small mt-1">
                    <b className="text-ink">Dans Paillasse</b> :{' '}
                    <a className="underline" href={action.here.href}>
                      {action.here.text.replace(/\.$/, '')}
                    </a>
                  </p>
                )}
                <p className="mt-0.5">
                  <ReportLines lines={action.lines} />
                </p>
              </li>
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

const Existing = ({ list }: { list: readonly string[] }) => (
  <p className="small">
    <b className="text-ink">Déjà là en 2021</b> :{' '}
    {list.map((one, i) => (i === 0 ? one : one.charAt(0).toLowerCase() + one.slice(1))).join(' ; ')}.
  </p>
);
