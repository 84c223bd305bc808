import * as z from 'zod/mini';
import { Level } from '../assessment/item';
import type { PackItem, PackSource } from '../content/pack';

/**
 * A module: five to ten minutes of cards. What authors write is Markdown (formats/module-markdown, content/README.md);
 * this is what it becomes: a closed tree of texts, figures, checks and key points, nothing that runs.
 */

const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const text = z.string().check(z.minLength(1));
const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** The front matter: what French training bodies must state, and what the application needs to know. */
export const ModuleFront = z.strictObject({
  id,
  /** At most 60 characters. */
  title: text,
  summary: text,
  /** Competencies taught, of one block or several; the first one's block is the module's own. */
  competencies: z.array(id).check(z.minLength(1), z.maxLength(6)),
  /** The level that it helps to reach. */
  level: Level,
  /** Stated duration. */
  minutes: z.int().check(z.gte(3), z.lte(15)),
  objectives: z.array(text).check(z.minLength(2), z.maxLength(5)),
  prerequisites: z.array(text).check(z.minLength(1)),
  /** Modules to follow first. */
  after: z.optional(z.array(id)),
  audience: text,
  assessment: text,
  accessibility: text,
  authors: z.array(text).check(z.minLength(1)),
  licence: text,
  /** Last review of its facts. */
  reviewed: date,
  /** Newest first. */
  changes: z.array(z.strictObject({ date, what: text })).check(z.minLength(1)),
  sources: z.array(z.strictObject({ ref: id, at: z.optional(text) })).check(z.minLength(1)),
});
export type ModuleFront = z.infer<typeof ModuleFront>;

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'strong' | 'emphasis'; children: Inline[] }
  /** A term of the glossary, explained in place. */
  | { kind: 'term'; term: string; children: Inline[] }
  /** Where the figure or the rule just before comes from: an entry of the bibliography. */
  | { kind: 'ref'; ref: string; at?: string };

export type ModuleFigure = { file: string; svg: string; alt: string; caption?: string; width: number; height: number };

export type KeyPoint = { id: string; ask: string; answer: Inline[][] };

export type CardBlock =
  | { kind: 'paragraph'; children: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Inline[][] }
  | { kind: 'table'; head: Inline[][]; rows: Inline[][][] }
  | ({ kind: 'figure' } & ModuleFigure)
  | { kind: 'check'; item: string }
  | { kind: 'simulation'; simulation: SimulationName; scenario?: string }
  | ({ kind: 'key' } & KeyPoint);

export const SIMULATIONS = ['bioreacteur', 'carte-de-controle', 'chromatographie'] as const;
export type SimulationName = (typeof SIMULATIONS)[number];

/** One screen. Its id is a step of the reading, stable for ever. */
export type Card = { id: string; title: string; blocks: CardBlock[] };

export type Module = ModuleFront & { block: string; cards: Card[] };

/** A term of the glossary: its French and English names, and what it means in one or two sentences. */
export const Term = z.strictObject({
  id,
  fr: text,
  en: text,
  /** Abbreviations in use, in French and in English, when they differ from the names: BPF, GMP. */
  short: z.optional(text),
  shortEn: z.optional(text),
  /** What it names; a notion of the field when absent. */
  kind: z.optional(z.enum(['organisme', 'diplome', 'dispositif'])),
  definition: text,
  sources: z.array(z.strictObject({ ref: id, at: z.optional(text) })).check(z.minLength(1)),
});
export type Term = z.infer<typeof Term>;

/** What a phone needs of a module to review it: its checks, its key points, its terms. One JSON file a module. */
export type ModulePack = {
  module: string;
  /** Hash of its canonical form. */
  version: string;
  title: string;
  block: string;
  checks: PackItem[];
  keys: { id: string; ask: string; answer: string[] }[];
  terms: Term[];
  sources: Record<string, PackSource>;
};

export const blocksOf = (module: Pick<Module, 'cards'>): CardBlock[] => module.cards.flatMap((card) => card.blocks);

/** The text of a run of inlines, references left out. */
export const plainText = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'ref' ? '' : plainText(inline.children))).join('');

/** Every run of inlines of a card, in reading order. */
export function inlinesOf(block: CardBlock): Inline[][] {
  switch (block.kind) {
    case 'paragraph':
      return [block.children];
    case 'list':
      return block.items;
    case 'table':
      return [...block.head, ...block.rows.flat()];
    case 'key':
      return block.answer;
    default:
      return [];
  }
}

const within = (inlines: readonly Inline[]): Inline[] =>
  inlines.flatMap((inline) => ('children' in inline ? [inline, ...within(inline.children)] : [inline]));

/** Ids of terms, or references, named anywhere in a module's text, each once. */
export const termsOf = (module: Pick<Module, 'cards'>): string[] => [
  ...new Set(
    blocksOf(module).flatMap((block) => inlinesOf(block).flatMap((run) => within(run).flatMap((i) => (i.kind === 'term' ? [i.term] : [])))),
  ),
];
export const refsOf = (card: Card): string[] => [
  ...new Set(
    card.blocks.flatMap((block) => inlinesOf(block).flatMap((run) => within(run).flatMap((i) => (i.kind === 'ref' ? [i.ref] : [])))),
  ),
];
