import { expect, it } from 'vitest';
import { numberFaults } from '@/content/checks/numbers';
import { first, problemsAfter, real } from './support/broken-content';

it.each([
  ['7.2 g/L', 'a decimal point'],
  ['il faut 12000 litres', 'a number of five digits or more without a space'],
  ['chauffer à 37°C', 'a unit stuck to its number'],
  ['ajouter 5mL', 'a unit stuck to its number'],
  ['à 95%', 'a unit stuck to its number'],
])('refuses « %s »', (text, fault) => {
  expect(numberFaults(text)).toEqual([fault]);
});

it.each([
  '7,2\u00a0g/L, 12\u202f000\u00a0L, 37\u00a0°C, 95\u00a0%',
  'Ph. Eur. 2.6.14 et ISO 14644-1',
  'selon le 21 CFR 211.22 et la directive 2001/83/CE',
  'le règlement (UE) 2024/1689, version 2.1.3',
  'de 2021 à 2026',
  'la cuve 5L2 et le lot A12345',
])('accepts « %s »', (text) => {
  expect(numberFaults(text)).toEqual([]);
});

it('looks at the texts of the bank, filled in', () => {
  const item = first(real, 'aval', 'single');
  expect(
    problemsAfter((content) => {
      first(content, 'aval', 'single').explanation.text = 'La charge est de 7.5 g.';
    }),
  ).toContain(`blocks/aval/items.yaml: ${item.id}: explanation.text: the text holds a decimal point (« La charge est de 7.5 g. »).`);
});

it('asks a unit of a quantity', () => {
  const item = first(real, 'aval', 'numeric');
  expect(
    problemsAfter((content) => {
      Object.assign(first(content, 'aval', 'numeric'), { unit: '', stem: 'Quel volume faut-il charger ?' });
    }),
  ).toContain(`blocks/aval/items.yaml: ${item.id}: its answer has no unit, and its question does not ask for a pure number.`);
});
