import type { Item } from '../../core/assessment/item';
import { eachBankItem } from './check';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const KINDS = [
  ['blind', 'blind'],
  ['fact', "fact-checker's"],
] as const;

const hasReading = (item: Item, kind: 'blind' | 'fact'): boolean =>
  item.readings?.some((reading) => reading.kind === kind && DATE.test(reading.date) && reading.outcome.trim() !== '') ?? false;

/** Someone answered it without the key, someone else checked its facts: both said when, and what came of it. */
export const wasReadTwice = (item: Item): boolean => KINDS.every(([kind]) => hasReading(item, kind));

/** Warnings, not problems: an item that was not read twice does not count. */
export const itemsWereRead = eachBankItem((item) =>
  KINDS.filter(([kind]) => !hasReading(item, kind)).map(([, name]) => `it has no dated ${name} reading.`),
);
