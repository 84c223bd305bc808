import { randomBytes } from 'node:crypto';
import { uuidv7 } from '@/core/events/uuid';
import type { Database } from '@/db/client';
import { eraseLearnerRows } from '@/db/queries/learners';

/** Erases events, progress and devices at once; leaves a tombstone (410 from now on) and an audit row that names nobody. */
export async function eraseLearner(db: Database, learner: string, now: number): Promise<{ erased: true }> {
  await db.write(eraseLearnerRows({ learner, audit: uuidv7(now, randomBytes(10)), now }));
  return { erased: true };
}
