import type { Metadata } from 'next';
import { NextStage } from '@/components/sector/next-stage';
import { NeedGrid } from '@/components/charts/need-grid';
import { PairedBars } from '@/components/charts/paired-bars';
import { NEED } from '@/components/metiers/words';
import { Conflict, Since } from '@/components/sector/notes';
import { whole } from '@/components/sector/words';
import { ReportLines } from '@/components/ui/refs';
import { content } from '@/content/load';
import { sourceOf } from '@/content/sector';
import type { Job } from '@/core/framework/schema';

export const metadata: Metadata = {
  title: 'Quels emplois',
  description: 'Besoins, tensions et effectifs dans les biotechnologies et la bioproduction, tels que le rapport de 2021 les voyait.',
};

const NEED_ROWS = [['Très', 'important'], ['Important'], ['Relativement', 'important'], ['Peu', 'nombreux'], ['Non dit']] as const;
const COLUMNS = [
  ['en', 'tension'],
  ['en tension,', 'évolue'],
  ['évolue, se', 'renforce'],
  ['nouveau,', 'émergent'],
] as const;
const STATUS_WORDS: Record<Job['status'], string> = {
  'existant-en-tension': 'en tension',
  'existant-en-tension-devant-evoluer': 'en tension, doit évoluer',
  'en-evolution': 'en évolution',
  'se-renforce': 'se renforce',
  nouveau: 'nouveau métier',
  emergent: 'métier émergent',
};
const COLUMN_OF: Record<Job['status'], number> = {
  'existant-en-tension': 0,
  'existant-en-tension-devant-evoluer': 1,
  'en-evolution': 2,
  'se-renforce': 2,
  nouveau: 3,
  emergent: 3,
};

