import type { Card } from '../core/sector/family';
import { type Content, content } from './load';

/** What pages of the sector need of the content, with its references resolved. */

export const cardById = (id: string, source: Content = content()): Card | undefined => source.cards.find((card) => card.id === id);

export const familyOf = (card: Card, source: Content = content()) => source.families!.families.find((family) => family.id === card.family)!;

/** Title and id of a reference, for a link to /sources. Throws on an unknown one: the checks forbid it. */
export function sourceOf(ref: string, source: Content = content()): { id: string; title: string } {
  const entry = source.references.get(ref);
  if (!entry) throw new Error(`unknown reference ${ref}`);
  return { id: entry.id, title: entry.title };
}

/** Cards in the order of the ten families, as the report lists them. */
export const cardsInOrder = (source: Content = content()): Card[] =>
  source.families!.families.flatMap((family) => family.cards.flatMap((id) => cardById(id, source) ?? []));

/** Materials that a family needs, from the report's own list of uses. */
const MATERIALS_OF: Record<string, readonly string[]> = {
  'therapie-genique-in-vivo': ['vecteurs-viraux', 'plasmides', 'lignees-cellulaires'],
  'therapie-genique-ex-vivo': ['vecteurs-viraux', 'plasmides', 'lignees-cellulaires'],
  'therapie-cellulaire': ['lignees-cellulaires'],
  'anticorps-monoclonaux': ['lignees-cellulaires'],
  'anticorps-complexes': ['lignees-cellulaires'],
  'vaccins-prophylactiques': ['vecteurs-viraux', 'arn'],
  'vaccins-therapeutiques': ['vecteurs-viraux'],
  exosomes: ['lignees-cellulaires', 'nanoparticules'],
  nanotherapie: ['nanoparticules'],
  'therapies-arn': ['arn', 'plasmides', 'nanoparticules', 'vecteurs-viraux'],
};
export const materialsOf = (card: Card, source: Content = content()) =>
  source.families!.materials.filter((material) => MATERIALS_OF[card.id]?.includes(material.id));

/** Pages of the sector that are kept by asking: a card a family, a page an axis. */
export const sectorPages = (source: Content = content()): string[] => [
  ...source.cards.map((card) => `/familles/${card.id}`),
  ...source.recommendations.map((axis) => `/recommandations/${axis.id}`),
];
