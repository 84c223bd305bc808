import type { Item } from '../../core/assessment/item';
import { instantiate } from '../../core/assessment/variant';
import { eachItem } from './check';
import { textsOf } from './typography';

/** How figures are written: a decimal comma, thousands in groups, a space before the unit. References keep their own form. */

/** « Ph. Eur. 2.6.1 », « ISO 14644-1 », « 21 CFR 211.22 », « 2001/83 », identifiers and versions. */
const REFERENCES =
  /(?:Ph\. Eur\.|ISO(?:\/TS)?|IEC|EN|CFR|USP|ICH|PDA|ISA|ASTM|GAMP|RNCP|NF|section|sections|art\.|article|articles|point|points|chapitre|§|version|v)[\s\u00a0]*[\p{L}]?[-.]?\d[\d./-]*/giu;
const VERSION = /\d+(?:\.\d+){2,}/g;

const FAULTS: readonly (readonly [RegExp, string])[] = [
  [/\d\.\d/, 'a decimal point'],
  [/(?<![\p{L}\d,/-])\d{5,}(?![\d-])/u, 'a number of five digits or more without a space'],
  [/\d(?:mL|mg|µg|kg|mm|cm|µm|nm|kDa|bar|mbar|rpm|°C|%|UFC|h\/|mol|mM|µM)(?![\p{L}\d])/u, 'a unit stuck to its number'],
];

export function numberFaults(text: string): string[] {
  const plain = text.replace(REFERENCES, ' ').replace(VERSION, ' ');
  return FAULTS.filter(([fault]) => fault.test(plain)).map(([, name]) => name);
}

/** Texts are looked at with the numbers of the author's example. */
export const numbersAreFrench = eachItem((raw) => {
  const item: Item = instantiate(raw, null);
  // What explains an English question quotes its figures.
  if (item.lang === 'en') return [];
  return textsOf(item).flatMap(({ path, text }) =>
    numberFaults(text).map((fault) => `${path}: the text holds ${fault} (« ${text.slice(0, 60)} »).`),
  );
});

/** A result is a quantity: it has its unit, or is a pure number that its question calls so. */
const PURE =
  /combien|nombre|rapport|facteur|indice|ratio|cpk|rendement|coefficient|log|taille|ratio|cotes|score|indicateur|moyenne|multipli|how many|index/i;
export const numericItemsHaveUnits = eachItem((item) =>
  item.type === 'numeric' && item.unit === '' && !PURE.test(item.stem)
    ? ['its answer has no unit, and its question does not ask for a pure number.']
    : [],
);
