'use client';

import { useState } from 'react';
import { useProgress } from '@/components/progress/use-progress';
import { type Experience, experiencesOf, periodInWords } from '@/core/portfolio/experience';
import { removeExperience, saveExperience } from '@/device/portfolio';
import { Coverage } from './coverage';
import { Example } from './example';
import { KIND_WORDS, READING, UNREADABLE } from './words';

type Props = {
  blocks: readonly { id: string; number: number; title: string }[];
  jobs: readonly { id: string; name: string; competencies: readonly { id: string; label: string }[] }[];
};

/** What was done during the thesis, what it shows, and what is still to show. */
export function PortfolioPage({ blocks, jobs }: Props) {
  const read = useProgress();
  const [failed, setFailed] = useState(false);
  if (read === 'reading')
    return (
      <p className="small mt-3" role="status">
        {READING}
      </p>
    );
  if (read === 'unreadable') return <p className="note mt-4">{UNREADABLE}</p>;
  const { kept, removed } = experiencesOf(read.progress);
  const job = jobs.find(({ id }) => id === read.progress.target?.value);
  const counts = Object.fromEntries(blocks.map(({ id }) => [id, kept.filter((one) => one.blocks.includes(id)).length]));
  const shown = (job?.competencies ?? []).filter(({ id }) => kept.some((one) => one.competencies.includes(id)));
  const write = (action: Promise<void>) =>
    void action.then(
      () => setFailed(false),
      () => setFailed(true),
    );
  return (
    <div className="lg:grid lg:grid-cols-2 lg:items-start lg:gap-12">
      <div>
        {kept.length === 0 ? (
          <Example />
        ) : (
          <>
            <p className="small num mt-2">
              {kept.length} expérience{kept.length > 1 ? 's' : ''}, sur ce téléphone et dans votre sauvegarde si vous en avez une.
            </p>
            <ul className="rows mt-3">
              {kept.map((experience) => (
                <li key={experience.id} className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3">
                  <a href={`/portfolio/experience?id=${experience.id}`} className="block py-3 no-underline">
                    <b className="font-semibold">{experience.title || 'Sans titre'}</b>
                    <span className="small block">
                      {[KIND_WORDS[experience.kind], experience.where, periodInWords(experience)].filter(Boolean).join(' · ')}
                    </span>
                    <span className="tiny num block">{blocksInWords(experience, blocks)}</span>
                  </a>
                  <button type="button" className="link min-h-12" onClick={() => write(removeExperience(experience))}>
                    Retirer<span className="visually-hidden"> {experience.title}</span>
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
        {removed.length > 0 && (
          <ul className="mt-3" aria-label="Retirées">
            {removed.map((experience) => (
              <li key={experience.id} className="small flex flex-wrap items-center justify-between gap-x-3">
                <span>« {experience.title || 'Sans titre'} » est retirée.</span>
                <button type="button" className="link min-h-12" onClick={() => write(saveExperience(experience))}>
                  Remettre<span className="visually-hidden"> {experience.title}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        {failed && (
          <p className="note mt-3" role="alert">
            Ce téléphone n’a pas pu l’écrire : rien n’a changé. Libérez un peu de place, puis réessayez.
          </p>
        )}
        <a className="btn mt-5 lg:max-w-md" href="/portfolio/experience">
          {kept.length === 0 ? 'Décrire une première expérience' : 'Décrire une expérience'}
        </a>
        {kept.length > 0 && (
          <a className="btn btn-quiet mt-3 lg:max-w-md" href="/portfolio/cv">
            Voir le CV et le portfolio
          </a>
        )}
      </div>
      <div>
        <section className="mt-9 lg:mt-2">
          <h2>Les six blocs du doctorat</h2>
          <div className="mt-3">
            <Coverage blocks={blocks} counts={counts} />
          </div>
        </section>
        <section className="mt-8">
          <h2>{job ? `Vers ${job.name.charAt(0).toLowerCase()}${job.name.slice(1)}` : 'Le métier visé'}</h2>
          {job ? (
            <>
              <p className="small num mt-1">
                {shown.length} compétence{shown.length > 1 ? 's' : ''} montrée{shown.length > 1 ? 's' : ''} sur {job.competencies.length}.
              </p>
              <ul className="rows mt-2">
                {job.competencies.map((competency) => {
                  const by = kept.filter((one) => one.competencies.includes(competency.id));
                  return (
                    <li key={competency.id} className="py-2">
                      <p className="small !text-ink">{competency.label}</p>
                      <p className={`tiny ${by.length ? '!text-good' : ''}`}>
                        {by.length ? `Montrée par : ${by.map((one) => one.title).join(', ')}` : 'Rien ne la montre encore.'}
                      </p>
                    </li>
                  );
                })}
              </ul>
            </>
          ) : (
            <p className="small mt-1">
              Choisissez un métier sur sa fiche, en commençant à vous y évaluer : ses compétences paraîtront ici, avec ce qui les montre.{' '}
              <a className="link" href="/metiers">
                Les métiers
              </a>
            </p>
          )}
        </section>
      </div>
    </div>
  );
}

function blocksInWords(experience: Experience, blocks: Props['blocks']): string {
  const numbers = blocks.filter(({ id }) => experience.blocks.includes(id)).map(({ number }) => number);
  if (numbers.length === 0) return experience.kind === 'formation' ? '' : 'Aucun bloc choisi';
  return `Bloc${numbers.length > 1 ? 's' : ''} ${numbers.join(', ')}`;
}
