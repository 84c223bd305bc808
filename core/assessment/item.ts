import * as z from 'zod/mini';

/**
 * The shape of an assessment item, as authors write it and as packs carry it.
 * Source of the rules: content/README.md. The parser is the only door: built-in content and
 * training bodies' content go through the same one.
 */

const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const text = z.string().check(z.minLength(1));
const effectiveness = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

export const Level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type Level = z.infer<typeof Level>;

/** A proposed answer. `why`: for the key, why it is right; for a distractor, why it tempts and where it fails. */
const Option = z.object({
  id,
  text,
  right: z.optional(z.boolean()),
  critical: z.optional(z.boolean()),
  why: z.optional(text),
});

const Source = z.object({ ref: id, at: z.optional(text) });

const base = {
  id,
  competency: id,
  difficulty: Level,
  depth: z.enum(['recall', 'apply', 'analyse', 'decide']),
  lang: z._default(z.enum(['fr', 'en']), 'fr'),
  /** Facts of the situation when they do not fit the question itself. One entry a paragraph. */
  context: z.optional(z.array(text)),
  stem: text,
  explanation: z.object({ title: text, text }),
  sources: z.array(Source).check(z.minLength(1)),
  readings: z.optional(z.array(z.object({ kind: z.enum(['blind', 'fact']), date: text, outcome: text }))),
};

/** A drawing: the SVG itself (no script, no external reference) and what it shows, in words. */
const Figure = z.object({ svg: text, alt: text });

const Zone = z.object({
  id,
  label: text,
  x: z.number(),
  y: z.number(),
  w: z.number(),
  h: z.number(),
  right: z.optional(z.boolean()),
  why: z.optional(text),
});

const Chart = z.object({
  /** `line`: x to scale when its values are numbers. `control`, `bar`: one step an entry. */
  kind: z.enum(['line', 'control', 'bar']),
  alt: text,
  x: z.object({ label: text, values: z.array(z.union([z.number(), z.string()])) }),
  y: z.object({ label: text, unit: z.optional(z.string()), min: z.number(), max: z.number(), digits: z._default(z.number(), 1) }),
  series: z.array(z.object({ name: text, points: z.array(z.number()) })).check(z.minLength(1), z.maxLength(3)),
  limits: z.optional(z.array(z.object({ y: z.number(), label: text, kind: z.enum(['centre', 'control', 'spec']) }))),
});

export const Single = z.object({ ...base, type: z.literal('single'), options: z.array(Option).check(z.minLength(3), z.maxLength(5)) });
export const Multiple = z.object({ ...base, type: z.literal('multiple'), options: z.array(Option).check(z.minLength(4), z.maxLength(6)) });
export const Ordering = z.object({
  ...base,
  type: z.literal('ordering'),
  /** In the right order. `critical`: a mistake here has consequences; `why` says which. */
  steps: z.array(z.object({ id, text, critical: z.optional(z.boolean()), why: z.optional(text) })).check(z.minLength(4), z.maxLength(6)),
});
export const Matching = z.object({
  ...base,
  type: z.literal('matching'),
  pairs: z.array(z.object({ id, left: text, right: text, why: z.optional(text) })).check(z.minLength(3), z.maxLength(5)),
  /** Right-hand entries that match nothing. */
  extras: z.optional(z.array(text).check(z.maxLength(2))),
});

/**
 * What makes a numeric item a family of variants: parameters to draw, and postfix programs (./expression) over them.
 * Made by core/content/compile-template from what authors write; `{program:digits}` stands in the item's texts.
 */
export const Template = z.object({
  /** Drawn evenly among `values`, or `from` + 0…`count` − 1 times `step`. `digits`: decimals. */
  params: z.array(
    z.object({
      name: text,
      example: z.number(),
      digits: z.int(),
      values: z.optional(z.array(z.number())),
      from: z.optional(z.number()),
      step: z.optional(z.number()),
      count: z.optional(z.int()),
    }),
  ),
  lets: z.array(z.tuple([text, text])),
  /** Each must give 1, or the parameters are drawn again. */
  where: z.array(text),
  answer: text,
  tolerance: text,
  /** Value and, when it is not the answer's, tolerance. */
  slips: z.array(z.union([z.tuple([text]), z.tuple([text, text])])),
});
export type Template = z.infer<typeof Template>;

export const Numeric = z.object({
  ...base,
  type: z.literal('numeric'),
  /** With a template: the values of the author's example. */
  answer: z.number(),
  /** Empty for a pure number (ratio, count). */
  unit: z.string(),
  /** Accepted distance to `answer`, in the unit of the answer. */
  tolerance: z.number().check(z.nonnegative()),
  digits: z._default(z.number(), 1),
  slips: z.array(z.object({ value: z.number(), tolerance: z.optional(z.number()), why: text })).check(z.minLength(1)),
  template: z.optional(Template),
});
export const Hotspot = z.object({
  ...base,
  type: z.literal('hotspot'),
  figure: z.extend(Figure, { width: z.number(), height: z.number() }),
  zones: z.array(Zone).check(z.minLength(3), z.maxLength(8)),
});
export const ChartReading = z.object({
  ...base,
  type: z.literal('chart'),
  chart: Chart,
  /** Either the indexes (from 0) of the points that are accepted, or options as in a single choice. */
  points: z.optional(z.array(z.number()).check(z.minLength(1))),
  options: z.optional(z.array(Option).check(z.minLength(3), z.maxLength(5))),
});
export const BatchRecord = z.object({
  ...base,
  type: z.literal('batch-record'),
  record: z.object({
    title: text,
    lines: z
      .array(
        z.object({
          id,
          label: text,
          value: text,
          error: z.optional(z.boolean()),
          critical: z.optional(z.boolean()),
          why: z.optional(text),
        }),
      )
      .check(z.minLength(5), z.maxLength(9)),
  }),
});
export const Situational = z.object({
  ...base,
  type: z.literal('situational'),
  /** 4 = the most effective thing to do, 1 = does harm. */
  options: z.array(z.object({ id, text, effectiveness, why: text })).check(z.minLength(3), z.maxLength(5)),
});

export const Item = z.discriminatedUnion('type', [
  Single,
  Multiple,
  Ordering,
  Matching,
  Numeric,
  Hotspot,
  ChartReading,
  BatchRecord,
  Situational,
]);
export type Item = z.infer<typeof Item>;
export type ItemType = Item['type'];
export type ItemOf<T extends ItemType> = Extract<Item, { type: T }>;

/** The types whose answers move the posterior; `situational` only indicates. */
export const MEASURING_TYPES = [
  'single',
  'multiple',
  'ordering',
  'matching',
  'numeric',
  'hotspot',
  'chart',
  'batch-record',
] as const satisfies readonly ItemType[];
