/** The words that a portfolio has in common as text and as a PDF, so that both say the same. */
export const WORDS = {
  document: 'Portfolio du doctorat',
  target: 'Poste visé',
  experiences: 'Expériences',
  blocks: 'Blocs de compétences du doctorat',
  blocksNote: 'Titres officiels (arrêté du 22 février 2019).',
  notShown: 'Pas encore montré.',
  competencies: 'Compétences du poste visé',
  training: 'Formations suivies',
  trainingNote: 'Durées déclarées par la personne\u202f; elles n’attestent pas une présence.',
  columns: { title: 'Formation', source: 'Source', date: 'Date', hours: 'Durée' },
  sources: { module: 'module Paillasse', declared: 'déclarée' },
  total: 'Total',
} as const;

/** « Établi le 27 novembre 2026 » */
export const madeOn = (date: string) => `Établi le ${date}`;

/** « Bloc 3 », « Blocs 1, 3 et 6 »; empty without a block. */
export function blocksNamed(blocks: readonly number[]): string {
  if (blocks.length === 0) return '';
  const last = blocks.at(-1)!;
  if (blocks.length === 1) return `Bloc\u00a0${last}`;
  return `Blocs\u00a0${blocks.slice(0, -1).join(', ')} et\u00a0${last}`;
}
