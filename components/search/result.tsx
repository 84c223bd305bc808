import type { Marked } from '@/core/search/mark';
import type { SearchDocument } from '@/core/search/document';
import type { Shown } from '@/device/search';
import { KINDS } from './words';

/** One result: its name, what it is, its other names, the sentence that answers. The whole of it is the link. */
export function Result({ document, shown, away }: { document: SearchDocument; shown: Shown; away: boolean }) {
  return (
    <a href={document.href} className="block min-h-12 scroll-mt-24 py-3 no-underline">
      <span className="flex flex-wrap items-baseline justify-between gap-x-3">
        <b className="min-w-0 flex-[1_1_11rem] font-semibold">
          <Text marked={shown.title} />
        </b>
        <span className="tiny whitespace-nowrap">{KINDS[document.kind]}</span>
      </span>
      {shown.also.length > 0 && (
        <span className="small block">
          {shown.also.map(({ marked, english }, i) => (
            <span key={document.also[i]}>
              {i > 0 && ' · '}
              <span lang={english ? 'en' : undefined}>
                <Text marked={marked} />
              </span>
            </span>
          ))}
        </span>
      )}
      <span className="small block">
        <Text marked={shown.text} />
      </span>
      {away && <span className="tiny block font-semibold !text-warn">À ouvrir avec le réseau</span>}
    </a>
  );
}

const Text = ({ marked }: { marked: Marked }) =>
  marked.map(({ text, marked: on }, i) =>
    on ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in their order.
      <mark key={i}>{text}</mark>
    ) : (
      text
    ),
  );
