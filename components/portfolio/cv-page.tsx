'use client';

import { useEffect, useState } from 'react';
import { useProgress } from '@/components/progress/use-progress';
import { buildDocument, type PortfolioFrame } from '@/core/portfolio/build-document';
import { portfolioText } from '@/core/portfolio/text';
import { type Person, readPerson, writePerson } from '@/device/portfolio';
import { dayInWords } from './day-in-words';
import { Leave } from './leave';
import { Sheet } from './sheet';
import { READING, UNREADABLE } from './words';

type Props = {
  blocks: PortfolioFrame['blocks'];
  jobs: readonly { id: string; name: string; competencies: readonly { id: string; label: string }[] }[];
  modules: PortfolioFrame['modules'];
};

/** The portfolio as it leaves: seen, then copied, downloaded as text or as PDF, or printed. */
export function CvPage({ blocks, jobs, modules }: Props) {
  const read = useProgress();
  const [person, setPerson] = useState<Person>({});
  useEffect(() => {
    void readPerson().then(setPerson, console.warn);
  }, []);
  if (read === 'reading')
    return (
      <p className="small mt-3" role="status">
        {READING}
      </p>
    );
  if (read === 'unreadable') return <p className="note mt-4">{UNREADABLE}</p>;
  const job = jobs.find(({ id }) => id === read.progress.target?.value);
  const document = buildDocument(read.progress, { blocks, job, modules }, person, read.now, dayInWords);
  const empty = document.experiences.length === 0 && document.training.rows.length === 0;
  const say = (part: Partial<Person>) => {
    const next = { ...person, ...part };
    setPerson(next);
    void writePerson(next).catch(console.warn);
  };
  if (empty)
    return (
      <>
        <p className="mt-3 text-ink-2">Rien à montrer encore : décrivez une expérience, ou suivez un module.</p>
        <a className="btn mt-5 lg:max-w-md" href="/portfolio/experience">
          Décrire une première expérience
        </a>
      </>
    );
  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:items-start lg:gap-12">
      <div className="mt-5 lg:order-2 lg:mt-0 print:hidden">
        <Leave document={document} text={portfolioText(document)} training={document.training.rows} />
        <fieldset className="mt-7 grid gap-3">
          <legend className="font-semibold">En tête, si vous voulez</legend>
          <p className="tiny">Gardé sur ce téléphone seulement : jamais envoyé, pas même avec votre sauvegarde.</p>
          {(
            [
              ['name', 'Nom', 'name'],
              ['headline', 'Titre, ce que vous cherchez', 'off'],
              ['contact', 'Contact', 'email'],
            ] as const
          ).map(([field, label, autoComplete]) => (
            <label key={field} className="grid gap-1">
              <span className="small">{label}</span>
              <input
                className="field"
                maxLength={120}
                autoComplete={autoComplete}
                value={person[field] ?? ''}
                onChange={(event) => say({ [field]: event.target.value })}
              />
            </label>
          ))}
        </fieldset>
      </div>
      <Sheet document={document} />
    </div>
  );
}
