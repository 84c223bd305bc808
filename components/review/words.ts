/** What the review says, in words. */

export { minutesFor } from '@/core/review/minutes';

const MINUTE = 60_000;
const DAY = 86_400_000;

export const cardsInWords = (count: number): string => `${count} carte${count > 1 ? 's' : ''}`;

/** « 10 min », « 3 jours », « 2 mois »: how far away something is. */
export function delayInWords(milliseconds: number): string {
  if (milliseconds < 60 * MINUTE) return `${Math.max(1, Math.round(milliseconds / MINUTE))} min`;
  const days = Math.max(1, Math.round(milliseconds / DAY));
  if (days < 31) return `${days} jour${days > 1 ? 's' : ''}`;
  const months = Math.round(days / 30.4);
  if (months < 12) return `${months} mois`;
  const years = Math.round(days / 36.525) / 10;
  return `${years.toLocaleString('fr-FR')} an${years >= 2 ? 's' : ''}`;
}
