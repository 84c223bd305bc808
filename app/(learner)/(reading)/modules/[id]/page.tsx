import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CardBody } from '@/components/modules/card-body';
import { ModuleSheet } from '@/components/modules/module-sheet';
import { SourcePopUp, TermPopUp } from '@/components/modules/pop-ups';
import type { NextLink } from '@/components/modules/end-card';
import { Reader } from '@/components/modules/reader';
import { ABOUT } from '@/components/simulations/about';
import { content } from '@/content/load';
import { moduleById, moduleBytes, teaches } from '@/content/modules';
import { moduleVersion, packItem, sourcesOf } from '@/content/packs';
import { blocksOf, inlinesOf, refsOf, termsOf } from '@/core/learning/module';

type Props = { params: Promise<{ id: string }> };

export const dynamicParams = false;
export const generateStaticParams = () => content().modules.map(({ id }) => ({ id }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const module = moduleById((await params).id);
  return { title: module?.title, description: module?.summary };
}

export default async function ModulePage({ params }: Props) {
  const module = moduleById((await params).id);
  if (!module) notFound();
  const source = content();
  const blocks = Object.keys(teaches(module));
  const checks = new Map(module.checks.map((item) => [item.id, packItem(item)] as const));
  const sources = sourcesOf(
    source,
    [...module.sources, ...module.checks.flatMap((item) => item.sources)].map(({ ref }) => ref),
  );
  const numbers = new Map(module.sources.map(({ ref }, i) => [ref, i + 1] as const));
  const terms = new Map(source.terms.map((term) => [term.id, term] as const));
  const titles = Object.fromEntries(source.blocks.filter((b) => blocks.includes(b.id)).map((b) => [b.id, b.title]));
  return (
    <Reader
      module={{
        id: module.id,
        version: moduleVersion(module),
        block: module.block,
        steps: module.cards.map((card) => card.id),
        competencies: module.competencies,
        blocks,
      }}
      title={module.title}
      level={module.level}
      cards={module.cards.map((card) => ({
        id: card.id,
        title: card.title,
        checks: card.blocks.flatMap((block) => (block.kind === 'check' ? [block.item] : [])),
        simulation: card.blocks.some((block) => block.kind === 'simulation'),
      }))}
      back={{ href: '/apprendre', label: 'Apprendre' }}
      next={followers(module.id)}
      blockTitles={titles}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a card that is taller than the screen scrolls, by keyboard too. */}
      <section id="_fiche" className="reader-card" tabIndex={0} aria-labelledby="titre-module">
        <div className="reader-sheet">
          <ModuleSheet
            module={module}
            blocks={titles}
            bytes={moduleBytes(module)}
            simulation={blocksOf(module).reduce(
              (sum, block) => sum + (block.kind === 'simulation' ? ABOUT[block.simulation].minutes : 0),
              0,
            )}
            after={(module.after ?? []).flatMap((id) => moduleById(id) ?? [])}
            sources={module.sources.map(({ ref, at }) => ({ ref, at, source: sources[ref] }))}
          />
        </div>
      </section>
      {module.cards.map((card) => (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a card that is taller than the screen scrolls, by keyboard too.
        <section key={card.id} id={card.id} className="reader-card" tabIndex={0} aria-labelledby={`titre-${card.id}`}>
          <div className="reader-sheet">
            <h2 id={`titre-${card.id}`} tabIndex={-1} className="reader-title">
              {card.title}
            </h2>
            <CardBody card={card.id} blocks={card.blocks} checks={checks} sources={sources} numbers={numbers} />
            {termsOf({ cards: [card] }).map((id) => {
              const term = terms.get(id);
              return term && <TermPopUp key={id} id={`${card.id}-terme-${id}`} term={term} />;
            })}
            {refsOf(card).map((ref) => {
              const cited = sources[ref];
              return cited && <SourcePopUp key={ref} id={`${card.id}-source-${ref}`} source={cited} at={placesOf(card.blocks, ref)} />;
            })}
          </div>
        </section>
      ))}
    </Reader>
  );
}

/** Where in the reference, as the card says. */
const placesOf = (blocks: Parameters<typeof inlinesOf>[0][], ref: string): string[] => [
  ...new Set(
    blocks.flatMap((block) =>
      inlinesOf(block).flatMap((run) => run.flatMap((i) => (i.kind === 'ref' && i.ref === ref && i.at ? [i.at] : []))),
    ),
  ),
];

/** What comes after: modules that ask for this one, then the next of each path that holds it. */
function followers(id: string): NextLink[] {
  const { modules, paths } = content();
  const next = paths.flatMap((path) => {
    const at = path.steps.findIndex((step) => step.module === id);
    const step = at >= 0 ? path.steps[at + 1] : undefined;
    const module = step && modules.find((one) => one.id === step.module);
    return module && step ? [{ module, target: path.target, why: `Parcours «\u00a0${path.title}\u00a0». ${step.why}` }] : [];
  });
  const direct = modules.filter((one) => one.after?.includes(id)).map((module) => ({ module, target: undefined, why: module.summary }));
  const seen = new Set<string>();
  return [
    ...[...next, ...direct]
      .filter(({ module }) => !seen.has(module.id) && seen.add(module.id))
      .map(({ module, target, why }) => ({ href: `/modules/${module.id}`, title: module.title, why, ...(target ? { target } : {}) })),
    { href: '/parcours/personnel', title: 'Votre parcours', why: 'Le module qui devrait vous rapporter le plus, d’abord.' },
  ];
}
