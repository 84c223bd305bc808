import { cardsToday, type Today } from './review';

/** The number of cards due on the application's icon, when the learner asked for it and the system shows one. */

type Badging = { setAppBadge?: (count: number) => Promise<void>; clearAppBadge?: () => Promise<void> };
const badging = (): Badging => globalThis.navigator as Badging;

export const hasBadge = (): boolean => typeof badging().setAppBadge === 'function';

export async function showBadge(today: Today): Promise<void> {
  if (!hasBadge()) return;
  const count = today.settings.badge ? cardsToday(today) : 0;
  // Refused where the application is not installed: nothing to say.
  await (count > 0 ? badging().setAppBadge!(count) : badging().clearAppBadge?.())?.catch(() => undefined);
}
