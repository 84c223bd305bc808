'use client';

import { useState } from 'react';
import { plain } from './words';

export type JobRow = {
  id: string;
  href: string;
  name: string;
  family: string;
  mission: string;
  levels: string[];
  levelText: string;
  need: string;
  steps: number;
  blocks: number;
  search: string;
};
export type NamedRow = { id: string; title: string; related?: { name: string; href: string } };

/** Every job of the report: filter by family, by entry level, by words. The whole list is there without JavaScript. */
export function JobList({
  jobs,
  named,
  families,
  levels,
}: {
  jobs: readonly JobRow[];
  named: readonly NamedRow[];
  families: readonly string[];
  levels: readonly string[];
}) {
  const [words, setWords] = useState('');
  const [family, setFamily] = useState('');
  const [level, setLevel] = useState('');
  const asked = plain(words).split(/\s+/).filter(Boolean);
  const matches = (text: string) => asked.every((word) => text.includes(word));
  const shown = jobs.filter((job) => (!family || job.family === family) && (!level || job.levels.includes(level)) && matches(job.search));
  const shownNamed = family || level ? [] : named.filter((job) => matches(plain(job.title)));
  return (
    <div>
      <search className="my-5 grid gap-3 lg:grid-cols-[2fr_1fr_1fr]">
        <label className="grid gap-1">
          <span className="small">Chercher</span>
          <input
            type="search"
            className="field"
            value={words}
            onChange={(event) => setWords(event.target.value)}
            placeholder="chromatographie, robot, qualité…"
          />
        </label>
        <div className="grid grid-cols-2 gap-3 lg:contents">
          <label className="grid min-w-0 gap-1">
            <span className="small">Famille</span>
            <select className="field" value={family} onChange={(event) => setFamily(event.target.value)}>
              <option value="">Toutes</option>
              {families.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
          <label className="grid min-w-0 gap-1">
            <span className="small">Niveau d’entrée</span>
            <select className="field" value={level} onChange={(event) => setLevel(event.target.value)}>
              <option value="">Tous</option>
              {levels.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
        </div>
      </search>
      <p className="small num" role="status">
        {shown.length} métier{shown.length > 1 ? 's' : ''} décrit{shown.length > 1 ? 's' : ''}
      </p>
      <ul className="rows mt-2 lg:grid lg:grid-cols-2 lg:gap-x-10">
        {shown.map((job) => (
          <li key={job.id}>
            <a href={job.href} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-0.5 py-3.5 no-underline">
              <b className="font-semibold @max-[16.5rem]:col-span-2">{job.name}</b>
              <span className="mt-2 w-14 @max-[16.5rem]:hidden">
                <span className="dots" aria-hidden="true">
                  {[1, 2, 3, 4].map((i) => (
                    <i key={i} className={i <= job.steps ? 'done' : ''} />
                  ))}
                </span>
              </span>
              <span className="small col-span-2">{job.mission}</span>
              <span className="tiny num col-span-2">
                {job.family} · {job.levelText} · {job.blocks} blocs{job.need && ` · besoin ${job.need} (2021)`}
              </span>
            </a>
          </li>
        ))}
      </ul>
      {shownNamed.length > 0 && (
        <section className="mt-10">
          <h2>Métiers que le rapport nomme sans les décrire</h2>
          <p className="small mt-1">Il n’en donne pas les compétences : nous n’en inventons pas.</p>
          <ul className="rows mt-2 lg:grid lg:grid-cols-2 lg:gap-x-10">
            {shownNamed.map((job) => (
              <li key={job.id} id={job.id} className="scroll-mt-4 py-2 target:bg-stain-0">
                <span className="font-semibold">{job.title}</span>
                {job.related && (
                  <span className="tiny block">
                    Le plus proche :{' '}
                    <a className="underline" href={job.related.href}>
                      {job.related.name}
                    </a>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {shown.length === 0 && shownNamed.length === 0 && (
        <p className="note mt-4">Rien ne correspond. Essayez un mot plus court, ou retirez un filtre.</p>
      )}
    </div>
  );
}
