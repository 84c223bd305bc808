import type { SearchDocument, SearchKind } from '../../core/search/document';
import { namesIn } from '../../core/search/names';
import { nameKey } from '../../core/search/words';
import type { Content } from '../load';

/** What a kind of content gives to the search. */
export type SearchSource = (content: Content) => SearchDocument[];

type Rest = { also?: string[]; english?: string[]; text: string[] };

/** A document, its names and sentences said once each. */
export function document(kind: SearchKind, id: string, title: string, href: string, { also = [], english, text }: Rest): SearchDocument {
  return {
    id: `${kind}:${id}`,
    kind,
    title,
    also: otherNames(title, also),
    ...(english ? { english } : {}),
    text: [...new Set(text)],
    href,
  };
}

/** Names that say something that the title, or a name before, does not say already: « Chromatographie » is « chromatographie ». */
function otherNames(title: string, names: readonly string[]): string[] {
  const said = new Set([title, ...namesIn(title)].map(nameKey));
  return names.filter((name) => {
    const key = nameKey(name);
    if (said.has(key)) return false;
    for (const one of [name, ...namesIn(name)]) said.add(nameKey(one));
    return true;
  });
}
