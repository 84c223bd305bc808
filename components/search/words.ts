import type { SearchKind } from '@/core/search/document';

/** Beside each result: what one will find there. */
export const KINDS: Record<SearchKind, string> = {
  metier: 'Métier',
  certification: 'Certification',
  bloc: 'Bloc',
  module: 'Module',
  parcours: 'Parcours',
  terme: 'Glossaire',
  page: 'Page',
  source: 'Source',
  famille: 'Produits',
  formation: 'Formation',
  recommandation: 'Recommandation',
  chiffre: 'Chiffre',
  donnees: 'Données',
};

export const results = (count: number): string => (count === 0 ? 'Aucun résultat' : `${count} résultat${count > 1 ? 's' : ''}`);

/** « a », « b » et « c » */
export const quoted = (words: readonly string[]): string =>
  words
    .map((word) => `«\u00a0${word}\u00a0»`)
    .reduce((list, word, i) => (i === 0 ? word : `${list}${i === words.length - 1 ? ' et ' : ', '}${word}`), '');
