/*
 * The blind reading (content/README.md). Prints a block's items without their keys:
 *   npx tsx scripts/items-blind.ts aval            only those without a dated blind reading; `--all` for every one
 * then compares a reader's answers with the keys:
 *   npx tsx scripts/items-blind.ts aval --answers answers.json
 * Answers by item id: an option's or zone's id; a list of ids (several choices, lines of a record, order of steps);
 * { pair: letter } for a matching; a number; for a point of a chart, its rank from 0; "?" when none or two can be defended.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readContent } from '../content/load';
import type { Item } from '../core/assessment/item';
import { seedFrom, shuffled } from '../core/assessment/random';
import { scoreResponse } from '../core/assessment/score';
import { instantiate } from '../core/assessment/variant';
import type { Response } from '../core/events/event';

type Answer = string | number | string[] | Record<string, string>;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { all: { type: 'boolean' }, answers: { type: 'string' } } });
const answers = values.answers ? (JSON.parse(readFileSync(values.answers, 'utf8')) as Record<string, Answer>) : undefined;

const rightHands = (item: Extract<Item, { type: 'matching' }>): string[] =>
  shuffled([...item.pairs.map((pair) => pair.right), ...(item.extras ?? [])], seedFrom(item.id));
const letter = (i: number) => String.fromCharCode(65 + i);

function question(item: Item): string[] {
  const list = (entries: readonly { id: string; text: string }[]) => entries.map(({ id, text }) => `  ${id}: ${text}`);
  switch (item.type) {
    case 'ordering':
      return ['(order the ids)', ...list(shuffled(item.steps, seedFrom(item.id)))];
    case 'matching':
      return [
        '(each left-hand id → a letter)',
        ...item.pairs.map((pair) => `  ${pair.id}: ${pair.left}`),
        ...rightHands(item).map((text, i) => `  ${letter(i)}. ${text}`),
      ];
    case 'numeric':
      return [`(a number, in ${item.unit || 'no unit'})`];
    case 'hotspot':
      return [
        '(one zone)',
        `  figure: ${item.figure.alt}`,
        `  ${item.figure.svg}`,
        ...item.zones.map((z) => `  ${z.id}: ${z.label} [${z.x},${z.y},${z.w}×${z.h}]`),
      ];
    case 'chart': {
      const { chart } = item;
      return [
        `(${item.points ? 'rank of a point, from 0' : 'one option'})`,
        `  chart: ${chart.alt}`,
        `  ${chart.x.label}: ${chart.x.values.join(' ; ')}`,
        ...chart.series.map((s) => `  ${s.name} (${chart.y.label} ${chart.y.unit ?? ''}): ${s.points.join(' ; ')}`),
        ...(chart.limits ?? []).map((limit) => `  limit ${limit.label}: ${limit.y}`),
        ...list(item.options ?? []),
      ];
    }
    case 'batch-record':
      return [
        '(lines to report)',
        `  ${item.record.title}`,
        ...item.record.lines.map((line) => `  ${line.id}: ${line.label} — ${line.value}`),
      ];
    default:
      return [
        item.type === 'multiple' ? '(several)' : item.type === 'situational' ? '(the most effective)' : '(one)',
        ...list(item.options),
      ];
  }
}

function responseOf(item: Item, answer: Answer): Response {
  if (item.type === 'numeric') return { kind: 'number', text: String(answer), value: Number(answer) };
  if (item.type === 'chart' && item.points) return { kind: 'point', index: Number(answer) };
  if (item.type === 'ordering') return { kind: 'order', ids: answer as string[] };
  if (item.type === 'matching') {
    const rights = rightHands(item);
    const pairs = Object.entries(answer as Record<string, string>).map(([id, of]) => [id, rights[of.charCodeAt(0) - 65] ?? '']);
    return { kind: 'match', pairs: Object.fromEntries(pairs) };
  }
  return { kind: 'choice', ids: Array.isArray(answer) ? answer : [String(answer)] };
}

/** Agreement is complete or there is none: partial credit would hide a doubtful option. */
const agrees = (item: Item, answer: Answer) => {
  const { score, right } = scoreResponse(item, responseOf(item, answer));
  return right && score > 1 - 1e-9;
};

function keyOf(item: Item): string {
  switch (item.type) {
    case 'ordering':
      return item.steps.map((step) => step.id).join(' ');
    case 'matching':
      return item.pairs.map((pair) => `${pair.id}→${letter(rightHands(item).indexOf(pair.right))}`).join(' ');
    case 'numeric':
      return `${item.answer} ± ${item.tolerance}`;
    case 'hotspot':
      return item.zones
        .filter((zone) => zone.right)
        .map((zone) => zone.id)
        .join(' ');
    case 'chart':
      return (
        item.points?.join(' or ') ??
        item
          .options!.filter((o) => o.right)
          .map((o) => o.id)
          .join(' ')
      );
    case 'batch-record':
      return item.record.lines
        .filter((line) => line.error)
        .map((line) => line.id)
        .join(' ');
    case 'situational':
      return item.options
        .filter((o) => o.effectiveness === 4)
        .map((o) => o.id)
        .join(' or ');
    default:
      return item.options
        .filter((o) => o.right)
        .map((o) => o.id)
        .join(' ');
  }
}

const { items, problems } = readContent();
for (const problem of problems.filter((p) => positionals.some((block) => p.startsWith(`blocks/${block}/`)))) console.log(`✗ ${problem}`);
for (const block of positionals) {
  for (const raw of items.get(block) ?? []) {
    const item = instantiate(raw, null);
    if (!answers) {
      if (!values.all && item.readings?.some((reading) => reading.kind === 'blind')) continue;
      console.log(['', `## ${item.id} [${item.type}]`, ...(item.context ?? []), item.stem, ...question(item)].join('\n'));
    } else if (answers[item.id] !== undefined) {
      const answer = answers[item.id]!;
      if (answer === '?') console.log(`? ${item.id}: the reader could not settle; key: ${keyOf(item)}`);
      else if (!agrees(item, answer)) console.log(`✗ ${item.id}: reader ${JSON.stringify(answer)}; key: ${keyOf(item)}`);
      else console.log(`✓ ${item.id}`);
    }
  }
}
