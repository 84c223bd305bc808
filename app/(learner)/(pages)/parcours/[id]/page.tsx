import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PathSteps } from '@/components/modules/path-steps';
import { Download } from '@/components/ui/download';
import { ReportLines } from '@/components/ui/refs';
import { content } from '@/content/load';
import { downloadOfPath } from '@/content/paths';
import { targetById } from '@/content/targets';

type Props = { params: Promise<{ id: string }> };

export const dynamicParams = false;
export const generateStaticParams = () => content().paths.map(({ id }) => ({ id }));
const byId = (id: string) => content().paths.find((path) => path.id === id);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const path = byId((await params).id);
  return { title: path && `Parcours : ${path.title}`, description: path?.summary };
}

export default async function PathPage({ params }: Props) {
  const path = byId((await params).id);
  const target = path && targetById(path.target);
  if (!path || !target) notFound();
  const modules = new Map(content().modules.map((module) => [module.id, module] as const));
  const { bytes, ...wanted } = downloadOfPath(path);
  return (
    <article className="mx-auto max-w-2xl">
      <p className="eyebrow">Parcours</p>
      <h1 className="mt-0.5 mb-2">{path.title}</h1>
      <p className="text-ink-2">{path.summary}</p>
      <p className="small mt-2">
        Pour : {path.audience.charAt(0).toLowerCase() + path.audience.slice(1)}. Mène vers{' '}
        <a className="underline" href={target.page}>
          {target.name}
        </a>
        .{' '}
        {path.lines && (
          <>
            <ReportLines lines={path.lines} />.
          </>
        )}
      </p>
      {path.id === 'doctorat-entreprise' && (
        <p className="small mt-1">
          À côté des modules,{' '}
          <a className="link" href="/portfolio">
            votre portfolio
          </a>{' '}
          : la thèse dite à une entreprise.
        </p>
      )}
      <PathSteps
        steps={path.steps.flatMap(({ module, why }) => {
          const known = modules.get(module);
          return known ? [{ module, why, title: known.title, minutes: known.minutes }] : [];
        })}
      />
      <Download
        wanted={wanted}
        bytes={bytes}
        what={`les ${path.steps.length} modules, et les questions pour confirmer`}
        kept="Ce parcours se suit en entier sans réseau."
      />
    </article>
  );
}
