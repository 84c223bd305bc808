import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BlocksOfTarget } from '@/components/metiers/blocks-of-target';
import { TargetActions } from '@/components/metiers/target-actions';
import { linesInWords } from '@/components/ui/refs';
import { content } from '@/content/load';
import { downloadOf, targetById } from '@/content/targets';

type Props = { params: Promise<{ id: string }> };

export const dynamicParams = false;
export const generateStaticParams = () => content().certifications.map(({ id }) => ({ id }));
const byId = (id: string) => content().certifications.find((c) => c.id === id);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const certification = byId((await params).id);
  return { title: certification?.short, description: certification?.summary };
}

export default async function CertificationPage({ params }: Props) {
  const certification = byId((await params).id);
  const target = certification && targetById(certification.id);
  if (!certification || !target) notFound();
  const title = new Map(certification.certified.map((b) => [b.id, `Bloc ${b.number} : ${b.title}`]));
  const rows = target.blocks.map((b) => ({
    ...b,
    from: certification.blocks.find((x) => x.block === b.block)!.from.map((id) => title.get(id) ?? id),
  }));
  const short = (id: string) => target.blocks.find((b) => b.block === id)?.title ?? id;
  return (
    <article className="lg:grid lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:gap-12">
      <div>
        <p className="eyebrow first-letter:uppercase">
          {certification.kind}
          {certification.provider ? ` · ${certification.provider}` : ''}
        </p>
        <h1 className="mt-0.5 mb-2">{certification.short}</h1>
        <p className="text-ink-2">{certification.summary}</p>
        <h2 className="mt-6">{certification.certified.length} blocs certifiés</h2>
        <ol className="rows mt-2">
          {certification.certified.map((b) => (
            <li key={b.id} className="py-2.5">
              <p className="font-semibold">
                {b.number}. {b.title}
              </p>
              <p className="tiny">Mesuré ici par : {b.blocks.map(short).join(', ')}</p>
            </li>
          ))}
        </ol>
        <h2 className="mt-6">{target.blocks.length} blocs mesurés, et le niveau visé</h2>
        <BlocksOfTarget rows={rows} />
        <p className="small mt-3">
          Vous vous êtes déjà évalué pour un métier ?{' '}
          <a className="link" href={`/resultat/${certification.id}`}>
            Voir ce qui est déjà en commun
          </a>
        </p>
        {certification.id === 'doctorat' && (
          <p className="small mt-1">
            Ces blocs se montrent par ce qu’on a fait :{' '}
            <a className="link" href="/portfolio">
              votre portfolio
            </a>
          </p>
        )}
        <TargetActions id={certification.id} {...downloadOf(target)} />
      </div>
      <div className="mt-8 lg:mt-0">
        <h2>Repères</h2>
        <dl className="rows mt-2">
          <div className="py-2.5">
            <dt className="tiny">Intitulé</dt>
            <dd className="small !text-ink">{certification.title}</dd>
          </div>
          <div className="py-2.5">
            <dt className="tiny">Pour qui</dt>
            <dd className="small !text-ink">{certification.audience.join(' ; ')}</dd>
          </div>
        </dl>
        <p className="tiny mt-3">
          Plan Compétences Biotechnologies 2025 (Leem, OPCO 2i, octobre 2021), {linesInWords(certification.lines)}. Les intitulés des blocs
          sont officiels ; leur correspondance avec nos blocs et les niveaux visés sont de Paillasse : cette évaluation ne délivre pas la
          certification.
        </p>
        {certification.url && (
          <a className="link small" href={certification.url} rel="noreferrer" target="_blank">
            Site de l’organisme
          </a>
        )}
      </div>
    </article>
  );
}
