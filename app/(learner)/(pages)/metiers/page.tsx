import type { Metadata } from 'next';
import { JobList } from '@/components/metiers/job-list';
import { entryLevels, NEED, plain } from '@/components/metiers/words';
import { content } from '@/content/load';

export const metadata: Metadata = {
  title: 'Métiers',
  description:
    'Les 19 métiers des biotechnologies décrits par le Plan Compétences Biotechnologies 2025, leurs blocs de compétences et le niveau visé.',
};

const LEVELS = ['bac+2', 'bac+3', 'bac+5', 'bac+6', 'bac+8'];

export default function JobsPage() {
  const { jobs, certifications, namedJobs, blocks } = content();
  const title = (id: string) => blocks.find((b) => b.id === id)?.title ?? id;
  const rows = jobs
    .map((job) => ({
      id: job.id,
      href: `/metiers/${job.id}`,
      name: job.short,
      family: job.family,
      mission: job.mission,
      levels: job.entry.levels,
      levelText: entryLevels(job.entry.levels),
      need: job.need ? NEED[job.need].label : '',
      steps: job.need ? NEED[job.need].steps : 0,
      blocks: job.blocks.length,
      search: plain(
        [
          job.short,
          job.title,
          job.family,
          job.mission,
          ...job.competencies.map((c) => c.label),
          ...job.blocks.map((b) => title(b.block)),
        ].join(' '),
      ),
    }))
    .sort((x, y) => y.steps - x.steps || x.name.localeCompare(y.name, 'fr'));
  const named = namedJobs.map((job) => {
    const related = jobs.find((j) => j.id === job.related);
    return { id: job.id, title: job.title, related: related && { name: related.short, href: `/metiers/${related.id}` } };
  });
  return (
    <>
      <h1>Quel métier visez-vous ?</h1>
      <p className="small mt-2">Les barres disent le besoin de recrutement que le rapport de 2021 annonçait.</p>
      <p className="small mt-1">
        <a className="link" href="/passerelles">
          Lequel est près de vous ?
        </a>{' '}
        ·{' '}
        <a className="link" href="/secteur">
          Le secteur en dix minutes
        </a>
      </p>
      <JobList
        jobs={rows}
        named={named}
        families={[...new Set(rows.map((row) => row.family))].sort((x, y) => x.localeCompare(y, 'fr'))}
        levels={LEVELS}
      />
      <section className="mt-10">
        <h2>Deux certifications comme cibles</h2>
        <ul className="rows mt-2">
          {certifications.map((c) => (
            <li key={c.id}>
              <a href={`/certifications/${c.id}`} className="block py-3.5 no-underline">
                <b className="font-semibold">{c.short}</b>
                <span className="small block">{c.summary}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
