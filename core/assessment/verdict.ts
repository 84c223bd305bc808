import type { Verdict } from '../events/event';

/** Fewer answers than this never make a verdict. */
export const MIN_ANSWERS = 3;

/**
 * Verdict on a target's level from P(level reached). Taken at 0.90 / 0.10, kept until 0.80 / 0.20,
 * so that one more answer or a month of fading does not make it flicker.
 */
export function verdictFor(chance: number, answers: number, standing: Verdict = 'to-confirm'): Verdict {
  if (answers < MIN_ANSWERS) return 'to-confirm';
  if (chance >= 0.9 || (standing === 'reached' && chance >= 0.8)) return 'reached';
  if (chance <= 0.1 || (standing === 'to-work' && chance <= 0.2)) return 'to-work';
  return 'to-confirm';
}
