import type { Metadata } from 'next';
import { PortfolioPage } from '@/components/portfolio/portfolio-page';
import { portfolioFrame } from '@/content/portfolio';

export const metadata: Metadata = {
  title: 'Portfolio du doctorat',
  description: 'Décrire une fois les expériences de sa thèse, en tirer un CV et une page par les six blocs du doctorat, sans réseau.',
};

export default function Portfolio() {
  const { blocks, jobs } = portfolioFrame();
  return (
    <>
      <p className="eyebrow">Doctorantes et doctorants</p>
      <h1>Votre portfolio</h1>
      <PortfolioPage blocks={blocks} jobs={jobs} />
      <p className="tiny mt-8 max-w-2xl">
        Les six blocs sont ceux de la{' '}
        <a className="underline" href="/certifications/doctorat">
          certification du doctorat
        </a>
        , sous leurs titres officiels. Ce que vous écrivez reste sur ce téléphone, et dans votre sauvegarde si vous en faites une ; tout
        s’exporte et s’efface depuis{' '}
        <a className="underline" href="/progres">
          Progrès
        </a>
        .
      </p>
    </>
  );
}
