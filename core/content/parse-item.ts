import * as z from 'zod/mini';
import { Item } from '../assessment/item';
import { compileTemplate } from './compile-template';
import { frenchTypographyDeep } from './typography';

export type ParseResult = { ok: true; item: Item } | { ok: false; problems: string[] };

/**
 * The one door for items: built-in YAML and training bodies' content pass here.
 * `raw` is the author's object, figures already read (`figure.svg`). Returns the strict item or every problem found.
 */
export function parseItem(raw: unknown): ParseResult {
  // An English item keeps its question in English; what explains it stays French.
  const english = typeof raw === 'object' && raw !== null && 'lang' in raw && raw.lang === 'en';
  const typed = english ? typesetFrenchParts(raw) : frenchTypographyDeep(raw);
  const compiled = isTemplate(typed) ? compileTemplate(typed) : { ok: true as const, raw: typed };
  if (!compiled.ok) return compiled;
  const parsed = z.safeParse(Item, compiled.raw);
  if (!parsed.success)
    return { ok: false, problems: parsed.error.issues.map((issue) => `${issue.path.join('.') || 'item'}: ${issue.message}`) };
  const problems = itemProblems(parsed.data);
  return problems.length ? { ok: false, problems } : { ok: true, item: parsed.data };
}

const isTemplate = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === 'object' && raw !== null && 'params' in raw && 'type' in raw && raw.type === 'numeric';

/** In an English item: the explanation and every `why`. */
function typesetFrenchParts(value: unknown, field = ''): unknown {
  if (field === 'explanation' || field === 'why') return frenchTypographyDeep(value);
  if (Array.isArray(value)) return value.map((entry) => typesetFrenchParts(entry));
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, typesetFrenchParts(entry, key)]));
  return value;
}

const unique = (values: string[]) => new Set(values).size === values.length;

/** What a schema cannot say: one key, critical steps explained, points inside the frame. */
export function itemProblems(item: Item): string[] {
  const problems: string[] = [];
  const need = (condition: boolean, message: string) => {
    if (!condition) problems.push(message);
  };
  switch (item.type) {
    case 'single':
    case 'multiple': {
      const keys = item.options.filter((option) => option.right).length;
      need(unique(item.options.map((o) => o.id)) && unique(item.options.map((o) => o.text)), 'two options are the same');
      need(item.type === 'single' ? keys === 1 : keys >= 2 && keys < item.options.length, `wrong number of right options (${keys})`);
      need(
        item.options.every((o) => o.right || o.why),
        'a wrong option does not say why it tempts',
      );
      break;
    }
    case 'ordering':
      need(unique(item.steps.map((s) => s.id)), 'two steps have the same id');
      need(
        item.steps.every((s) => !s.critical || s.why),
        'a critical step is not explained',
      );
      break;
    case 'matching':
      need(unique([...item.pairs.map((p) => p.right), ...(item.extras ?? [])]), 'two right-hand entries are the same');
      need(unique(item.pairs.map((p) => p.id)), 'two pairs have the same id');
      break;
    case 'numeric':
      need(
        item.slips.every((s) => Math.abs(s.value - item.answer) > item.tolerance + (s.tolerance ?? item.tolerance)),
        'a slip overlaps the right answer',
      );
      break;
    case 'hotspot':
      need(item.zones.filter((zone) => zone.right).length === 1, 'exactly one zone is right');
      need(
        !/<script|<style|<foreignObject|\son\w+=|href=|javascript:/i.test(item.figure.svg),
        'the figure holds something that is not a drawing',
      );
      need(
        item.zones.every((zo) => zo.x >= 0 && zo.y >= 0 && zo.x + zo.w <= item.figure.width && zo.y + zo.h <= item.figure.height),
        'a zone leaves the figure',
      );
      need(
        item.zones.every((zo) => zo.w >= 44 && zo.h >= 44),
        'a zone is smaller than 44 units',
      );
      break;
    case 'chart': {
      const { chart } = item;
      need(
        chart.series.every((s) => s.points.length === chart.x.values.length),
        'a series does not have one point for each x',
      );
      need(
        chart.series.every((s) => s.points.every((p) => p >= chart.y.min && p <= chart.y.max)),
        'a point leaves the frame',
      );
      need(chart.kind !== 'bar' || chart.y.min === 0, 'bars that do not begin at zero deceive');
      need(
        chart.kind !== 'line' || chart.x.values.every((x, i, all) => typeof x === 'string' || i === 0 || x > Number(all[i - 1])),
        'the values of x do not rise',
      );
      need((item.points === undefined) !== (item.options === undefined), 'a chart asks for points or for options, one of the two');
      need(
        (item.points ?? []).every((p) => Number.isInteger(p) && p >= 0 && p < chart.x.values.length),
        'an accepted point does not exist',
      );
      if (item.options) need(item.options.filter((o) => o.right).length === 1, 'exactly one option is right');
      break;
    }
    case 'batch-record': {
      const errors = item.record.lines.filter((line) => line.error);
      need(unique(item.record.lines.map((l) => l.id)), 'two lines have the same id');
      need(errors.length >= 1 && errors.length <= 3 && errors.length < item.record.lines.length - 1, 'a record holds one to three errors');
      need(
        errors.every((line) => line.why),
        'an error is not explained',
      );
      break;
    }
    case 'situational':
      need(
        item.options.some((o) => o.effectiveness === 4) && item.options.some((o) => o.effectiveness === 1),
        'a best and a harmful option are needed',
      );
      break;
  }
  return problems;
}
