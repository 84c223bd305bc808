import type { Job } from '@/core/framework/schema';

/** The report's own scales, dated 2021. */
export const NEED: Record<NonNullable<Job['need']>, { label: string; steps: number; isNew?: boolean }> = {
  'tres-important': { label: 'très important', steps: 4 },
  important: { label: 'important', steps: 3 },
  'relativement-important': { label: 'relativement important', steps: 2 },
  'peu-important': { label: 'peu important en nombre', steps: 1 },
  'nouveau-peu-important': { label: 'nouveau, peu important en nombre', steps: 1, isNew: true },
};

export const STATUS: Record<Job['status'], string> = {
  'existant-en-tension': 'Métier existant, en tension',
  'existant-en-tension-devant-evoluer': 'Métier existant, en tension, qui doit évoluer',
  'en-evolution': 'Métier en évolution',
  nouveau: 'Nouveau métier',
  'se-renforce': 'Métier qui se renforce',
  emergent: 'Métier émergent',
};

export const EMPLOYERS = { developpeur: 'développeurs de thérapies', bioproduction: 'acteurs de la bioproduction' } as const;

export const entryLevels = (levels: readonly string[]): string =>
  levels.length === 0 ? 'niveau non précisé' : levels.length === 1 ? levels[0]! : `${levels[0]} à ${levels.at(-1)}`;

/** Lower case without accents, for filters and search. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
