import { evaluate } from './expression';
import { formatNumber } from './format-number';
import type { Item, ItemOf, Template } from './item';
import { drawAt, mulberry32, seedFrom } from './random';

/**
 * Variants of numeric items: the same question with other numbers, drawn by a seed (mulberry32). Text, answer and
 * slips follow. The event of an answer says the seed; whoever has the item version can rebuild what was asked.
 */

/** Draws that break a condition are drawn again; the content check proves that this many always suffice. */
export const DRAWS = 60;

export type Variables = Record<string, number>;

function drawParam(param: Template['params'][number], share: number): number {
  if (param.values) return param.values[Math.floor(share * param.values.length)]!;
  const { from = 0, step = 1, count = 1 } = param;
  return Number((from + step * Math.floor(share * count)).toFixed(param.digits));
}

/** What a seed draws, intermediate results included; null: the author's own example. Undefined: no draw fits the conditions. */
export function drawVariables({ params, lets, where }: Template, seed: number | null): Variables | undefined {
  for (let attempt = 0; attempt < DRAWS; attempt++) {
    const next = mulberry32(((seed ?? 0) + attempt * 0x9e3779b1) >>> 0);
    const variables: Variables = {};
    for (const param of params) variables[param.name] = seed === null ? param.example : drawParam(param, next());
    for (const [name, program] of lets) variables[name] = evaluate(program, variables);
    if (seed === null || where.every((condition) => evaluate(condition, variables) === 1)) return variables;
  }
  return undefined;
}

/** The numbers that tell two variants of an item apart. */
const drawn = (template: Template, seed: number): string => {
  const variables = drawVariables(template, seed);
  return String(variables && template.params.map(({ name }) => variables[name]));
};

/** An item with its numbers filled in. Items without a template come back as they are. */
export function instantiate<T extends Item>(item: T, seed: number | null): T {
  if (item.type !== 'numeric' || !item.template) return item;
  return fill(item, item.template, seed) as T;
}

/** The same for whoever only scores: the answer and the slips are those of the variant, the texts are left unfilled (four fifths of the work). */
export function withNumbersOf<T extends Item>(item: T, seed: number | null): T {
  if (item.type !== 'numeric' || !item.template) return item;
  const variables: Variables = drawVariables(item.template, seed) ?? drawVariables(item.template, null)!;
  const { answer, tolerance, slips } = workOut(item.template, variables);
  return { ...item, answer, tolerance, slips: item.slips.map(({ why }, i) => ({ ...slips[i]!, why })) };
}

/** What the variables make of the answer, its tolerance and the slips, in the item's unit; `answer` joins the variables. */
export function workOut(template: Template, variables: Variables) {
  const answer = evaluate(template.answer, variables);
  variables.answer = answer;
  const tolerance = evaluate(template.tolerance, variables);
  const slips = template.slips.map(([value, own]) => ({
    value: evaluate(value, variables),
    tolerance: own ? evaluate(own, variables) : tolerance,
  }));
  return { answer, tolerance, slips };
}

function fill(item: ItemOf<'numeric'>, template: Template, seed: number | null): ItemOf<'numeric'> {
  const variables: Variables = drawVariables(template, seed) ?? drawVariables(template, null)!;
  const { answer, tolerance, slips } = workOut(template, variables);
  const text = (written: string, lang: 'fr' | 'en') =>
    written.replace(/\{([^{}:]+):(\d)\}/g, (_, program: string, digits: string) =>
      formatNumber(evaluate(program, variables), Number(digits), lang),
    );
  return {
    ...item,
    context: item.context?.map((paragraph) => text(paragraph, item.lang)),
    stem: text(item.stem, item.lang),
    answer,
    tolerance,
    slips: item.slips.map(({ why }, i) => ({ ...slips[i]!, why: text(why, 'fr') })),
    explanation: { title: text(item.explanation.title, 'fr'), text: text(item.explanation.text, 'fr') },
    template: undefined,
  };
}

/**
 * The seed of the variant that a session asks of an item; null when it has none. A function of the session's seed and
 * of `last`, the seed that the learner met last: its numbers never come twice in a row.
 */
export function variantSeed(
  item: Pick<Item, 'id' | 'type'> & { template?: Template },
  session: number,
  last: number | undefined,
): number | null {
  const { template } = item;
  if (!template) return null;
  const before = last === undefined ? undefined : drawn(template, last);
  for (let index = 0; ; index++) {
    const seed = Math.floor(drawAt((session ^ seedFrom(item.id)) >>> 0, index) * 2 ** 32);
    if (index === DRAWS || drawn(template, seed) !== before) return seed;
  }
}
