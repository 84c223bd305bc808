import type { Item } from '../../core/assessment/item';
import { eachItem } from './check';

const QUESTION_WORDS = 170;
const EXPLANATION_WORDS = 90;
const EXPLANATION_SENTENCES = 3;

/** Words as they are read: « 10 000 » is one, a lone sign is none. */
export function words(text: string): number {
  return text
    .replace(/(\d)\s(?=\d{3}(?!\d))/g, '$1')
    .split(/\s+/)
    .filter((token) => /[\p{L}\d]/u.test(token)).length;
}

/** A point after one of these, or after a lone capital (« E. coli »), does not end a sentence; after a unit (« 2 L. ») it does. */
const ABBREVIATION = /(?:^|[^\d\s]\s+|[(«’])(?:\p{Lu}|p|ex|cf|ch|art|env|fig|éd|réf|vol|min|max|resp|approx|e\.g|i\.e|vs|al)\.$/u;

export function sentences(text: string): number {
  let count = 0;
  let rest = '';
  for (const piece of text.split(/(?<=[.!?…](?:\s?[»”)])?)\s+(?=[«“(\s]*[\p{Lu}\d])/u)) {
    rest += piece;
    if (ABBREVIATION.test(rest)) continue;
    count++;
    rest = '';
  }
  return rest ? count + 1 : count;
}

/** Every text to read before answering. */
function question(item: Item): string[] {
  const shared = [...(item.context ?? []), item.stem];
  switch (item.type) {
    case 'ordering':
      return [...shared, ...item.steps.map((step) => step.text)];
    case 'matching':
      return [...shared, ...item.pairs.flatMap((pair) => [pair.left, pair.right]), ...(item.extras ?? [])];
    case 'hotspot':
      return shared;
    case 'batch-record':
      return [...shared, item.record.title, ...item.record.lines.flatMap((line) => [line.label, line.value])];
    case 'numeric':
      return shared;
    default:
      return [...shared, ...(item.options ?? []).map((option) => option.text)];
  }
}

const WORDS_A_MINUTE = 200;
export const readingSeconds = (item: Item): number => (total(question(item)) / WORDS_A_MINUTE) * 60;

const total = (texts: readonly string[]) => texts.reduce((sum, text) => sum + words(text), 0);

export const itemsAreShortEnough = eachItem((item) => {
  const read = total(question(item));
  const explained = words(item.explanation.text);
  const said = sentences(item.explanation.text);
  return [
    ...(read > QUESTION_WORDS ? [`its question takes ${read} words with its options, more than ${QUESTION_WORDS}.`] : []),
    ...(explained > EXPLANATION_WORDS ? [`its explanation takes ${explained} words, more than ${EXPLANATION_WORDS}.`] : []),
    ...(said > EXPLANATION_SENTENCES ? [`its explanation takes ${said} sentences, more than ${EXPLANATION_SENTENCES}.`] : []),
  ];
});
