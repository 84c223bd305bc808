import type { Metadata } from 'next';
import { CvPage } from '@/components/portfolio/cv-page';
import { portfolioFrame } from '@/content/portfolio';

export const metadata: Metadata = {
  title: 'CV et portfolio',
  description: 'La section de CV et la page de portfolio tirées de vos expériences : PDF, texte, impression.',
};

export default function CvPortfolioPage() {
  return (
    <>
      <p className="eyebrow -mt-3 print:hidden">
        <a className="link inline-flex min-h-12 items-center !py-0" href="/portfolio">
          Portfolio
        </a>
      </p>
      <h1 className="-mt-1 print:hidden">CV et portfolio</h1>
      <CvPage {...portfolioFrame()} />
    </>
  );
}
