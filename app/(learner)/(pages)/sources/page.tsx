import type { Metadata } from 'next';
import { citedReferences } from '@/content/cited';
import { content } from '@/content/load';

export const metadata: Metadata = {
  title: 'Sources',
  description: 'Les références que les questions, les modules, le glossaire et les fiches citent.',
};

export default function SourcesPage() {
  const { references } = content();
  const cited = citedReferences();
  const rows = [...references.values()].filter((r) => cited.has(r.id)).sort((x, y) => x.title.localeCompare(y.title, 'fr'));
  return (
    <>
      <h1>Sources</h1>
      <p className="small mt-2">
        Les métiers viennent du Plan Compétences Biotechnologies 2025 (Leem, OPCO 2i, octobre 2021), dont les chiffres sont ceux de 2021.
        Questions, modules, définitions et mises à jour citent les références qui suivent. Contenus sous licence CC BY 4.0.
      </p>
      <ul className="rows mt-4">
        {rows.map((r) => (
          <li key={r.id} id={r.id} className="py-2.5 target:bg-stain-0">
            <p className="small !text-ink">
              {r.url ? (
                <a className="underline" href={r.url} target="_blank" rel="noreferrer">
                  {r.title}
                </a>
              ) : (
                r.title
              )}
            </p>
            <p className="tiny num">
              {[r.issuer, r.version].filter(Boolean).join(' · ')}
              {(cited.get(r.id) ?? 0) > 0 && ` · ${cited.get(r.id)} question${cited.get(r.id)! > 1 ? 's' : ''}`}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
