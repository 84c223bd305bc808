import type { RecommendedAction } from '@/core/sector/recommendation';

/** The seven axes in a few words, for lists and titles; their own titles stand on their pages. */
export const AXIS_WORDS: Record<string, string> = {
  'axe-1': 'Attirer les talents, enseigner les thérapies innovantes',
  'axe-2': 'Structurer la formation à la bioproduction',
  'axe-3': 'Former assez de monde pour produire',
  'axe-4': 'L’emploi des docteurs en biotech',
  'axe-5': 'Biologie et données, une double compétence',
  'axe-6': 'Aider les PME en ressources humaines',
  'axe-7': 'Rendre visible la formation continue',
};

type Actor = NonNullable<RecommendedAction['actors']>[number];

/** « LEEM (responsable) », « Pôles (le rapport s’interroge) » */
export const actorInWords = ({ name, role, unsure }: Actor): string =>
  name + (role ? ` (${role})` : '') + (unsure ? ' (le rapport s’interroge)' : '');