export default function EmploymentPage() {
  const { jobs, workforce, figures, namedJobs } = content();
  const { developers, bioproduction } = workforce!;
  const ranked = [...jobs]
    .sort((x, y) => stepsOf(y) - stepsOf(x) || COLUMN_OF[x.status] - COLUMN_OF[y.status] || x.short.localeCompare(y.short, 'fr'))
    .map((job, i) => ({ job, rank: i + 1, row: 4 - stepsOf(job), column: COLUMN_OF[job.status] }));
  const figure = (id: string) => figures.find((one) => one.id === id)!;
  const jobsOf = (percent: number, total: number) => Math.round((percent / 100) * total);
  const evf = figure('bioproduction-workforce');
  return (
    <>
      <h1>Quels emplois</h1>
      <p className="small mt-2 max-w-2xl">
        Ce que le rapport d’octobre 2021 prévoyait, sur trois ans, d’après deux échantillons de dix entreprises (Evotec figure dans les
        deux). Ce n’est pas une offre d’emploi, ni l’état du marché d’aujourd’hui.
      </p>
      <div className="lg:grid lg:grid-cols-2 lg:items-start lg:gap-14">
        <section className="mt-7" id="besoins">
          <h2>Le besoin, et la situation du métier</h2>
          <figure className="mt-3">
            <NeedGrid
              jobs={ranked.map(({ job, rank, row, column }) => ({ id: job.id, rank, row, column }))}
              rows={NEED_ROWS.slice(0, ranked.some(({ row }) => row === 4) ? 5 : 4)}
              columns={COLUMNS}
              alt="Chaque métier, placé selon le besoin en nombre, de haut en bas, et sa situation : en tension, en évolution, nouveau. La liste qui suit dit la même chose."
            />
            <figcaption className="tiny mt-2">
              Les numéros renvoient à la liste. Le rapport dessine une position plus fine, que son texte ne donne pas : seuls ses mots sont
              placés ici. <ReportLines lines="L270-L399, L532-L659" />
            </figcaption>
          </figure>
          <ol className="rows mt-3">
            {ranked.map(({ job, rank }) => (
              <li key={job.id}>
                <a href={`/metiers/${job.id}`} className="grid min-h-12 grid-cols-[1.75rem_minmax(0,1fr)] items-center py-2 no-underline">
                  <b className="num text-stain-4">{rank}</b>
                  <span>
                    <b className="font-semibold">{job.short}</b>
                    <span className="tiny block">
                      {job.need ? `Besoin ${NEED[job.need].label}` : 'Besoin non dit'} · {STATUS_WORDS[job.status]}
                    </span>
                  </span>
                </a>
              </li>
            ))}
          </ol>
          <p className="small mt-3">
            Le rapport nomme {namedJobs.length} autres métiers sans les décrire.{' '}
            <a className="link" href="/metiers">
              Tous les métiers
            </a>
          </p>
        </section>
        <div>
          <section className="mt-10 lg:mt-7" id="bioproduction">
            <h2>
              Dix acteurs de la bioproduction : {whole(bioproduction.today)} emplois, puis {whole(bioproduction.later)}
            </h2>
            <figure className="mt-3">
              <PairedBars
                before="en 2021"
                after="trois ans après"
                alt={`Emplois par famille de métiers, en 2021 puis trois ans après : ${bioproduction.families
                  .map((f) => `${f.label}, ${jobsOf(f.today, bioproduction.today)} puis ${jobsOf(f.today, bioproduction.today) + f.growth}`)
                  .join(' ; ')}.`}
                rows={bioproduction.families.map((f) => ({
                  id: f.id,
                  label: f.label,
                  before: jobsOf(f.today, bioproduction.today),
                  after: jobsOf(f.today, bioproduction.today) + f.growth,
                  said: `+${f.growth}`,
                }))}
              />
              <figcaption className="tiny mt-2">
                Le rapport donne des parts et des créations d’emplois ; les nombres par famille en sont calculés.{' '}
                <ReportLines lines={bioproduction.lines} />
              </figcaption>
            </figure>
            <TableOf
              head={['Famille', 'Part en 2021', 'Part ensuite', 'Emplois créés']}
              rows={bioproduction.families.map((f) => [f.label, `${f.today} %`, `${f.later} %`, `+${f.growth}`])}
            />
            <Conflict>{evf.conflict}</Conflict>
            {evf.now && <Since text={evf.now.text} source={sourceOf(evf.now.ref)} />}
          </section>
          <section className="mt-10" id="developpeurs">
            <h2>
              Dix développeurs de thérapies : {whole(developers.today)} emplois, puis {whole(developers.later)}
            </h2>
            <figure className="mt-3">
              <PairedBars
                before="en 2021"
                after="trois ans après"
                alt={`Emplois chez dix développeurs : R&D, ${jobsOf(developers.rd.today, developers.today)} puis ${jobsOf(developers.rd.later, developers.later)} ; tous les autres, ${developers.today - jobsOf(developers.rd.today, developers.today)} puis ${developers.later - jobsOf(developers.rd.later, developers.later)}.`}
                rows={[
                  {
                    id: 'rd',
                    label: 'R&D',
                    before: jobsOf(developers.rd.today, developers.today),
                    after: jobsOf(developers.rd.later, developers.later),
                    said: `${developers.rd.today} %, puis ${developers.rd.later} %`,
                  },
                  {
                    id: 'autres',
                    label: 'Toutes les autres',
                    before: developers.today - jobsOf(developers.rd.today, developers.today),
                    after: developers.later - jobsOf(developers.rd.later, developers.later),
                    said: `${100 - developers.rd.today} %, puis ${100 - developers.rd.later} %`,
                  },
                ]}
              />
              <figcaption className="tiny mt-2">
                Les nombres sont calculés des parts. <ReportLines lines={developers.lines} />
              </figcaption>
            </figure>
            <TableOf
              head={['', 'Emplois en 2021', 'Emplois ensuite', 'Part de la R&D']}
              rows={[
                [
                  'Dix développeurs',
                  whole(developers.today),
                  whole(developers.later),
                  `${developers.rd.today} %, puis ${developers.rd.later} %`,
                ],
              ]}
            />
            <Conflict>{figure('developers-workforce').conflict}</Conflict>
          </section>
          <section className="mt-10">
            <h2>Et au-delà de ces entreprises</h2>
            <ul className="rows mt-2">
              {['developers-extrapolation', 'bioproduction-extrapolation', 'technicians', 'phd', 'emplois-10-ans'].map((id) => (
                <li key={id}>
                  <a href={`/chiffres#${id}`} className="block py-3 no-underline">
                    <b className="num font-bold text-stain-4">{figure(id).value}</b>
                    <span className="small block">{figure(id).label}</span>
                    <ReportLines lines={figure(id).lines} />
                  </a>
                </li>
              ))}
            </ul>
            <Since
              text="En juillet 2024, le Leem évoquait plus de 10 000 postes ouverts d’ici 2030 : une autre date et un autre périmètre, que rien ne permet d’aligner sur ces chiffres."
              source={sourceOf('leem-emplois-2030')}
            />
            <a className="link mt-2" href="/chiffres">
              Tous les chiffres, leurs lignes et leurs contradictions
            </a>
          </section>
        </div>
      </div>
      <NextStage after="/emplois" />
    </>
  );
}

const stepsOf = (job: Job): number => (job.need ? NEED[job.need].steps : 0);

/** The same figures as text, for whoever prefers them. */
function TableOf({ head, rows }: { head: readonly string[]; rows: readonly (readonly string[])[] }) {
  return (
    <details className="mt-2">
      <summary className="link cursor-pointer">Les mêmes chiffres en tableau</summary>
      <div className="overflow-x-auto">
        <table className="small num mt-1 w-full text-left">
          <thead>
            <tr>
              {head.map((name) => (
                <th key={name} scope="col" className="border-b border-line py-1.5 pr-3 font-semibold">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row[0]}>
                {row.map((cell, i) =>
                  i === 0 ? (
                    <th key={head[i]} scope="row" className="border-b border-line py-1.5 pr-3 font-normal text-ink">
                      {cell}
                    </th>
                  ) : (
                    <td key={head[i]} className="border-b border-line py-1.5 pr-3">
                      {cell}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
