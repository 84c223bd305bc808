'use client';

import { useEffect, useRef, useState } from 'react';
import { useProgress } from '@/components/progress/use-progress';
import { type Experience, experiencesOf } from '@/core/portfolio/experience';
import { removeExperience, saveExperience } from '@/device/portfolio';
import { keepPdfMaker } from '@/device/portfolio-pdf';
import type { Block, JobFrame } from './choices';
import { Coverage } from './coverage';
import { Drafts } from './drafts';
import { Example } from './example';
import { Kept, putBackId, Removed, takeOutId } from './experience-list';
import { TargetCompetencies } from './target-competencies';
import { READING, refusalInWords, UNREADABLE } from './words';

/** What was done during the thesis, what it shows, and what is still to show. */
export function PortfolioPage({ blocks, jobs }: { blocks: readonly Block[]; jobs: readonly JobFrame[] }) {
  const read = useProgress();
  const [refusal, setRefusal] = useState('');
  const [touched, touch] = useState(false);
  // A button that goes takes the focus with it: its opposite gets it.
  const focusNext = useRef('');
  useEffect(() => {
    const next = focusNext.current && document.getElementById(focusNext.current);
    if (!next) return;
    focusNext.current = '';
    next.focus();
  });
  useEffect(() => {
    // So that the PDF can be made without network, later.
    void keepPdfMaker();
  }, []);
  if (read === 'reading')
    return (
      <p className="small mt-3" role="status">
        {READING}
      </p>
    );
  if (read === 'unreadable') return <p className="note mt-4">{UNREADABLE}</p>;
  const { kept, removed } = experiencesOf(read.progress);
  const counts = Object.fromEntries(blocks.map(({ id }) => [id, kept.filter((one) => one.blocks.includes(id)).length]));
  const write = (action: (experience: Experience) => Promise<void>, experience: Experience, next: string) => {
    focusNext.current = next;
    touch(true);
    void action(experience).then(
      () => setRefusal(''),
      (error) => {
        console.warn(error);
        setRefusal(refusalInWords(error));
      },
    );
  };
  return (
    <div className="lg:grid lg:grid-cols-2 lg:items-start lg:gap-12">
      <div>
        {kept.length === 0 ? (
          <Example />
        ) : (
          <p className="small num mt-2">
            {kept.length} expérience{kept.length > 1 ? 's' : ''}, sur ce téléphone et dans votre sauvegarde si vous en avez une.
          </p>
        )}
        <Drafts saved={[...kept, ...removed]} />
        <a className="btn mt-5 lg:max-w-md" href="/portfolio/experience">
          {kept.length === 0 ? 'Décrire une première expérience' : 'Décrire une expérience'}
        </a>
        {kept.length > 0 && (
          <>
            <a className="btn btn-quiet mt-3 lg:max-w-md" href="/portfolio/cv">
              Voir le CV et le portfolio
            </a>
            <h2 className="mt-7">Vos expériences</h2>
            <Kept experiences={kept} blocks={blocks} takeOut={(one) => write(removeExperience, one, putBackId(one))} />
          </>
        )}
        <div role="alert">{refusal && <p className="note mt-3">{refusal}</p>}</div>
        <Removed experiences={removed} open={touched} putBack={(one) => write(saveExperience, one, takeOutId(one))} />
      </div>
      <div>
        <section className="mt-9 lg:mt-2">
          <h2>Les six blocs du doctorat</h2>
          <div className="mt-3">
            <Coverage blocks={blocks} counts={counts} />
          </div>
        </section>
        <TargetCompetencies job={jobs.find(({ id }) => id === read.progress.target?.value)} kept={kept} />
      </div>
    </div>
  );
}
