import * as z from 'zod/mini';
import { evaluate } from '../assessment/expression';
import type { Template } from '../assessment/item';
import { drawVariables } from '../assessment/variant';
import { compileExpression, ExpressionError, isReserved } from './compile-expression';

/**
 * A numeric item as authors write it (content/README.md): parameters, named results, conditions, and `{…}` in texts.
 * Compiled once, when content is read: phones get postfix programs and the numbers of the author's example.
 */

const expression = z.union([z.string(), z.number()]);
const Param = z.union([
  z.object({ example: z.number(), values: z.array(z.number()).check(z.minLength(2)) }),
  z.object({ example: z.number(), from: z.number(), to: z.number(), step: z.number().check(z.gt(0)) }),
]);
const Authored = z.object({
  params: z.record(z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9]*$/)), Param),
  let: z.optional(z.record(z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9]*$/)), expression)),
  where: z.optional(z.array(z.string())),
  answer: expression,
  tolerance: expression,
  digits: z._default(z.int(), 1),
  slips: z.array(z.looseObject({ value: expression, tolerance: z.optional(expression), why: z.string() })),
  /** The answer at the example's values, worked out apart from the expressions. */
  check: z.number(),
});

const decimals = (value: number): number => String(value).match(/\.(\d+)$/)?.[1]?.length ?? 0;

function compileParam(name: string, param: z.infer<typeof Param>): Template['params'][number] {
  if ('values' in param) return { name, example: param.example, digits: Math.max(...param.values.map(decimals)), values: param.values };
  const { example, from, to, step } = param;
  return { name, example, digits: Math.max(decimals(from), decimals(step)), from, step, count: Math.floor((to - from) / step + 1e-9) + 1 };
}

const holds = (param: Template['params'][number]): boolean => {
  if (param.values) return param.values.includes(param.example);
  const rank = (param.example - param.from!) / param.step!;
  return Math.abs(rank - Math.round(rank)) < 1e-6 && Math.round(rank) >= 0 && Math.round(rank) < param.count!;
};

/** The example's numbers are worked out again where they are used: here they only inform, and must not weigh. */
const shortened = (value: number): number => Number(value.toPrecision(6));

export type Compiled = { ok: true; raw: Record<string, unknown> } | { ok: false; problems: string[] };

/** The author's object with its template compiled and the example's numbers in place; `raw.params` is there. */
export function compileTemplate(raw: Record<string, unknown>): Compiled {
  const parsed = z.safeParse(Authored, raw);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.map((i) => `${i.path.map(String).join('.')}: ${i.message}`) };
  try {
    return build(raw, parsed.data);
  } catch (error) {
    if (error instanceof ExpressionError) return { ok: false, problems: [error.message] };
    throw error;
  }
}

function build(raw: Record<string, unknown>, authored: z.infer<typeof Authored>): Compiled {
  const problems: string[] = [];
  const names = new Set<string>();
  const add = (name: string) => {
    if (isReserved(name) || names.has(name)) throw new ExpressionError(`${name} is taken: name it otherwise`);
    names.add(name);
  };
  const compile = (source: string | number, also?: string) => compileExpression(String(source), also ? new Set([...names, also]) : names);
  const params = Object.entries(authored.params).map(([name, param]) => compileParam(name, param));
  for (const param of params) {
    add(param.name);
    if (!holds(param)) problems.push(`params.${param.name}: its example ${param.example} is not one of the values drawn`);
  }
  const lets = Object.entries(authored.let ?? {}).map(([name, source]): [string, string] => {
    const program = compile(source);
    add(name);
    return [name, program];
  });
  const template: Template = {
    params,
    lets,
    where: (authored.where ?? []).map((source) => compile(source)),
    answer: compile(authored.answer),
    tolerance: compile(authored.tolerance, 'answer'),
    slips: authored.slips.map(({ value, tolerance }) =>
      tolerance === undefined ? [compile(value, 'answer')] : [compile(value, 'answer'), compile(tolerance, 'answer')],
    ),
  };
  const digitsOf = new Map(params.map((p) => [p.name, p.digits]));
  const text = (written: string): string =>
    written.replace(/\{([^{}]*)\}/g, (_, inside: string) => {
      const [, source, digits] = /^(.*?)\s*(?::\s*(\d)\s*)?$/.exec(inside)!;
      const decimals = digits ?? digitsOf.get(source!.trim());
      if (decimals === undefined) throw new ExpressionError(`{${inside}}: say how many decimals, as in {${inside}:1}`);
      return `{${compile(source!, 'answer')}:${decimals}}`;
    });
  const textDeep = (value: unknown): unknown =>
    typeof value === 'string'
      ? text(value)
      : Array.isArray(value)
        ? value.map(textDeep)
        : value && typeof value === 'object'
          ? Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, textDeep(entry)]))
          : value;

  const example = drawVariables(template, null)!;
  if (!template.where.every((condition) => evaluate(condition, example) === 1))
    problems.push('the example breaks a condition of « where »');
  example.answer = evaluate(template.answer, example);
  const tolerance = evaluate(template.tolerance, example);
  const rounding = Math.max(0.5 * 10 ** -authored.digits, 0.002 * Math.abs(example.answer));
  if (!(Math.abs(example.answer - authored.check) <= rounding * (1 + 1e-9)))
    problems.push(`check: the example gives ${example.answer}, not ${authored.check}`);
  if (problems.length) return { ok: false, problems };
  return {
    ok: true,
    raw: {
      ...raw,
      context: textDeep(raw.context),
      stem: textDeep(raw.stem),
      explanation: textDeep(raw.explanation),
      answer: shortened(example.answer),
      tolerance: shortened(tolerance),
      slips: authored.slips.map((slip, i) => {
        const [value, own] = template.slips[i]!;
        return {
          value: shortened(evaluate(value, example)),
          ...(own === undefined ? {} : { tolerance: shortened(evaluate(own, example)) }),
          why: text(slip.why),
        };
      }),
      template,
    },
  };
}
