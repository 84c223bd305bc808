import * as z from 'zod/mini';
import { lines } from '../framework/lines';

/**
 * Families of biotherapies as the report of October 2021 describes them: ten families in thirteen identity cards. Notes
 * and classes are the report's; where it contradicts itself, both statements stand in `conflict`.
 */

const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const text = z.string().check(z.minLength(1));

export const MATURITY = ['emergent', 'peu-mature', 'relativement-mature', 'mature', 'tres-mature'] as const;
export const POSITION = [
  'peu-positionnee',
  'assez-peu-positionnee',
  'relativement-bien-positionnee',
  'bien-positionnee',
  'particulierement-bien-positionnee',
] as const;

/** Notes out of four, as printed (« Note 2,5/4 », L1395); the class is the report's word for it, which is not always what its scale would give. */
const Rated = <T extends readonly [string, ...string[]]>(classes: T) =>
  z.strictObject({ note: z.number().check(z.gte(0), z.lte(4)), class: z.enum(classes), conflict: z.optional(text) });

/** Shares in percent. The report's text lost which value goes with which label: `pairs` only where it can be read. */
export const Shares = z.strictObject({
  pairs: z.optional(z.array(z.strictObject({ label: text, pct: z.number() }))),
  /** Values and labels that the text does not pair. */
  values: z.optional(z.array(z.number())),
  labels: z.optional(z.array(text)),
  /** How sure the pairs are, when they are deduced. */
  basis: z.optional(text),
});
export type Shares = z.infer<typeof Shares>;

export const Product = z.strictObject({
  name: text,
  holder: z.optional(text),
  french: z.optional(text),
  date: z.optional(text),
  indication: z.optional(text),
  stage: z.optional(text),
  note: z.optional(text),
  /** What has changed since 2021, and who says so. */
  now: z.optional(z.strictObject({ text, ref: id })),
});
export type Product = z.infer<typeof Product>;

export const Card = z.strictObject({
  id,
  family: id,
  label: text,
  /** On the picture: at most 20 characters. */
  short: text,
  summary: text,
  maturity: Rated(MATURITY),
  france: Rated(POSITION),
  /** Whether it is an advanced therapy (MTI), in the report's words. */
  mti: z.optional(text),
  facts: z.array(z.strictObject({ label: text, value: text, conflict: z.optional(text) })),
  phases: z.optional(Shares),
  areas: z.optional(Shares),
  marketed: z.array(Product),
  marketedNote: z.optional(text),
  /** French products or projects that the report names beside. */
  french: z.optional(z.array(Product)),
  /** Actors of bioproduction named in 2021; their fate since is not followed. */
  actors: z.optional(z.array(text)),
  stakes: z.array(text).check(z.minLength(1)),
  conflicts: z.optional(z.array(text)),
  now: z.optional(z.array(z.strictObject({ text, ref: id }))),
  /** Modules of Paillasse that teach it. */
  modules: z.optional(z.array(id)),
  lines,
});
export type Card = z.infer<typeof Card>;

export const Families = z.strictObject({
  families: z.array(z.strictObject({ id, label: text, cards: z.array(id).check(z.minLength(1)), lines })),
  /** Materials that several families need. */
  materials: z.array(z.strictObject({ id, label: text, usedIn: z.array(text), lines })),
  /** How the report gave its notes. */
  method: z.strictObject({ maturity: z.array(text), france: z.array(text), basis: text, lines }),
});
export type Families = z.infer<typeof Families>;
