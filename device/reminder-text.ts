import { minutesFor } from '@/core/review/minutes';

/** What a reminder says: how much and how long. Neither praise nor blame. */

const NBSP = '\u00a0';
export const TITLE = 'Paillasse';
/** Of the notification, so that there is one at most, and of the periodic sync. */
export const TAG = 'revision';

export const cardsText = (count: number): string =>
  count > 0
    ? `${count}${NBSP}carte${count > 1 ? 's' : ''} à réviser, environ ${minutesFor(count)}${NBSP}min.`
    : 'Rien à réviser aujourd’hui.';

/** A push must be answered by a notification, even when the phone's store cannot be read. */
export const UNREADABLE = 'Ouvrez Paillasse pour voir vos cartes du jour.';
