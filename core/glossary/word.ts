import type { ReportTerm } from '../sector/report-term';
import type { Term } from '../learning/module';

/** The glossary's words as the phone has them, and the cards that ask for them: one a direction. */

/** From which name to which. */
export const WAYS = ['fr-en', 'en-fr'] as const;
export type Way = (typeof WAYS)[number];

export type Word = Pick<Term, 'id' | 'fr' | 'en' | 'short' | 'shortEn' | 'kind' | 'definition'> & {
  /** Modules whose text explains it. */
  modules: string[];
  /** Blocks that those modules teach; the first is the first module's own. */
  blocks: string[];
};

/** `/paquets/glossaire.<hash>.json`: what cards need of the whole glossary, sources aside (the page has them). */
export type GlossaryPack = {
  words: Word[];
  /** Jobs and certified frameworks, with their blocks: to draw from the words of one of them. */
  targets: Record<string, { name: string; blocks: string[] }>;
};

/** An entry as the page of the glossary shows it. */
export type GlossaryEntry = {
  term: Term;
  sources: { ref: string; title: string; at?: string }[];
  /** How the report of 2021 writes it, and where. */
  report: ReportTerm[];
  modules: { id: string; title: string }[];
};

export const wordCard = (word: string, way: Way): string => `word:${word}/${way}`;

/** Null: a card of another kind. */
export function readWordCard(card: string): { word: string; way: Way } | null {
  const found = /^word:([^/]+)\/(fr-en|en-fr)$/.exec(card);
  return found ? { word: found[1]!, way: found[2] as Way } : null;
}

/** Every card that asks for this word: its two directions, and its meaning in the modules that explain it. */
export const cardsOfWord = (word: string): string[] => [...WAYS.map((way) => wordCard(word, way)), `term:${word}`];

/** The word that a card asks for, if it asks for one. */
export const wordOf = (card: string): string | null =>
  readWordCard(card)?.word ?? (card.startsWith('term:') ? card.slice('term:'.length) : null);
