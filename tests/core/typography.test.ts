import { describe, expect, it } from 'vitest';
import { frenchTypography, frenchTypographyDeep } from '@/core/content/typography';

const NBSP = '\u00a0';
const NNBSP = '\u202f';

describe('frenchTypography', () => {
  it.each([
    ['Que faites-vous ?', `Que faites-vous${NNBSP}?`],
    ['oui ; non !', `oui${NNBSP}; non${NNBSP}!`],
    ['La règle : on arrête', `La règle${NBSP}: on arrête`],
    ['« ainsi »', `«${NBSP}ainsi${NBSP}»`],
    ["l'eau", 'l’eau'],
    ['à 37 °C, 5 % de CO₂', `à 37${NBSP}°C, 5${NBSP}% de CO₂`],
    ['10 000 L, 1 250 000 cellules', `10${NNBSP}000${NBSP}L, 1${NNBSP}250${NNBSP}000 cellules`],
    ['1,2 × 10⁶ et 3 × 10⁻⁴', `1,2${NBSP}×${NBSP}10⁶ et 3${NBSP}×${NBSP}10⁻⁴`],
    ['2 × 10 mL', `2 × 10${NBSP}mL`],
    ['2 µL à 0,5 mS/cm', `2${NBSP}µL à 0,5${NBSP}mS/cm`],
    [
      '10 kPa, 25 kGy, 3 cm, 120 tr/min, 150 kDa, 12 M€',
      `10${NBSP}kPa, 25${NBSP}kGy, 3${NBSP}cm, 120${NBSP}tr/min, 150${NBSP}kDa, 12${NBSP}M€`,
    ],
  ])('%s', (text, expected) => expect(frenchTypography(text)).toBe(expected));

  it.each([
    'un rapport de 10:1, à 08:30',
    'https://example.org/a?b=1;c:2',
    'aval-percee-proteine-a',
    'en 2021 100 lots',
    'les 7,2 100 fois lus',
    '3 même, 4 gérants, 2 l’ont vu, 5 modules',
    'ch. 8 Réclamations',
  ])('leaves « %s » as it is', (text) => expect(frenchTypography(text)).toBe(text));

  it('changes no character of a time, only where its line may break', () => {
    expect(frenchTypography('à 3 h du matin, 3 h 05').replaceAll(NBSP, ' ')).toBe('à 3 h du matin, 3 h 05');
    expect(frenchTypography('à 15:30')).toBe('à 15:30');
  });

  it('changes nothing the second time', () => {
    const once = frenchTypography("« L'eau » : 10 000 L à 37 °C, 3 h ; et puis ?");
    expect(frenchTypography(once)).toBe(once);
  });
});

it('leaves names for machines, at any depth', () => {
  const raw = { id: "a'b", figure: { svg: "<text>l'eau</text>", alt: "l'eau" }, blocks: [{ from: ["a'b"] }], count: 3, right: true };
  expect(frenchTypographyDeep(raw)).toEqual({ ...raw, figure: { ...raw.figure, alt: 'l’eau' } });
});
