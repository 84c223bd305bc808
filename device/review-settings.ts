import { CEILING } from '@/core/review/day';
import { RETENTION } from '@/core/progress/card-history';
import { announceChange, readMeta, writeMeta } from './store';

/** How this phone reviews. The retention asked for goes with every grade; the rest concerns this phone only. */

export const CEILINGS = [6, 12, 20, 30] as const;
export const RETENTIONS = [0.8, 0.85, 0.9, 0.95] as const;

export type ReviewSettings = {
  /** Cards a day. */
  ceiling: number;
  /** Share of cards that the learner wants to remember when they come back. */
  retention: number;
  /** The number of cards due on the application's icon, where the system shows one. */
  badge: boolean;
};

const KEY = 'review-settings';
export const DEFAULT_SETTINGS: ReviewSettings = { ceiling: CEILING, retention: RETENTION, badge: false };

export const readReviewSettings = async (): Promise<ReviewSettings> => ({
  ...DEFAULT_SETTINGS,
  ...(await readMeta<Partial<ReviewSettings>>(KEY)),
});
/** Whoever shows the review reads it again. */
export async function writeReviewSettings(settings: ReviewSettings): Promise<void> {
  await writeMeta(KEY, settings);
  announceChange();
}
