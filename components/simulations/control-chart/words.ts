import { formatNumber } from '@/core/assessment/format-number';
import { FROM } from '@/core/simulations/control-chart/rules';
import type { Change } from '@/core/simulations/control-chart/series';
import type { Evidence } from '@/core/simulations/control-chart/watch';
import { fr } from '../parts/typography';

export const EVIDENCE: Record<Evidence, string> = {
  'beyond-3': fr`Un point au-delà de 3 σ`,
  'two-of-three': fr`Deux points sur trois au-delà de 2 σ, du même côté`,
  'four-of-five': fr`Quatre points sur cinq au-delà de 1 σ, du même côté`,
  'eight-a-side': 'Huit points de suite du même côté de la moyenne',
  'six-in-trend': 'Six points de suite en hausse, ou en baisse',
  'fourteen-alternating': 'Quatorze points de suite qui alternent',
  'fifteen-within': fr`Quinze points de suite à moins de 1 σ`,
  'eight-outside': fr`Huit points de suite à plus de 1 σ, des deux côtés`,
  cusum: fr`CUSUM au-delà de 5`,
  ewma: 'EWMA hors de ses limites',
};

/** « Western Electric 2, Nelson 5 ». */
export function originOf(by: Evidence): string {
  if (by === 'cusum') return fr`k = 0,5 ; h = 5`;
  if (by === 'ewma') return fr`λ = 0,2 ; L = 3`;
  const { westernElectric, nelson } = FROM[by];
  return [westernElectric && `Western Electric ${westernElectric}`, nelson && `Nelson ${nelson}`].filter(Boolean).join(', ');
}

/** What had changed, told afterwards. */
export function changeText({ kind, size, period }: Change): string {
  const of = formatNumber(Math.abs(size), 1);
  switch (kind) {
    case 'shift':
      return fr`la moyenne s’est décalée de ${of} σ vers le ${size > 0 ? 'haut' : 'bas'}. Causes typiques : nouveau lot de matière, réglage, opérateur.`;
    case 'trend':
      return fr`une dérive a commencé, ${formatNumber(Math.abs(size), 2)} σ par point vers le ${size > 0 ? 'haut' : 'bas'}. Causes typiques : usure, encrassement, vieillissement d’une résine ou d’une sonde.`;
    case 'cycle':
      return fr`un cycle de ${period!} points s’est installé, à ± ${of} σ. Causes typiques : deux lignes, deux équipes ou deux fournisseurs qui alternent.`;
    case 'stratification':
      return fr`les points se sont tassés au centre (σ divisé par ${formatNumber(1 / size, 1)}). Ce n’est pas une bonne nouvelle : données lissées, mélange de sources, ou limites trop larges.`;
    case 'outlier':
      return fr`un seul point est sorti, à ${of} σ. Causes typiques : erreur de pesée, échantillon, saisie ; le procédé, lui, n’a pas bougé.`;
  }
}

const ZONES = ['C', 'B', 'A'];
/** « zone B, côté haut ». */
export const zoneOf = (z: number): string => {
  const side = z >= 0 ? 'haut' : 'bas';
  const zone = ZONES[Math.floor(Math.abs(z))];
  return zone ? `zone ${zone}, côté ${side}` : `hors limites, côté ${side}`;
};
