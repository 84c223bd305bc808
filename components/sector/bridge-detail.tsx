import { LEVEL_NAMES } from '@/components/gel/words';
import { type BridgeRow, type Step, tally } from '@/core/framework/bridge';
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
  destination: { id: string; name: string; page: string };
  rows: readonly BridgeRow[];
  topics: Readonly<Record<string, Topic>>;
  back: string;
  onBack: () => void;
};

/** One bridge, block by block: what to learn first, with the modules that teach it. */
export function BridgeDetail({ from, mine, destination, rows, topics, back, onBack }: Props) {
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
      <p className="eyebrow">De {mine ? from : `« ${from} »`} vers</p>
      <h2 id="passerelle" className="text-[1.375rem]">
        {destination.name}
      </h2>
      <StepBar counts={counts} />
      <p className="small num">
        {counts.covered} bloc{counts.covered > 1 ? 's' : ''} couvert{counts.covered > 1 ? 's' : ''}, {counts.refresh} à rafraîchir,{' '}
        {counts.learn} à apprendre
        {modules.size > 0 && ` : ${modules.size} module${modules.size > 1 ? 's' : ''}, ${durationInWords(minutes)} en tout`}.
      </p>
      <div className="mt-4 grid gap-3 lg:flex">
        <a className="btn lg:w-auto" href={`/evaluer/${destination.id}`}>
          Vérifier en 12 questions
        </a>
        <a className="btn btn-quiet lg:w-auto" href={destination.page}>
          La fiche du métier
        </a>
      </div>
      <div className="lg:grid lg:grid-cols-3 lg:items-start lg:gap-10">
        {(['learn', 'refresh', 'covered'] as const).map((step) => {
          const own = rows.filter((row) => row.step === step);
          return (
            <section key={step} className="mt-7">
              <h3 className="text-[1.0625rem] font-bold">
                {HEADS[step].title} <span className="num font-normal text-ink-3">({own.length})</span>
              </h3>
              {own.length === 0 && <p className="small mt-1">{HEADS[step].none}</p>}
              <ul className="rows mt-2">
                {own.map((row) => (
                  <li key={row.block} className="py-2.5">
                    <a className="link !py-0" href={`/blocs/${row.block}`}>
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

function durationInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return hours === 0 ? `${rest} min` : rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, '0')}`;
}
