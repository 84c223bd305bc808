import { LevelDots } from '@/components/ui/level-dots';
import type { PackSource } from '@/core/content/pack';
import type { ModuleFront } from '@/core/learning/module';

type Props = {
  module: ModuleFront;
  blocks: Record<string, string>;
  bytes: number;
  /** Minutes that its simulations take besides; 0: it has none. */
  simulation: number;
  after: readonly { id: string; title: string }[];
  sources: readonly { ref: string; at?: string; source: PackSource | undefined }[];
};

const day = (date: string) =>
  new Date(`${date}T12:00:00Z`).toLocaleDateString('fr-FR', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The first card: what the module teaches, for whom, how long, and what a training body must state of it. */
export function ModuleSheet({ module, blocks, bytes, simulation, after, sources }: Props) {
  return (
    <>
      <div>
        <p className="eyebrow">{Object.values(blocks).join(' · ')}</p>
        <h1 id="titre-module" tabIndex={-1} className="mt-0.5">
          {module.title}
        </h1>
      </div>
      <p className="text-ink-2">{module.summary}</p>
      <p className="small num flex flex-wrap items-center gap-x-4 gap-y-1">
        <span>
          {module.minutes} minutes{simulation > 0 && `, et ${simulation} pour la simulation`}
        </span>
        <span>environ {Math.round(bytes / 1000).toLocaleString('fr-FR')} ko</span>
        <span className="inline-flex items-center gap-2">
          vise le niveau {module.level} <LevelDots level={module.level} />
        </span>
      </p>
      <div>
        <p className="font-semibold">À la fin, vous saurez</p>
        <ul className="mt-1 grid list-disc gap-1 pl-5 marker:text-stain-3">
          {module.objectives.map((objective) => (
            <li key={objective}>{lowerFirst(objective)}</li>
          ))}
        </ul>
      </div>
      {after.length > 0 && (
        <p className="small">
          À suivre de préférence après{' '}
          {after.map((one, i) => (
            <span key={one.id}>
              {i > 0 && ', '}
              <a className="underline" href={`/modules/${one.id}`}>
                {one.title}
              </a>
            </span>
          ))}
          .
        </p>
      )}
      <details className="print:hidden">
        <summary className="link small cursor-pointer">Public, évaluation, sources, licence</summary>
        <dl className="rows small mt-2">
          <Fact name="Public">{module.audience}</Fact>
          <Fact name="Prérequis">{module.prerequisites.join(' ')}</Fact>
          <Fact name="Évaluation">{module.assessment}</Fact>
          <Fact name="Accessibilité">{module.accessibility}</Fact>
          <Fact name="Auteurs et licence">
            {module.authors.join(', ')}, {module.licence === 'CC-BY-4.0' ? 'CC BY 4.0' : module.licence}
          </Fact>
          <Fact name="Dernière relecture">
            {day(module.reviewed)}. {module.changes.map((change) => `${day(change.date)} : ${lowerFirst(change.what)}`).join(' ')}
          </Fact>
          <Fact name="Sources">
            <ol className="list-decimal pl-5">
              {sources.map(({ ref, at, source }) => (
                <li key={ref} className="py-0.5">
                  {source?.url ? (
                    <a className="underline" href={source.url} target="_blank" rel="noreferrer">
                      {source.title}
                    </a>
                  ) : (
                    (source?.title ?? ref)
                  )}
                  {source?.issuer ? `, ${source.issuer}` : ''}
                  {at ? `, ${at}` : ''}
                </li>
              ))}
            </ol>
          </Fact>
        </dl>
      </details>
    </>
  );
}

const lowerFirst = (text: string) => (/^\p{Lu}(\p{Ll}|’|\s)/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="py-2">
      <dt className="tiny">{name}</dt>
      <dd className="!text-ink">{children}</dd>
    </div>
  );
}
