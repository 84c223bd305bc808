import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BlocksOfTarget } from '@/components/metiers/blocks-of-target';
import { TargetActions } from '@/components/metiers/target-actions';
import { EMPLOYERS, entryLevels, NEED, STATUS } from '@/components/metiers/words';
import { linesInWords, ReportLines } from '@/components/ui/refs';
import { content } from '@/content/load';
import { downloadOf, targetById } from '@/content/targets';

type Props = { params: Promise<{ id: string }> };

export const dynamicParams = false;
export const generateStaticParams = () => content().jobs.map(({ id }) => ({ id }));
const jobById = (id: string) => content().jobs.find((job) => job.id === id);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const job = jobById((await params).id);
  return { title: job?.short, description: job?.mission };
}

export default async function JobPage({ params }: Props) {
  const job = jobById((await params).id);
  const target = job && targetById(job.id);
  if (!job || !target) notFound();
  const inherited = job.inherits ? jobById(job.inherits) : undefined;
  const labels = new Map([...(inherited?.competencies ?? []), ...job.competencies].map((c) => [c.id, c.label]));
  const rows = target.blocks.map((b) => {
    const of = job.blocks.find((x) => x.block === b.block)!;
    return { ...b, from: of.from.map((id) => labels.get(id) ?? id), added: of.added };
  });
  const need = job.need && NEED[job.need];
  const download = downloadOf(target);
  return (
    <article className="lg:grid lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:gap-12">
      <div>
        <p className="eyebrow">
          {job.family} · {entryLevels(job.entry.levels)}
        </p>
        <h1 className="mt-0.5 mb-2">{job.short}</h1>
        <p className="text-ink-2">{job.mission}</p>
        {need && (
          <div className="mt-4 max-w-md">
            <p className="flex items-baseline justify-between gap-3">
              <span className="small">Besoin de recrutement (2021)</span>
              <b className="small !text-stain-4">{need.label}</b>
            </p>
            <div className="dots mt-1" aria-hidden="true">
              {[1, 2, 3, 4].map((i) => (
                <i key={i} className={i <= need.steps ? 'done' : ''} />
              ))}
            </div>
          </div>
        )}
        <h2 className="mt-6">{target.blocks.length} blocs, et le niveau visé</h2>
        <BlocksOfTarget rows={rows} />
        <p className="small mt-3">
          Vous venez d’un autre métier, ou d’un diplôme ?{' '}
          <a className="link" href={`/passerelles?vers=${job.id}`}>
            Voir la passerelle
          </a>{' '}
          ·{' '}
          <a className="link" href={`/resultat/${job.id}`}>
            Mon résultat
          </a>{' '}
          ·{' '}
          <a className="link" href="/formations">
            Les formations
          </a>
        </p>
        <TargetActions id={job.id} {...download} />
      </div>
      <div className="mt-8 lg:mt-0">
        <h2>Ce que dit le rapport, en 2021</h2>
        <dl className="rows mt-2">
          <Fact name="Situation">{STATUS[job.status]}</Fact>
          {job.rationale && <Fact name="Pourquoi">{job.rationale}</Fact>}
          <Fact name="Pour y entrer">{job.entry.label}</Fact>
          <Fact name="Chez">{job.employers.map((e) => EMPLOYERS[e]).join(' et ')}</Fact>
        </dl>
        {job.notes?.map((note) => (
          <p key={note} className="tiny mt-2">
            {note}
          </p>
        ))}
        <h2 className="mt-6">Compétences</h2>
        <ul className="rows mt-2">
          {job.competencies.map((c) => (
            <li key={c.id} className="py-2">
              <p className="small !text-ink">
                {c.label}
                {c.optional && ' (atout)'}
                {c.context && ` (${c.context})`}
              </p>
              <p className="tiny">
                {c.facets
                  .map((f) => target.blocks.find((b) => b.block === f.block)?.short)
                  .filter((name, i, all) => name && all.indexOf(name) === i)
                  .join(', ')}{' '}
                · {linesInWords(c.lines)}
              </p>
            </li>
          ))}
        </ul>
        {inherited && (
          <p className="small mt-3">
            S’y ajoutent celles du métier{' '}
            <a className="link" href={`/metiers/${inherited.id}`}>
              {inherited.short}
            </a>
            .
          </p>
        )}
        <p className="tiny mt-3">
          Plan Compétences Biotechnologies 2025 (Leem, OPCO 2i, octobre 2021). Intitulé : {job.title}. <ReportLines lines={job.lines} />.
          Listes non exhaustives, selon le rapport. Les niveaux visés et la répartition en blocs sont de Paillasse.
        </p>
      </div>
    </article>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="py-2.5">
      <dt className="tiny">{name}</dt>
      <dd className="small !text-ink first-letter:uppercase">{children}</dd>
    </div>
  );
}
