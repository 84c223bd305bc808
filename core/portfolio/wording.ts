import * as z from 'zod/mini';

/** From academic words to those of a company: entries, verbs, jargon. Schemas alone: what reads them on the phone does without a parser. */

const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const text = z.string().check(z.minLength(1));

export const WordingEntry = z.strictObject({
  id,
  academic: text,
  /** Words that call the entry when they are typed: matched by prefix, accents folded. */
  words: z.array(text).check(z.minLength(1)),
  company: text,
  before: text,
  after: text,
  why: text,
  caution: z.optional(text),
  blocks: z.array(id).check(z.minLength(1)),
  sources: z.array(z.strictObject({ ref: id, at: z.optional(text) })).check(z.minLength(1)),
});
export type WordingEntry = z.infer<typeof WordingEntry>;

export const Wording = z.strictObject({
  entries: z.array(WordingEntry),
  verbs: z.array(z.strictObject({ verb: text, past: text, block: id })),
  jargon: z.array(z.strictObject({ word: text, say: text })),
});
export type Wording = z.infer<typeof Wording>;
