import * as z from 'zod/mini';
import { lines } from './lines';
import { Level } from '../assessment/item';

/** The framework: blocks shared between jobs, job profiles, certified frameworks. Source: content/README.md. */

const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const text = z.string().check(z.minLength(1));
const Source = z.object({ ref: id, at: z.optional(text) });

/** How a block is assessed. Only `quiz` blocks get verdicts. */
export const Assess = z.enum(['quiz', 'situation', 'portfolio']);
export type Assess = z.infer<typeof Assess>;

export const Block = z.object({
  id,
  /** At most 16 characters: the lane of the gel. */
  short: text,
  title: text,
  summary: text,
  assess: Assess,
  competencies: z.array(z.object({ id, label: text })).check(z.minLength(1)),
  /** What someone at each level does, 1 to 4: this is what a learner reads before declaring a level. */
  levels: z.tuple([text, text, text, text]),
  sources: z.array(Source).check(z.minLength(1)),
});
export type Block = z.infer<typeof Block>;

/** A part of a competency that falls into one block. `origin`: the report's own `includes`, or a cut of ours. */
const Facet = z.object({
  label: text,
  block: id,
  origin: z.enum(['rapport', 'paillasse']),
});

const Competency = z.object({
  id,
  label: text,
  type: z.enum(['savoir', 'savoir-faire', 'savoir-etre']),
  optional: z.optional(z.boolean()),
  context: z.optional(text),
  lines,
  /** One facet per block that the competency touches; a competency that spans one block has one facet. */
  facets: z.array(Facet).check(z.minLength(1)),
});

const TargetBlock = z.object({
  block: id,
  target: Level,
  /** Competencies of this profile that the block serves. Empty only when `added` is there. */
  from: z.array(id),
  /** The report asks it elsewhere: where, and why it belongs here. */
  added: z.optional(z.object({ lines, why: text })),
});

export const Job = z.object({
  id,
  /** Title as the report gives it, typography ours. */
  title: text,
  /** At most 34 characters: headings on a phone. */
  short: text,
  family: text,
  employers: z.array(z.enum(['developpeur', 'bioproduction'])),
  status: z.enum(['existant-en-tension', 'existant-en-tension-devant-evoluer', 'en-evolution', 'nouveau', 'se-renforce', 'emergent']),
  need: z.optional(z.enum(['tres-important', 'important', 'relativement-important', 'peu-important', 'nouveau-peu-important'])),
  /** One sentence in our words: what the person does. */
  mission: text,
  /** Why the sector is short of them, in our words, as of 2021. */
  rationale: z.optional(text),
  entry: z.object({ label: text, levels: z.array(z.enum(['bac+2', 'bac+3', 'bac+5', 'bac+6', 'bac+8'])) }),
  /** Another job whose competencies are also asked for here. */
  inherits: z.optional(id),
  competencies: z.array(Competency).check(z.minLength(1)),
  blocks: z.array(TargetBlock).check(z.minLength(1)),
  notes: z.optional(z.array(text)),
  lines,
});
export type Job = z.infer<typeof Job>;

export const Certification = z.object({
  id,
  title: text,
  short: text,
  kind: text,
  provider: z.optional(text),
  summary: text,
  audience: z.array(text),
  /** Official blocks under their official titles, each mapped to shared blocks. */
  certified: z
    .array(z.object({ id, number: z.number(), title: text, blocks: z.array(id).check(z.minLength(1)), lines }))
    .check(z.minLength(1)),
  blocks: z.array(z.object({ block: id, target: Level, from: z.array(id).check(z.minLength(1)) })).check(z.minLength(1)),
  url: z.optional(text),
  lines,
  sources: z.array(Source),
});
export type Certification = z.infer<typeof Certification>;

export const NamedJob = z.object({ id, title: text, lines, related: z.optional(id), note: z.optional(text) });
export type NamedJob = z.infer<typeof NamedJob>;

export const Reference = z.looseObject({
  id,
  category: text,
  title: text,
  issuer: z.nullable(z.optional(z.string())),
  version: z.nullable(z.optional(z.string())),
  url: z.nullable(z.optional(z.string())),
  sure: z.enum(['high', 'medium', 'low']),
});
export type Reference = z.infer<typeof Reference>;
