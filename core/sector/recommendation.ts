import * as z from 'zod/mini';
import { lines } from './family';

/** What the report recommends: seven axes, their subjects, their actions and who would carry them. */

const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const text = z.string().check(z.minLength(1));

/** As the report names it. `lead`: it makes it responsible; `unsure`: it puts a question mark after it. */
export const Actor = z.strictObject({ name: text, lead: z.optional(z.boolean()), unsure: z.optional(z.boolean()) });
export type Actor = z.infer<typeof Actor>;

/** A page of Paillasse that answers the action today. */
const Here = z.strictObject({ text, href: z.string().check(z.regex(/^\//)) });
const Now = z.strictObject({ text, ref: id });

export const Action = z.strictObject({
  id,
  text,
  actors: z.array(Actor),
  /** What existed already, in 2021. */
  existing: z.optional(z.array(text)),
  here: z.optional(Here),
  now: z.optional(Now),
  lines,
});
export type Action = z.infer<typeof Action>;

export const Axis = z.strictObject({
  id,
  number: z.int(),
  title: text,
  /** At most 60 characters, for lists. */
  short: text,
  subjects: z
    .array(
      z.strictObject({
        id,
        number: z.int(),
        title: text,
        /** What the report asks to mind. */
        watch: z.optional(z.array(text)),
        /** Actors and means of the whole subject, when the report does not give them by action. */
        actors: z.optional(z.array(Actor)),
        existing: z.optional(z.array(text)),
        formats: z.optional(z.array(text)),
        actions: z.array(Action).check(z.minLength(1)),
        lines,
      }),
    )
    .check(z.minLength(1)),
  lines,
});
export type Axis = z.infer<typeof Axis>;

/** What it recommends elsewhere: on training (section 4), and good practice of human resources that companies told it. */
export const OtherAdvice = z.strictObject({ id, kind: z.enum(['formation', 'rh']), text, here: z.optional(Here), lines });
export type OtherAdvice = z.infer<typeof OtherAdvice>;
