'use client';

import { useProgress } from '@/components/progress/use-progress';
import { buildDocument, type PortfolioFrame } from '@/core/portfolio/build-document';
import { portfolioText } from '@/core/portfolio/text';
import type { JobFrame } from './choices';
import { dayInWords } from './day-in-words';
import { Heading, usePerson } from './heading';
import { Leave } from './leave';
import { Sheet } from './sheet';
import { READING, UNREADABLE } from './words';

type Props = { blocks: PortfolioFrame['blocks']; jobs: readonly JobFrame[]; modules: PortfolioFrame['modules'] };

/** The portfolio as it leaves: seen, then copied, downloaded as text or as PDF, or printed. */
export function CvPage({ blocks, jobs, modules }: Props) {
  const read = useProgress();
  const { person, say, refusal } = usePerson();
  if (read === 'unreadable') return <p className="note mt-4">{UNREADABLE}</p>;
  if (read === 'reading' || !person)
    return (
      <p className="small mt-3" role="status">
        {READING}
      </p>
    );
  const job = jobs.find(({ id }) => id === read.progress.target?.value);
  const document = buildDocument(read.progress, { blocks, job, modules }, person, read.now, dayInWords);
  if (document.experiences.length === 0 && document.training.rows.length === 0)
    return (
      <>
        <p className="mt-3 text-ink-2">Rien à montrer encore{'\u00a0'}: décrivez une expérience, ou suivez un module.</p>
        <a className="btn mt-5 lg:max-w-md" href="/portfolio/experience">
          Décrire une première expérience
        </a>
      </>
    );
  return (
    <div className="mt-5 lg:grid lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:items-start lg:gap-12 print:mt-0 print:block">
      <div className="lg:order-2 print:hidden">
        <Leave document={document} text={portfolioText(document)} training={document.training.rows} />
        <Heading person={person} say={say} refusal={refusal} />
      </div>
      <Sheet document={document} />
    </div>
  );
}
