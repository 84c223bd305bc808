import { expect, it } from 'vitest';
import { first, itemsOf, job, problemsAfter } from './support/broken-content';

it('refuses an id given twice, whatever it names', () => {
  expect(
    problemsAfter((content) => {
      job(content).competencies[0]!.id = 'aval';
    }),
  ).toContain('blocks/aval/block.yaml: aval: the id is also given in jobs/technicien-bioproduction.yaml.');
});

it('refuses an item’s id used in its own file', () => {
  expect(
    problemsAfter((content) => {
      itemsOf(content, 'aval')[0]!.id = 'aval-deux-fois';
      itemsOf(content, 'aval')[1]!.id = 'aval-deux-fois';
    }),
  ).toEqual(['blocks/aval/items.yaml: aval-deux-fois: the id is also given in blocks/aval/items.yaml.']);
});

it.each(['Aval-percee', 'aval-percée', 'aval_percee', 'aval--percee', 'aval-'])('refuses %s, which is not in kebab-case', (id) => {
  expect(
    problemsAfter((content) => {
      itemsOf(content, 'aval')[0]!.id = id;
    }),
  ).toContain(`blocks/aval/items.yaml: ${id}: the id is not in kebab-case.`);
});

it('refuses an item that does not begin with its block', () => {
  expect(
    problemsAfter((content) => {
      itemsOf(content, 'aval')[0]!.id = 'amont-percee';
    }),
  ).toEqual(['blocks/aval/items.yaml: amont-percee: the id does not begin with its block (aval-).']);
});

it('refuses two zones of one figure with the same id', () => {
  expect(
    problemsAfter((content) => {
      const [one, other] = first(content, 'aval', 'hotspot').zones;
      other!.id = one!.id;
    }),
  ).toEqual([expect.stringMatching(/^blocks\/aval\/items\.yaml: aval-.*: two of its answers have the id /)]);
});
