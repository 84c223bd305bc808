import { expect, it } from 'vitest';
import { itemsOf, problemsAfter, real } from './support/broken-content';

const [source, target] = [itemsOf(real, 'amont')[0]!, itemsOf(real, 'aval')[0]!];

it('refuses a question asked twice, even in other words by a hair', () => {
  expect(
    problemsAfter((content) => {
      const copy = itemsOf(content, 'aval')[0]!;
      copy.context = source.context?.map((text) => text.toUpperCase());
      copy.stem = `Donc, ${source.stem.replace('?', '!')}`;
    }).filter((problem) => problem.includes('nearly')),
  ).toEqual([`blocks/aval/items.yaml: ${target.id}: it asks nearly the same as ${source.id}.`]);
});

it('accepts the same short question in another situation', () => {
  expect(
    problemsAfter((content) => {
      itemsOf(content, 'aval')[1]!.stem = 'Que faites-vous ?';
      itemsOf(content, 'amont')[1]!.stem = 'Que faites-vous ?';
      itemsOf(content, 'aval')[1]!.context = ['Un manomètre monte pendant la filtration.'];
      itemsOf(content, 'amont')[1]!.context = ['La sonde de pH ne répond plus après la stérilisation.'];
    }).filter((problem) => problem.includes('nearly')),
  ).toEqual([]);
});
