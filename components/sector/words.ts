import type { Card } from '@/core/sector/family';

/** The report's own classes, as it words them. */
export const MATURITY_WORDS: Record<Card['maturity']['class'], string> = {
  emergent: 'émergent',
  'peu-mature': 'peu mature',
  'relativement-mature': 'relativement mature',
  mature: 'mature',
  'tres-mature': 'très mature',
};
export const POSITION_WORDS: Record<Card['france']['class'], string> = {
  'peu-positionnee': 'peu positionnée',
  'assez-peu-positionnee': 'assez peu positionnée',
  'relativement-bien-positionnee': 'relativement bien positionnée',
  'bien-positionnee': 'bien positionnée',
  'particulierement-bien-positionnee': 'particulièrement bien positionnée',
};

export const FIGURE_THEME_WORDS = {
  emploi: 'L’emploi',
  objectifs: 'Les objectifs',
  procedes: 'Les rendements à atteindre',
  ecosysteme: 'L’écosystème',
  financements: 'Les financements',
} as const;

/** « 2,5 » */
export const decimal = (value: number): string => value.toLocaleString('fr-FR', { minimumFractionDigits: 1 });
export const whole = (value: number): string => value.toLocaleString('fr-FR').replace(/\u202f/g, '\u00a0');
