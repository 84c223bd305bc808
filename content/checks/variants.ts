import { DRAWS, drawVariables, instantiate, variantSeed, workOut } from '../../core/assessment/variant';
import { drawAt } from '../../core/assessment/random';
import type { Item, ItemOf } from '../../core/assessment/item';
import { eachItem } from './check';

const SEEDS = 1000;
/** Of one learner, one after the other; their texts are read too. */
const SESSIONS = 100;
/** Fewer, and the same numbers would come back too soon. */
const DISTINCT = 40;
/** A variant stays in the range of what its author wrote. */
const SPREAD = 40;

/** Every numeric item draws its numbers. */
export const numericItemsAreTemplates = eachItem((item) =>
  item.type === 'numeric' && !item.template ? ['its numbers are fixed: it is not a template.'] : [],
);

export const variantsAreSane = eachItem((item) => (item.type === 'numeric' ? variantProblems(item) : []));

/** A template that was tried once needs no second trial: tests look at the same content many times. */
const tried = new Map<string, string[]>();

export function variantProblems(item: ItemOf<'numeric'>): string[] {
  if (!item.template) return [];
  const key = JSON.stringify(item);
  const known = tried.get(key);
  if (known) return known;
  const problems = tryVariants(item, item.template);
  tried.set(key, problems);
  return problems;
}

/** What a thousand seeds show, each fault said once with a seed that shows it. */
function tryVariants(item: ItemOf<'numeric'>, template: NonNullable<ItemOf<'numeric'>['template']>): string[] {
  const problems = new Map<string, string>();
  const met = new Set<string>();
  let last: number | undefined;
  for (let n = 0; n < SEEDS; n++) {
    const seed = Math.floor(drawAt(n, 0) * 2 ** 32);
    const say = (fault: string, detail: string) => problems.has(fault) || problems.set(fault, `${fault} (seed ${seed}: ${detail}).`);
    const variables = drawVariables(template, seed);
    if (!variables) {
      say('its conditions refuse every draw', `${DRAWS} draws`);
      continue;
    }
    met.add(JSON.stringify(template.params.map(({ name }) => variables[name])));
    for (const [fault, detail] of numberFaults(item, workOut(template, variables))) say(fault, detail);
    if (n >= SESSIONS) continue;
    const left = textsOf(instantiate(item, seed)).find((text) => /[{}]|NaN|∞/.test(text));
    if (left) say('a text is not filled in', left.slice(0, 60));
    const next = variantSeed(item, seed, last)!;
    if (last !== undefined && numbers(item, next) === numbers(item, last)) say('the same numbers come twice in a row', numbers(item, next));
    last = next;
  }
  if (met.size < DISTINCT) problems.set('few', `it has ${met.size} variants in ${SEEDS} draws, fewer than ${DISTINCT}.`);
  return [...problems.values()];
}

const numbers = (item: ItemOf<'numeric'>, seed: number): string => {
  const variables = drawVariables(item.template!, seed);
  return item.template!.params.map(({ name }) => variables?.[name]).join(' ; ');
};

function* numberFaults(
  reference: ItemOf<'numeric'>,
  { answer, tolerance, slips }: ReturnType<typeof workOut>,
): Generator<[fault: string, detail: string]> {
  const half = 0.5 * 10 ** -reference.digits;
  if (!Number.isFinite(answer) || !Number.isFinite(tolerance)) yield ['its answer is not a number', String(answer)];
  if (Math.sign(answer) !== Math.sign(reference.answer)) yield ['its answer changes sign, or is zero', String(answer)];
  const ratio = Math.abs(answer / reference.answer);
  if (ratio > SPREAD || ratio < 1 / SPREAD) yield ["its answer is far from the example's", String(answer)];
  if (Math.abs(answer) < 1e6 && Math.abs(answer) >= 1e-3 && tolerance < half * (1 - 1e-9))
    yield ['its answer as printed is not accepted: the tolerance is under half of the last digit', `${answer} ± ${tolerance}`];
  if (tolerance > 0.15 * Math.abs(answer)) yield ['its tolerance is above 15 % of the answer', `${answer} ± ${tolerance}`];
  for (const [i, slip] of slips.entries()) {
    if (!Number.isFinite(slip.value)) yield [`its slip ${i + 1} is not a number`, String(slip.value)];
    else if (Math.abs(slip.value - answer) <= tolerance + slip.tolerance)
      yield [`its slip ${i + 1} overlaps the right answer`, `${slip.value}, answer ${answer} ± ${tolerance}`];
  }
}

const textsOf = (item: Item & ItemOf<'numeric'>): string[] => [
  ...(item.context ?? []),
  item.stem,
  item.explanation.title,
  item.explanation.text,
  ...item.slips.map((slip) => slip.why),
];
