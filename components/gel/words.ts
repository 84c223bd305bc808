import type { BlockView } from '@/core/progress/view';
import { chanceInWords } from '@/core/progress/view';

/** What the gel says, in words. */

export const VERDICT_WORDS = { reached: 'atteint', 'to-work': 'à travailler', 'to-confirm': 'à confirmer', none: 'sans verdict' } as const;
export const VERDICT_TONE = { reached: 'text-good', 'to-work': 'text-act', 'to-confirm': 'text-ink-2', none: 'text-ink-3' } as const;
export const LEVEL_NAMES = ['Découverte', 'Pratique', 'Maîtrise', 'Expertise'] as const;

export const levelInterval = ([low, high]: BlockView['levels']): string => (low === high ? `niveau ${low}` : `entre ${low} et ${high}`);

export const answersInWords = (count: number): string => (count === 0 ? 'aucune réponse' : count === 1 ? '1 réponse' : `${count} réponses`);

/** « 9 chances sur 10 d’avoir le niveau 3 » */
export function chanceSentence(view: BlockView): string {
  if (view.assess !== 'quiz' && view.indication)
    return `Mises en situation : ${Math.round(view.indication.mean * 100)} % d’efficacité. Une indication, pas un verdict.`;
  if (view.assess === 'situation') return 'Un quiz ne mesure pas ce bloc : indication seulement.';
  if (view.assess === 'portfolio') return 'Un quiz ne mesure pas ce bloc : il se montre par ce qu’on a fait.';
  if (view.target === 1) return 'Découverte suffit pour ce métier : rien n’est demandé.';
  if (view.answers === 0) return 'Pas encore mesuré.';
  if (view.answers < 3 && view.verdict === 'to-confirm')
    return `${view.answers === 1 ? 'Une réponse' : 'Deux réponses'} : trop peu pour conclure.`;
  const chance = chanceInWords(view.chance);
  return `${chance[0]!.toUpperCase()}${chance.slice(1)} d’avoir le niveau ${view.target}.`;
}

const plural = (n: number, one: string, many: string) =>
  `${['Aucun', 'Un', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six', 'Sept', 'Huit', 'Neuf', 'Dix'][n] ?? n} ${n > 1 ? many : one}`;

/** « Quatre blocs atteints, deux à travailler, trois à confirmer » */
export function headline(views: readonly BlockView[]): string {
  const count = (verdict: BlockView['verdict']) => views.filter((v) => v.verdict === verdict).length;
  const [reached, work, confirm] = [count('reached'), count('to-work'), count('to-confirm')];
  if (views.every((v) => v.answers === 0)) return 'Rien n’est encore mesuré';
  const parts = [
    ...(reached ? [plural(reached, 'bloc atteint', 'blocs atteints')] : []),
    ...(work ? [plural(work, reached ? 'à travailler' : 'bloc à travailler', reached ? 'à travailler' : 'blocs à travailler')] : []),
    ...(confirm
      ? [plural(confirm, reached || work ? 'à confirmer' : 'bloc à confirmer', reached || work ? 'à confirmer' : 'blocs à confirmer')]
      : []),
  ];
  return parts.map((part, i) => (i === 0 ? part : part.charAt(0).toLowerCase() + part.slice(1))).join(', ');
}
