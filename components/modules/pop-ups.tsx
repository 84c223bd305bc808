import type { PackSource } from '@/core/content/pack';
import type { Term } from '@/core/learning/module';

/** What a term or a reference says when touched: native pop-overs, which open without a line of script. */

export function TermPopUp({ id, term }: { id: string; term: Term }) {
  return (
    <div id={id} popover="auto" className="pop-up" role="note">
      <p className="font-semibold first-letter:uppercase">{term.fr}</p>
      <p className="tiny" lang="en">
        {term.en}
      </p>
      <p className="small mt-1.5">{term.definition}</p>
      <a className="link small mt-1 inline-flex min-h-12 items-center" href={`/glossaire#${term.id}`}>
        Dans le glossaire
      </a>
    </div>
  );
}

export function SourcePopUp({ id, source, at }: { id: string; source: PackSource; at: string[] }) {
  return (
    <div id={id} popover="auto" className="pop-up" role="note">
      <p className="eyebrow">Source</p>
      <p className="small !text-ink">
        {source.url ? (
          <a className="underline" href={source.url} target="_blank" rel="noreferrer">
            {source.title}
          </a>
        ) : (
          source.title
        )}
        {source.issuer ? `, ${source.issuer}` : ''}
        {at.length > 0 ? ` (${at.join(' ; ')})` : ''}
      </p>
    </div>
  );
}
