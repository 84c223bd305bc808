/** What can be found: one entry a page, or a place in a page. */

export const SEARCH_KINDS = [
  'metier',
  'certification',
  'bloc',
  'module',
  'parcours',
  'terme',
  'page',
  'source',
  'famille',
  'formation',
  'recommandation',
  'chiffre',
  'donnees',
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

export type SearchDocument = {
  /** `kind:name`, unique. */
  id: string;
  kind: SearchKind;
  title: string;
  /** Other names in use: English, abbreviations, the report's spellings. Typed whole, any of them brings the document first. */
  also: string[];
  /** Those of `also` that are English, for `lang`. */
  english?: string[];
  /** Sentences to search; the one that answers best is shown, the first by default. */
  text: string[];
  /** A page of the application, with its anchor. */
  href: string;
};

/** The file that phones download: documents, and what the glossary says are names of one thing. */
export type SearchPack = {
  documents: SearchDocument[];
  /** Names of one thing, a list a term of the glossary. */
  names: string[][];
  /** By document: the terms of `names` that its text holds. */
  same: number[][];
};
