import type { Item } from '@/core/assessment/item';
import type { Response } from '@/core/events/event';

/** Reads a question's form. Null: nothing chosen yet, the form says so and stays. */
export function readResponse(item: Item, form: FormData): Response | null {
  if (form.get('jnsp')) return { kind: 'idk' };
  switch (item.type) {
    case 'ordering':
      return { kind: 'order', ids: String(form.get('ordre') ?? '').split(' ') };
    case 'matching': {
      const pairs = Object.fromEntries(item.pairs.map((pair) => [pair.id, String(form.get(`paire-${pair.id}`) ?? '')]));
      return Object.values(pairs).every(Boolean) ? { kind: 'match', pairs } : null;
    }
    case 'numeric': {
      const text = String(form.get('nombre') ?? '').trim();
      const value = parseFrenchNumber(text);
      return value === null ? null : { kind: 'number', text, value };
    }
    case 'chart':
      if (item.points) return form.get('point') ? { kind: 'point', index: Number(form.get('point')) } : null;
      break;
  }
  const ids = form.getAll('reponse').map(String);
  return ids.length ? { kind: 'choice', ids } : null;
}

/** « 1 500 », « 7,25 », « 2,5e6 », « 2,5 × 10^6 », « 2,5·10⁶ » → number; null when it is not one. */
export function parseFrenchNumber(text: string): number | null {
  const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
  const plain = text
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (digits) => `^${[...digits].map((d) => superscripts.indexOf(d)).join('')}`)
    .replace(/⁻\^/g, '^-')
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/,/g, '.')
    .replace(/−/g, '-')
    .replace(/^([+-]?)10\^(-?\d+)$/, '$11e$2')
    .replace(/[×x*·]10\^(-?\d+)$/i, 'e$1');
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : Number.NaN;
  return Number.isFinite(value) ? value : null;
}

/** What to do when the form was sent empty. */
export const emptyHint = (item: Item): string =>
  item.type === 'numeric'
    ? 'Écrivez un nombre, par exemple 7,2. Ou dites « Je ne sais pas ».'
    : item.type === 'matching'
      ? 'Il reste une ligne sans réponse.'
      : item.type === 'hotspot' || item.type === 'chart'
        ? 'Touchez d’abord la figure, ou choisissez dans la liste.'
        : 'Choisissez d’abord une réponse, ou dites « Je ne sais pas ».';
