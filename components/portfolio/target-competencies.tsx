import type { Experience } from '@/core/portfolio/experience';
import type { JobFrame } from './choices';

/** The competencies of the job aimed at, each with what shows it. */
export function TargetCompetencies({ job, kept }: { job: JobFrame | undefined; kept: readonly Experience[] }) {
  if (!job)
    return (
      <section className="mt-8">
        <h2>Le métier visé</h2>
        <p className="small mt-1">
          Choisissez un métier sur sa fiche, en commençant à vous y évaluer{'\u00a0'}: ses compétences paraîtront ici, avec ce qui les
          montre.{' '}
          <a className="link" href="/metiers">
            Les métiers
          </a>
        </p>
      </section>
    );
  const rows = job.competencies.map((one) => ({ ...one, by: kept.filter(({ competencies }) => competencies.includes(one.id)) }));
  const shown = rows.filter(({ by }) => by.length > 0).length;
  return (
    <section className="mt-8">
      <h2>
        Vers {job.name.charAt(0).toLowerCase()}
        {job.name.slice(1)}
      </h2>
      <p className="small num mt-1">
        {shown} compétence{shown > 1 ? 's' : ''} montrée{shown > 1 ? 's' : ''} sur {rows.length}.
      </p>
      <ul className="rows mt-2">
        {rows.map(({ id, label, by }) => (
          <li key={id} className="py-2">
            <p className="small !text-ink">{label}</p>
            <p className={`tiny ${by.length ? '!text-good' : ''}`}>
              {by.length ? `Montrée par\u00a0: ${by.map(({ title }) => title).join('\u00a0; ')}` : 'Rien ne la montre encore.'}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
