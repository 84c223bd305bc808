import type { ItemOf } from '@/core/assessment/item';
import { parseItem } from '@/core/content/parse-item';

/** A sound template as its author writes it: a volume to load, from a diameter, a capacity and a titre. */
export const authoredTemplate = (change: Record<string, unknown> = {}) => ({
  id: 'aval-volume',
  competency: 'aval-chromatographie',
  type: 'numeric',
  difficulty: 3,
  depth: 'apply',
  lang: 'fr',
  params: {
    d: { example: 20, values: [14, 20, 25, 30] },
    cap: { example: 35, from: 25, to: 45, step: 5 },
    titre: { example: 2.8, from: 2, to: 4.4, step: 0.2 },
  },
  let: { lit: 'pi * (d / 2)^2 * 20 / 1000', masse: 'lit * cap' },
  where: ['masse / titre > 20'],
  context: ['Colonne de {d} cm, capacité {cap} g/L, récolte à {titre} g/L.'],
  stem: 'Quel volume charger ?',
  answer: 'masse / titre',
  unit: 'L',
  tolerance: '0.015 * answer',
  digits: 1,
  slips: [
    { value: '4 * answer', tolerance: '0.03 * answer', why: 'Le diamètre a été pris pour le rayon.' },
    { value: 'masse', why: 'C’est la masse ; il reste à diviser par {titre} g/L.' },
  ],
  explanation: { title: 'Volume, masse, volume.', text: 'Le lit fait {lit:2} L, donc {masse:0} / {titre} = {answer:1} L.' },
  check: 78.5,
  sources: [{ ref: 'carta-jungbauer' }],
  ...change,
});

export function templateItem(change: Record<string, unknown> = {}): ItemOf<'numeric'> {
  const parsed = parseItem(authoredTemplate(change));
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.item as ItemOf<'numeric'>;
}
