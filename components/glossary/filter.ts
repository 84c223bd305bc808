import { matching, searchable } from '@/core/glossary/match';

/**
 * Filters the dictionary as it stands in the document, without drawing it again: entries and letters that do not match
 * are hidden, and nothing else is touched.
 */

type Row = { element: HTMLElement; kind: string; section: Element };
export type Dictionary = { rows: Row[]; names: string[]; sections: HTMLElement[] };

/** What is searched of an entry: its two names, its abbreviations (a child each), the report's spellings. */
const namesOf = (entry: Element): string[] =>
  [...entry.querySelectorAll('h3, [lang=en], [data-spelling]')].flatMap((name) =>
    [...name.childNodes].map((node) => node.textContent ?? ''),
  );

export function readDictionary(list: HTMLElement): Dictionary {
  const entries = [...list.querySelectorAll<HTMLElement>('[data-kind]')];
  return {
    rows: entries.map((element) => ({ element, kind: element.dataset.kind!, section: element.closest('section')! })),
    names: entries.map((entry) => searchable(...namesOf(entry))),
    sections: [...list.querySelectorAll<HTMLElement>('section')],
  };
}

/** Shows what matches; returns how many entries do. An empty `kind` is all of them. */
export function filterDictionary({ rows, names, sections }: Dictionary, query: string, kind: string): number {
  const found = matching(names, query);
  const letters = new Set<Element>();
  let count = 0;
  rows.forEach(({ element, kind: own, section }, i) => {
    const shown = found.has(i) && (!kind || own === kind);
    if (element.hidden === shown) element.hidden = !shown;
    if (!shown) return;
    count++;
    letters.add(section);
  });
  for (const section of sections) if (section.hidden === letters.has(section)) section.hidden = !letters.has(section);
  return count;
}
