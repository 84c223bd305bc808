import * as z from 'zod/mini';
import { lines } from '../framework/lines';

/**
 * What the report of 2021 recommends for jobs and skills: seven axes, their subjects and actions. Titles and actors are the
 * report's own; the rest is in our words. Beside them, what it advises elsewhere.
 */

const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const text = z.string().check(z.minLength(1));
const texts = z.optional(z.array(text).check(z.minLength(1)));

/** Whom it calls on, as it names them. `unsure`: the report itself puts a question mark. */
const Actor = z.strictObject({
  name: text,
  unsure: z.optional(z.literal(true)),
  role: z.optional(z.enum(['responsable', 'facilitateur', 'accompagnateur', 'prescripteur'])),
});
const actors = z.optional(z.array(Actor).check(z.minLength(1)));

/** Where Paillasse itself answers it today: a path of the application. */
const here = z.optional(z.array(z.strictObject({ text, href: z.string().check(z.regex(/^(\/[a-z0-9-]+)+$/)) })).check(z.minLength(1)));
/** What changed since 2021; `ref` is an entry of the bibliography. */
const now = z.optional(z.array(z.strictObject({ text, ref: id })).check(z.minLength(1)));

export const RecommendedAction = z.strictObject({
  id,
  text,
  actors,
  /** What existed already in 2021. */
  existing: texts,
  /** What the report warns of. */
  watch: texts,
  here,
  now,
  lines,
});
export type RecommendedAction = z.infer<typeof RecommendedAction>;

export const RecommendationAxis = z.strictObject({
  id,
  number: z.int().check(z.gte(1), z.lte(7)),
  title: text,
  lines,
  subjects: z
    .array(
      z.strictObject({
        id,
        number: z.int().check(z.gte(1)),
        title: text,
        /** Those of the whole subject, when its actions name none. */
        actors,
        existing: texts,
        /** How to share what it asks for. */
        formats: texts,
        watch: texts,
        actions: z.array(RecommendedAction).check(z.minLength(1)),
        lines,
      }),
    )
    .check(z.minLength(1)),
});
export type RecommendationAxis = z.infer<typeof RecommendationAxis>;

/** Advice outside the seven axes: on training, or a practice of human resources that companies gave. */
export const OtherRecommendation = z.strictObject({ id, kind: z.enum(['formation', 'pratique-rh']), text, here, now, lines });
export type OtherRecommendation = z.infer<typeof OtherRecommendation>;
