import { useState } from 'react';
import type { Experience } from '@/core/portfolio/experience';
import { BLOCK_WORDS } from './words';

type Put = (part: Partial<Experience>) => void;
export type Block = { id: string; number: number; title: string };
export type JobFrame = { id: string; name: string; competencies: readonly { id: string; label: string }[] };

const toggled = (list: readonly string[], id: string) => (list.includes(id) ? list.filter((one) => one !== id) : [...list, id]);
const ABOVE_THE_BAR = 'opt opt-square [&_input]:scroll-mb-24';

/** Which certified blocks of the doctorate the experience shows. */
export function ChooseBlocks({ blocks, chosen, put }: { blocks: readonly Block[]; chosen: readonly string[]; put: Put }) {
  return (
    <fieldset>
      <legend className="font-semibold">Blocs du doctorat que cela montre</legend>
      <div className="mt-2 grid gap-2">
        {blocks.map(({ id, number, title }) => (
          <label key={id} className={ABOVE_THE_BAR}>
            <input type="checkbox" checked={chosen.includes(id)} onChange={() => put({ blocks: toggled(chosen, id) })} />
            <span className="opt-mark" aria-hidden="true">
              {chosen.includes(id) ? '✓' : number}
            </span>
            <span>
              {BLOCK_WORDS[id]}
              <span className="tiny block">{title}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type CompetenciesProps = { jobs: readonly JobFrame[]; target: string | undefined; chosen: readonly string[]; put: Put };

/** Which competencies of a job it shows: of the one aimed at first, of any other too. */
export function ChooseCompetencies({ jobs, target, chosen, put }: CompetenciesProps) {
  const [picked, pick] = useState(target ?? '');
  const job = jobs.find(({ id }) => id === picked) ?? jobs.find(({ id }) => id === 'responsable-projet-recherche') ?? jobs[0];
  if (!job) return null;
  const elsewhere = jobs.filter((one) => one !== job && one.competencies.some(({ id }) => chosen.includes(id))).map(({ name }) => name);
  return (
    <fieldset>
      <legend className="font-semibold">Compétences du métier visé</legend>
      <label className="mt-2 grid gap-1">
        <span className="small">Métier</span>
        <select className="field scroll-mb-24" value={job.id} onChange={(e) => pick(e.target.value)}>
          {jobs.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <div className="mt-2 grid gap-2">
        {job.competencies.map(({ id, label }) => (
          <label key={id} className={ABOVE_THE_BAR}>
            <input type="checkbox" checked={chosen.includes(id)} onChange={() => put({ competencies: toggled(chosen, id) })} />
            <span className="opt-mark" aria-hidden="true">
              {chosen.includes(id) ? '✓' : ''}
            </span>
            <span className="small !text-ink">{label}</span>
          </label>
        ))}
      </div>
      {elsewhere.length > 0 && (
        <p className="tiny mt-2">
          Cochées aussi pour{'\u00a0'}: {elsewhere.join(', ')}.
        </p>
      )}
    </fieldset>
  );
}
