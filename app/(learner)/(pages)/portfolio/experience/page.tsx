import type { Metadata } from 'next';
import { ExperienceForm } from '@/components/portfolio/experience-form';
import { content } from '@/content/load';
import { portfolioFrame } from '@/content/portfolio';

export const metadata: Metadata = { title: 'Une expérience', description: 'Décrire une expérience de sa thèse en mots d’entreprise.' };

export default function ExperiencePage() {
  const { blocks, jobs } = portfolioFrame();
  return (
    <>
      <p className="eyebrow -mt-3">
        <a className="link inline-flex min-h-12 items-center !py-0" href="/portfolio">
          Portfolio
        </a>
      </p>
      <h1 className="-mt-1 mb-4">Une expérience</h1>
      <ExperienceForm blocks={blocks} jobs={jobs} wording={content().wording} />
    </>
  );
}
