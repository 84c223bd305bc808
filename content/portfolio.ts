import type { PortfolioFrame } from '../core/portfolio/build-document';
import { content, type Content } from './load';

/** What the portfolio needs: the certified blocks of the doctorate, the jobs' competencies, the modules. */
export function portfolioFrame(source: Content = content()): {
  blocks: PortfolioFrame['blocks'];
  jobs: { id: string; name: string; competencies: { id: string; label: string }[] }[];
  modules: PortfolioFrame['modules'];
} {
  const doctorate = source.certifications.find(({ id }) => id === 'doctorat');
  if (!doctorate) throw new Error('the doctorate is not among the certified frameworks');
  return {
    blocks: doctorate.certified.map(({ id, number, title }) => ({ id, number, title })),
    jobs: source.jobs.map((job) => {
      const inherited = source.jobs.find(({ id }) => id === job.inherits)?.competencies ?? [];
      return {
        id: job.id,
        name: job.short,
        competencies: [...inherited, ...job.competencies].map(({ id, label }) => ({ id, label })),
      };
    }),
    modules: source.modules.map(({ id, title, minutes }) => ({ id, title, minutes })),
  };
}
