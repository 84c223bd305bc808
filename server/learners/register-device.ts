import type { Database } from '@/db/client';
import { bindDevice } from '@/db/queries/learners';
import { rowsOf, textOf } from '@/db/queries/rows';
import { matchesHash, sha256 } from '../auth/secrets';
import { DomainError, LearnerErased } from '../errors';
import type { DeviceIdentity } from '../http/parse';

/**
 * Binds a device to a learner; doing it again changes nothing. Throws device-elsewhere (bound to someone else:
 * never moved), device-taken (known with another secret), LearnerErased.
 */
export async function registerDevice(db: Database, learner: string, identity: DeviceIdentity, now: number): Promise<{ device: string }> {
  const { device, secret } = identity;
  const bound = rowsOf(await db.write(bindDevice({ learner, device, secretHash: sha256(secret), now })), 1)[0];
  if (!bound) throw new LearnerErased();
  if (textOf(bound, 'learner_id') !== learner) throw new DomainError('device-elsewhere');
  if (!matchesHash(secret, textOf(bound, 'secret_hash'))) throw new DomainError('device-taken');
  return { device };
}
