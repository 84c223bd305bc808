import type { Database } from '@/db/client';
import { type Standing, standingOf } from '@/db/queries/devices';
import { LearnerErased, SignedOut } from '../errors';
import type { Session } from './session';

/** The session's learner lives and its device is still bound, or SignedOut (401), LearnerErased (410). */
export async function authorise(
  db: Database,
  session: Session,
  otherDevices: readonly string[] = [],
): Promise<Extract<Standing, { standing: 'bound' }>> {
  const standing = await standingOf(db, session, otherDevices);
  if (standing.standing === 'erased') throw new LearnerErased();
  if (standing.standing !== 'bound') throw new SignedOut();
  return standing;
}
