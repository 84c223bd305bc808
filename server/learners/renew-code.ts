import type { Database } from '@/db/client';
import { replaceRecoveryHash } from '@/db/queries/learners';
import { rowsOf } from '@/db/queries/rows';
import { newRecoveryCode } from '../auth/recovery-code';
import { LearnerErased } from '../errors';

/** Another code for the learner; the former one is worth nothing from now on. */
export async function renewCode(db: Database, learner: string): Promise<{ code: string }> {
  const fresh = newRecoveryCode();
  const row = rowsOf(await db.write(replaceRecoveryHash({ learner, recoveryHash: fresh.hash, onlyDevice: false })), 1)[0];
  if (row?.recovery_hash !== fresh.hash) throw new LearnerErased();
  return { code: fresh.code };
}
