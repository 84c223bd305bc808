import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LEVEL_NAMES } from '@/components/gel/words';
import { LevelDots } from '@/components/ui/level-dots';
import { termsOfBlock } from '@/content/glossary';
import { content } from '@/content/load';
import { modulesOfBlocks } from '@/content/modules';
import { targets } from '@/content/targets';

type Props = { params: Promise<{ id: string }> };

export const dynamicParams = false;
export const generateStaticParams = () => content().blocks.map(({ id }) => ({ id }));
const byId = (id: string) => content().blocks.find((block) => block.id === id);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const block = byId((await params).id);
  return { title: block?.title, description: block?.summary };
}

const HOW = {
  quiz: 'Un quiz le mesure : verdict avec ses chances.',
  situation: 'Des mises en situation donnent une indication ; un quiz ne le mesure pas.',
  portfolio: 'Il se montre par ce qu’on a fait ; des mises en situation en donnent une indication, un quiz ne le mesure pas.',
} as const;

export default async function BlockPage({ params }: Props) {
  const block = byId((await params).id);
  if (!block) notFound();
  const items = content().items.get(block.id) ?? [];
  const modules = modulesOfBlocks([block.id]);
  const terms = termsOfBlock(block.id);
  const askedBy = targets().flatMap((t) =>
    t.blocks.filter((b) => b.block === block.id).map((b) => ({ id: t.id, name: t.name, page: t.page, level: b.target })),
  );
  return (
    <article className="lg:grid lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:gap-12">
      <div>
        <p className="eyebrow">Bloc de compétences</p>
        <h1 className="mt-0.5 mb-2">{block.title}</h1>
        <p className="text-ink-2">{block.summary}</p>
        <p className="small mt-2">
          {HOW[block.assess]}{' '}
          {items.length > 0
            ? `${items.length} ${block.assess === 'quiz' ? 'questions' : 'situations'} aujourd’hui.`
            : block.assess === 'quiz'
              ? 'Ses questions ne sont pas encore écrites.'
              : ''}
        </p>
        {modules.length > 0 && (
          <section id="modules" className="scroll-mt-4">
            <h2 className="mt-6">Apprendre</h2>
            <ul className="rows mt-2">
              {modules.map((module) => (
                <li key={module.id}>
                  <a href={`/modules/${module.id}`} className="block py-3 no-underline">
                    <b className="font-semibold">{module.title}</b>
                    <span className="tiny num ml-2 whitespace-nowrap">{module.minutes} min</span>
                    <span className="small block">{module.summary}</span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        <h2 className="mt-6">Ce que fait une personne, à chaque niveau</h2>
        <ol className="rows mt-2">
          {block.levels.map((text, i) => (
            <li key={text} className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-2 py-3">
              <b className="num text-stain-4">{i + 1}</b>
              <p className="small">
                <b className="text-ink">{LEVEL_NAMES[i]}.</b> {text}
              </p>
            </li>
          ))}
        </ol>
        <h2 className="mt-6">Compétences</h2>
        <ul className="mt-2 list-disc pl-5">
          {block.competencies.map((c) => (
            <li key={c.id} id={c.id} className="small scroll-mt-4 py-1 target:font-semibold target:text-ink">
              {c.label}
            </li>
          ))}
        </ul>
      </div>
      <div className="mt-8 lg:mt-0">
        <h2>Qui le demande</h2>
        <ul className="rows mt-2">
          {askedBy.map((t) => (
            <li key={t.id} className="flex flex-wrap items-center justify-between gap-x-3 py-1.5">
              <a className="link small !text-ink" href={t.page}>
                {t.name}
              </a>
              <LevelDots level={t.level} />
            </li>
          ))}
        </ul>
        {terms.length > 0 && (
          <>
            <h2 className="mt-6">Ses mots</h2>
            <ul className="mt-1 flex flex-wrap gap-x-5">
              {terms.map(({ id, fr }) => (
                <li key={id}>
                  <a className="small inline-flex min-h-12 items-center underline" href={`/glossaire#${id}`}>
                    {fr}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
        <h2 className="mt-6">Sources</h2>
        <ul className="mt-2">
          {[...new Set([...block.sources.map((s) => s.ref), ...items.flatMap((i) => i.sources.map((s) => s.ref))])].map((ref) => (
            <li key={ref} className="tiny py-1">
              <a className="underline" href={`/sources#${ref}`}>
                {content().references.get(ref)?.title ?? ref}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </article>
  );
}
