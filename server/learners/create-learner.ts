import { randomBytes } from 'node:crypto';
import { uuidv7 } from '@/core/events/uuid';
import type { Database } from '@/db/client';
import { insertLearnerWithDevice, replaceRecoveryHash } from '@/db/queries/learners';
import { rowsOf, textOf } from '@/db/queries/rows';
import { newRecoveryCode } from '../auth/recovery-code';
import { matchesHash, sha256 } from '../auth/secrets';
import { DomainError } from '../errors';
import type { DeviceIdentity } from '../http/parse';

/**
 * « Sauvegarder ma progression » on a device that belongs to nobody. The same device asking again, alone, gets
 * another code: an answer lost on the way strands nobody. Throws device-taken (wrong secret), learner-shared
 * (other devices are bound: their owner has a code, which must not change under them).
 */
export async function createLearner(db: Database, identity: DeviceIdentity, now: number): Promise<{ learner: string; code: string }> {
  const fresh = newRecoveryCode();
  const learner = uuidv7(now, randomBytes(10));
  const made = await db.write(
    insertLearnerWithDevice({ learner, recoveryHash: fresh.hash, device: identity.device, secretHash: sha256(identity.secret), now }),
  );
  const bound = rowsOf(made, 2)[0];
  if (!bound) throw new Error('the device was not bound');
  const owner = textOf(bound, 'learner_id');
  if (owner === learner) return { learner, code: fresh.code };

  if (!matchesHash(identity.secret, textOf(bound, 'secret_hash'))) throw new DomainError('device-taken');
  const replaced = rowsOf(await db.write(replaceRecoveryHash({ learner: owner, recoveryHash: fresh.hash, onlyDevice: true })), 1)[0];
  if (replaced?.recovery_hash !== fresh.hash) throw new DomainError('learner-shared');
  return { learner: owner, code: fresh.code };
}
