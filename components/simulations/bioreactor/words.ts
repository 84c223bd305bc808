import { formatNumber } from '@/core/assessment/format-number';
import type { Alarm } from '@/core/simulations/bioreactor/alarms';
import type { FaultKind } from '@/core/simulations/bioreactor/faults';
import type { Sample } from '@/core/simulations/bioreactor/measure';
import type { ActionKind, Run } from '@/core/simulations/bioreactor/run';
import type { Mode } from '@/core/simulations/bioreactor/state';
import { fr } from '../parts/typography';

export const MODE: Record<Mode, string> = { 'fed-batch': 'Fed-batch', perfusion: 'Perfusion' };

/** « jour 3, 6 h ». */
export const dayOf = (hour: number): string => fr`jour ${Math.floor(hour / 24)}, ${hour % 24} h`;
export const DayOf = (hour: number): string => fr`Jour ${Math.floor(hour / 24)}, ${hour % 24} h`;

/** « 18 h », « 4 jours ». */
export const lasting = (hours: number): string => (hours < 72 ? fr`${hours} h` : fr`${formatNumber(hours / 24, 0)} jours`);

export const ALARM: Record<Alarm, string> = {
  'oxygen-low': 'oxygène dissous bas',
  'gas-full': 'oxygène du gaz au maximum',
  'ph-off': 'pH hors limites',
  'foam-high': 'mousse haute',
  'volume-full': 'cuve pleine, alimentation fermée',
  'level-low': 'niveau bas',
};

/** In the order shown. */
export const ACTIONS: readonly { kind: ActionKind; name: string }[] = [
  { kind: 'sample', name: 'Prélever et regarder au microscope' },
  { kind: 'pump', name: 'Vérifier la pompe' },
  { kind: 'oxygen-probe', name: 'Recalibrer la sonde d’O₂' },
  { kind: 'ph-probe', name: 'Recalibrer la sonde de pH' },
  { kind: 'antifoam', name: 'Ajouter de l’antimousse' },
];

/** What the fault was, told afterwards. */
export const FAULT: Record<FaultKind, { what: string; sign: string; answer: string }> = {
  'oxygen-probe': {
    what: fr`La sonde d’oxygène s’est mise à lire trop haut (0,6 point par heure).`,
    sign: fr`l’échantillon du jour disait moins que la sonde, et la demande d’oxygène du gaz baissait sans raison`,
    answer: 'la recalibrer',
  },
  'ph-probe': {
    what: fr`La sonde de pH a dérivé (0,14 unité par jour).`,
    sign: fr`le pH en ligne restait parfait, celui de l’échantillon s’en écartait`,
    answer: 'la recalibrer',
  },
  pump: {
    what: fr`La pompe d’alimentation s’est arrêtée.`,
    sign: fr`le volume ne suivait plus le débit réglé`,
    answer: 'aller la voir',
  },
  foam: {
    what: fr`La culture s’est mise à mousser.`,
    sign: fr`la mousse montait, puis le filtre d’évent mouillé réduisait le transfert d’oxygène`,
    answer: 'ajouter de l’antimousse',
  },
  contamination: {
    what: fr`Une bactérie est entrée.`,
    sign: fr`la demande d’oxygène s’envolait, le glucose fondait et le pH tombait alors que les cellules ne poussaient pas`,
    answer: 'regarder au microscope, puis arrêter et inactiver le lot',
  },
};

/** A fault that was still to come. */
export const AHEAD: Record<FaultKind, string> = {
  'oxygen-probe': 'une dérive de la sonde d’oxygène',
  'ph-probe': 'une dérive de la sonde de pH',
  pump: 'un arrêt de la pompe',
  foam: 'de la mousse',
  contamination: 'une contamination',
};

export const sampleText = (s: Sample): string =>
  fr`Échantillon : ${formatNumber(s.viable, 1)} millions de cellules par mL, viabilité ${formatNumber(s.viability, 0)} %, glucose ${formatNumber(s.glucose, 1)} mmol/L, pH ${formatNumber(s.ph, 2)}, O₂ ${formatNumber(s.oxygen, 0)} %. ${
    s.microbes === null
      ? ''
      : s.microbes
        ? 'Au microscope : de petits bâtonnets mobiles, partout.'
        : 'Au microscope : des cellules, rien d’autre.'
  }`;

/** What an action brought to light, said at once. `before` is the run just before it. */
export function actionText(before: Run, after: Run): string {
  const action = after.actions.at(-1)!;
  const reading = before.readings.at(-1)!;
  const truth = before.truths.at(-1)!;
  switch (action.kind) {
    case 'sample':
      return sampleText(after.samples.at(-1)!);
    case 'oxygen-probe': {
      const gap = (reading.oxygen ?? truth.oxygen) - truth.oxygen;
      return Math.abs(gap) > 4
        ? fr`Sonde d’O₂ recalibrée : elle lisait ${formatNumber(Math.abs(gap), 0)} points trop ${gap > 0 ? 'haut' : 'bas'}.`
        : fr`Sonde d’O₂ recalibrée : l’écart était négligeable. Pas de mesure pendant deux heures.`;
    }
    case 'ph-probe': {
      const gap = (reading.ph ?? truth.ph) - truth.ph;
      return Math.abs(gap) > 0.05
        ? fr`Sonde de pH recalibrée : elle lisait ${formatNumber(Math.abs(gap), 2)} trop ${gap > 0 ? 'haut' : 'bas'}.`
        : fr`Sonde de pH recalibrée : l’écart était négligeable. Pas de mesure pendant deux heures.`;
    }
    case 'pump':
      return action.answered
        ? fr`La pompe ne tournait plus. Elle est remise en marche d’ici une heure.`
        : fr`La pompe tournait. Une heure d’alimentation perdue.`;
    case 'antifoam':
      return fr`Antimousse ajouté. Le transfert d’oxygène baisse d’environ un huitième, pour un jour ou deux.`;
    case 'stop':
      return fr`Lot arrêté.`;
  }
}
