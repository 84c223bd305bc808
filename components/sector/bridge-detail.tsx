import { LEVEL_NAMES } from '@/components/gel/words';
import { type BridgeRow, type Destination, type Step, tally } from '@/core/framework/bridge';
import { durationInWords } from '@/core/learning/duration';
import { tallyInWords } from './bridge-list';
import { StepBar } from './step-bar';

export type Topic = { title: string; modules: readonly { id: string; title: string; minutes: number }[] };

const HEADS: Record<Step, { title: string; none: string }> = {
  learn: { title: 'À apprendre', none: 'Rien de tout à fait neuf.' },
  refresh: { title: 'À rafraîchir', none: 'Rien à rafraîchir.' },
  covered: { title: 'Déjà couvert', none: 'Rien encore : tout est devant vous.' },
};

type Props = {
  from: string;
  /** Whether it starts from one's own answers. */
  mine: boolean;
  /** It speaks of some things only. */
  partial: boolean;
  destination: Destination;
  rows: readonly BridgeRow[];
  topics: Readonly<Record<string, Topic>>;
  back: string;
  onBack: () => void;
};

/** One bridge, block by block: what to learn first, with the modules that teach it. */
export function BridgeDetail({ from, mine, partial, destination, rows, topics, back, onBack }: Props) {
  const counts = tally(rows);
  const modules = new Map(
    rows
      .filter((row) => row.step !== 'covered')
      .flatMap((row) => topics[row.block]?.modules ?? [])
      .map((module) => [module.id, module.minutes]),
  );
  const minutes = [...modules.values()].reduce((sum, m) => sum + m, 0);
  return (
    <section className="mt-6" aria-labelledby="passerelle">
      <p className="eyebrow">De {from} vers</p>
      <h2 id="passerelle" tabIndex={-1} className="text-[1.375rem]">
        {destination.name}
      </h2>
      <p className="small mt-1">
        <b className="text-ink">Pour y entrer, selon le rapport</b> :{' '}
        {destination.entry.charAt(0).toLowerCase() + destination.entry.slice(1)}.
      </p>
      <StepBar counts={counts} />
      <p className="small num">
        {tallyInWords(counts)}.
        {modules.size > 0 &&
          ` ${modules.size} module${modules.size > 1 ? 's' : ''} pour commencer, ${durationInWords(minutes)} : le diplôme et la pratique viennent d’ailleurs.`}
      </p>
      <div className="mt-4 grid gap-3 lg:flex">
        <a className="btn lg:w-auto" href={`/evaluer/${destination.id}`}>
          Vérifier en 12 questions
        </a>
        <a className="btn btn-quiet lg:w-auto" href={destination.page}>
          La fiche du métier
        </a>
        <a className="btn btn-quiet lg:w-auto" href={formationsFor(destination)}>
          Les formations à ce niveau
        </a>
      </div>
      <div className="lg:grid lg:grid-cols-3 lg:items-start lg:gap-10">
        {(['learn', 'refresh', 'covered'] as const).map((step) => {
          const own = rows.filter((row) => row.step === step);
          return (
            <section key={step} className="mt-7">
              <h3 className="text-[1.0625rem] font-bold">
                {step === 'learn' && partial ? 'À apprendre, ou non dit par votre départ' : HEADS[step].title}{' '}
                <span className="num font-normal text-ink-3">({own.length})</span>
              </h3>
              {own.length === 0 && <p className="small mt-1">{HEADS[step].none}</p>}
              <ul className="rows mt-2">
                {own.map((row) => (
                  <li key={row.block} className="py-2.5">
                    <a className="link flex min-h-12 items-center !py-0" href={`/blocs/${row.block}`}>
                      {topics[row.block]?.title}
                    </a>
                    <p className="tiny">{levelsInWords(row, mine)}</p>
                    {step !== 'covered' && (
                      <ul className="mt-0.5">
                        {(topics[row.block]?.modules ?? []).map((module) => (
                          <li key={module.id}>
                            <a className="small flex min-h-12 items-center justify-between gap-3 !text-ink" href={`/modules/${module.id}`}>
                              <span className="underline">{module.title}</span>
                              <span className="tiny num whitespace-nowrap">{module.minutes} min</span>
                            </a>
                          </li>
                        ))}
                      </ul>
                    )}
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
      <p className="tiny mt-5">
        {mine
          ? 'D’après vos réponses : un bloc couvert est un bloc atteint ; ce qui n’est pas encore mesuré compte comme à apprendre.'
          : 'D’après les niveaux que Paillasse donne aux blocs de chaque métier : couvert veut dire que le départ en demande autant. Personne n’est un intitulé : vos propres réponses disent mieux.'}
      </p>
      <a
        className="link mt-3"
        href={back}
        onClick={(event) => {
          event.preventDefault();
          onBack();
        }}
      >
        Voir toutes les passerelles
      </a>
    </section>
  );
}

function levelsInWords(row: BridgeRow, mine: boolean): string {
  const aim = `niveau visé ${row.target}, ${LEVEL_NAMES[row.target - 1]}`;
  if (row.from === null || mine) return aim.charAt(0).toUpperCase() + aim.slice(1);
  return `Niveau ${row.from} au départ, ${aim}`;
}

/** The training map at the lowest level that the job is entered at, where the report says it. */
function formationsFor({ levels }: Destination): string {
  return levels[0] && levels[0] !== 'bac+6' ? `/formations?niveau=${encodeURIComponent(levels[0])}` : '/formations';
}
