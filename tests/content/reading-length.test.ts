import { describe, expect, it } from 'vitest';
import { sentences, words } from '@/content/checks/reading-length';
import { first, itemsOf, problemsAfter, real } from './support/broken-content';

const many = (count: number) => Array.from({ length: count }, () => 'mot').join(' ');

describe('words', () => {
  it.each([
    ['Que faites-vous ?', 2],
    ['Il faut 10\u202f000\u202f000 cellules à 37\u00a0°C', 7],
    ['« Quai » : 6,28 × 35 = 220', 4],
  ])('%s', (text, count) => expect(words(text)).toBe(count));
});

describe('sentences', () => {
  it.each([
    ['Une seule phrase, sans point final', 1],
    ['Le lot est refusé. On le dit ! Pourquoi ?', 3],
    ['On cultive E. coli, p. ex. à 37 °C (cf. ch. 5). Puis on récolte.', 2],
    ['La poche contient 2 L. Elle a coulé 40 min. Elle est vide.', 3],
    ['La percée vient à 7,2 mL. « On arrête. » Le lot attend.', 3],
    ['Il y en a. Il en reste.', 2],
    ['On lit 1.75 kg dans le document anglais…', 1],
  ])('%s', (text, count) => expect(sentences(text)).toBe(count));
});

it.each(['single', 'ordering', 'matching', 'multiple', 'numeric', 'batch-record'] as const)(
  'refuses a %s that takes too long to read',
  (type) => {
    const item = [...real.items.values()].flat().find((other) => other.type === type)!;
    const block = [...real.items].find(([, items]) => items.includes(item))![0];
    expect(
      problemsAfter((content) => {
        first(content, block, type).context = [`${many(171)}.`];
      }),
    ).toEqual([
      expect.stringMatching(
        new RegExp(`^blocks/${block}/items\\.yaml: ${item.id}: its question takes \\d+ words with its options, more than 170\\.$`),
      ),
    ]);
  },
);

it('counts the options with the question', () => {
  expect(
    problemsAfter((content) => {
      const [, , third, fourth] = first(content, 'aval', 'single').options.sort(
        (x, y) => Number(y.right ?? false) - Number(x.right ?? false),
      );
      third!.text = many(90);
      fourth!.text = `${many(90)} fin`;
    }),
  ).toContainEqual(expect.stringContaining('words with its options, more than 170.'));
});

it('refuses a long explanation', () => {
  const { id } = itemsOf(real, 'aval')[0]!;
  expect(
    problemsAfter((content) => {
      itemsOf(content, 'aval')[0]!.explanation.text = `${many(85)}. Un. Deux. Trois mots encore, ici.`;
    }),
  ).toEqual([
    `blocks/aval/items.yaml: ${id}: its explanation takes 91 words, more than 90.`,
    `blocks/aval/items.yaml: ${id}: its explanation takes 4 sentences, more than 3.`,
  ]);
});
