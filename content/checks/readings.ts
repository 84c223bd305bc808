import { eachItem } from './check';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const KINDS = [
  ['blind', 'blind'],
  ['fact', "fact-checker's"],
] as const;

/** Someone answered it without the key, someone else checked its facts: both said when. Warnings, not problems. */
export const itemsWereRead = eachItem((item) =>
  KINDS.filter(([kind]) => !item.readings?.some((reading) => reading.kind === kind && DATE.test(reading.date))).map(
    ([, name]) => `it has no dated ${name} reading.`,
  ),
);
