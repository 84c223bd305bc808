import type { GlossaryEntry } from '@/core/glossary/word';
import { ReportLines } from '@/components/ui/refs';
import { KINDS } from './words';

/**
 * One entry of the dictionary: names at the left and meaning at the right on a wide screen, one under the other on a phone.
 * Hundreds of them make a page: how they look is said once, under `.entry` in globals.css.
 */
export function Entry({ entry: { term, sources, report, modules } }: { entry: GlossaryEntry }) {
  const shortEn = term.shortEn !== term.short && term.shortEn;
  return (
    <li id={term.id} data-kind={term.kind ?? 'notion'} className="entry">
      <div>
        <h3>
          {term.fr}
          {term.short && ' '}
          {term.short && <abbr>{term.short}</abbr>}
        </h3>
        <p lang="en">
          {term.en}
          {shortEn && ' '}
          {shortEn && <abbr>{shortEn}</abbr>}
        </p>
        {term.kind && <p className="tiny">{KINDS[term.kind].one}</p>}
      </div>
      <div>
        <p>{term.definition}</p>
        <details>
          <summary>
            {held(sources.length, modules.length, report.length > 0)}
            <span className="visually-hidden"> : {term.fr}</span>
          </summary>
          <div className="small">
            {modules.length > 0 && (
              <p>
                {modules.length > 1 ? 'Modules' : 'Module'}
                {'\u00a0: '}
                {modules.map(({ id, title }, i) => (
                  <span key={id}>
                    {i > 0 && ' ; '}
                    <a href={`/modules/${id}`}>{title}</a>
                  </span>
                ))}
              </p>
            )}
            {report.map(({ id, term: spelling, lines, note }) => (
              <p key={id}>
                «&#8239;<span data-spelling>{spelling}</span>&#8239;» <ReportLines lines={lines} />
                {note && <span className="block">{note}</span>}
              </p>
            ))}
            <p>
              {sources.length > 1 ? 'Sources' : 'Source'}
              {'\u00a0: '}
              {sources.map(({ ref, title, at }, i) => (
                <span key={ref}>
                  {i > 0 && ' ; '}
                  <a href={`/sources#${ref}`}>{title}</a>
                  {at && `, ${at}`}
                </span>
              ))}
            </p>
          </div>
        </details>
      </div>
    </li>
  );
}

/** What opens under an entry, counted: « 2 sources, 1 module, rapport 2021 ». */
const held = (sources: number, modules: number, report: boolean): string =>
  [`${sources} source${sources > 1 ? 's' : ''}`, modules > 0 && `${modules} module${modules > 1 ? 's' : ''}`, report && 'rapport 2021']
    .filter(Boolean)
    .join(', ');
