import type { PortfolioDocument } from '@/core/portfolio/document';
import { blocksNamed, madeOn, WORDS } from '@/core/portfolio/words';

/** What leaves, as it reads on a screen and on paper. */
export function Sheet({ document }: { document: PortfolioDocument }) {
  const { person, experiences, coverage, competencies, training } = document;
  return (
    <article className="portfolio-sheet mt-5 rounded-card bg-surface p-4 shadow-[inset_0_0_0_1px_var(--line)] sm:p-6 lg:mt-0 print:mt-0 print:rounded-none print:p-0 print:shadow-none">
      <h2 className="text-[1.375rem] leading-tight">{person.name || WORDS.document}</h2>
      {person.headline && <p className="text-ink-2">{person.headline}</p>}
      {document.target && (
        <p className="small">
          {WORDS.target}
          {'\u00a0'}: {document.target}
        </p>
      )}
      {person.contact && <p className="small">{person.contact}</p>}
      {experiences.length > 0 && (
        <section className="mt-5">
          <h3 className="text-[1.0625rem] font-bold break-after-avoid">{WORDS.experiences}</h3>
          {experiences.map((one, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a page that is only read; two may bear the same title.
            <div key={i} className="mt-3 break-inside-avoid">
              <h4 className="font-semibold">{one.title}</h4>
              <p className="small">{[one.where, one.period].filter(Boolean).join(' · ')}</p>
              <ul className="mt-1 list-disc pl-5">
                {one.lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
              {one.blocks.length > 0 && <p className="tiny num mt-0.5">{blocksNamed(one.blocks)}</p>}
            </div>
          ))}
        </section>
      )}
      {coverage.length > 0 && (
        <section className="mt-6">
          <h3 className="text-[1.0625rem] font-bold break-after-avoid">{WORDS.blocks}</h3>
          <ol className="rows mt-2">
            {coverage.map((block) => (
              <li key={block.number} className="grid break-inside-avoid grid-cols-[1.5rem_minmax(0,1fr)] py-2 print:py-1">
                <b className="num text-stain-4">{block.number}</b>
                <span>
                  <span className="small block !text-ink">{block.title}</span>
                  <span className="tiny block">{block.experiences.join('\u00a0; ')}</span>
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
      {competencies.length > 0 && (
        <section className="mt-6">
          <h3 className="text-[1.0625rem] font-bold break-after-avoid">{WORDS.competencies}</h3>
          <ul className="rows mt-2">
            {competencies.map((one) => (
              <li key={one.label} className="break-inside-avoid py-2 print:py-1">
                <span className="small block !text-ink">{one.label}</span>
                <span className="tiny block">{one.experiences.join('\u00a0; ')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {training.rows.length > 0 && (
        <section className="mt-6">
          <h3 className="text-[1.0625rem] font-bold break-after-avoid">{WORDS.training}</h3>
          <div className="overflow-x-auto">
            <table className="small num mt-2 w-full text-left">
              <thead>
                <tr>
                  <th scope="col" className="border-b border-line py-1.5 print:py-1 pr-3">
                    Formation
                  </th>
                  <th scope="col" className="border-b border-line py-1.5 print:py-1 pr-3">
                    Date
                  </th>
                  <th scope="col" className="border-b border-line py-1.5 print:py-1 text-right">
                    Durée
                  </th>
                </tr>
              </thead>
              <tbody>
                {training.rows.map((row, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: read only; two may be alike.
                  <tr key={i} className="break-inside-avoid">
                    <td className="border-b border-line py-1.5 print:py-1 pr-3 text-ink">
                      {row.title}
                      {row.source === 'module' && ' (module Paillasse)'}
                    </td>
                    <td className="border-b border-line py-1.5 print:py-1 pr-3 whitespace-nowrap">{row.date}</td>
                    <td className="border-b border-line py-1.5 print:py-1 text-right whitespace-nowrap">{row.hours}</td>
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row" colSpan={2} className="py-1.5 pr-3 font-semibold">
                    Total déclaré
                  </th>
                  <td className="py-1.5 text-right font-semibold whitespace-nowrap">{training.total}</td>
                </tr>
              </tfoot>
            </table>
          </div>
          <p className="tiny mt-1">
            Déclaré par la personne{'\u00a0'}; une durée de module est celle qu’il annonce. Ce n’est pas une attestation.
          </p>
        </section>
      )}
      <p className="tiny mt-5">{madeOn(document.date)}.</p>
    </article>
  );
}
