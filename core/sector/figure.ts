import * as z from 'zod/mini';
import { lines } from '../framework/lines';

/** A figure of the report, as it prints it, with its line and its date. */

const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const text = z.string().check(z.minLength(1));

export const FIGURE_THEMES = ['emploi', 'objectifs', 'procedes', 'ecosysteme', 'financements'] as const;

export const Figure = z.strictObject({
  id,
  theme: z.enum(FIGURE_THEMES),
  label: text,
  /** « 1 171 → 1 630 », « 340 M€ »: with its unit. */
  value: text,
  detail: z.optional(text),
  /** The year, or the day, that the report gives it for; « 2021 » is the report itself. */
  date: text,
  /** Where the report says something else, or its text cannot be read with certainty. */
  conflict: z.optional(text),
  now: z.optional(z.strictObject({ text, ref: id })),
  lines,
});
export type Figure = z.infer<typeof Figure>;

const count = z.int().check(z.gte(0));
const percent = z.number().check(z.gte(0), z.lte(100));

/** Workforce of two samples of ten companies, in 2021 and as they saw it three years on. */
export const Workforce = z.strictObject({
  developers: z.strictObject({ today: count, later: count, rd: z.strictObject({ today: percent, later: percent }), lines }),
  bioproduction: z.strictObject({
    today: count,
    later: count,
    families: z.array(
      z.strictObject({ id, label: text, examples: text, today: percent, later: percent, /** Jobs, as printed. */ growth: count }),
    ),
    lines,
  }),
});
export type Workforce = z.infer<typeof Workforce>;
