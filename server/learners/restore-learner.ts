import type { Database } from '@/db/client';
import { learnerByRecoveryHash } from '@/db/queries/learners';
import { RateLimit } from '../auth/rate-limit';
import { recoveryHashOf } from '../auth/recovery-code';
import type { Session } from '../auth/session';
import { DomainError, LearnerErased } from '../errors';
import type { DeviceIdentity } from '../http/parse';
import { registerDevice } from './register-device';

const WINDOW = 10 * 60_000;
/** A training room shares one address: it is allowed more. */
const TRIES = { device: 10, address: 100 };
const guesses = new RateLimit(WINDOW);

export type Restoring = DeviceIdentity & { code: string; address: string; now: number };

/**
 * A code typed on a device binds this device to its learner. Looking the hash up needs no constant time: an
 * attacker cannot choose a SHA-256 prefix of something that they do not know.
 * Throws too-many-tries, code-malformed, code-unknown, LearnerErased, device-elsewhere, device-taken.
 */
export async function restoreLearner(
  db: Database,
  { code, device, secret, address, now }: Restoring,
  limit: RateLimit = guesses,
): Promise<Session> {
  limit.take(`device ${device}`, TRIES.device, now);
  limit.take(`address ${address}`, TRIES.address, now);
  const hash = recoveryHashOf(code);
  if (!hash) throw new DomainError('code-malformed');
  const learner = await learnerByRecoveryHash(db, hash);
  if (!learner) throw new DomainError('code-unknown');
  if (learner.erasedAt !== null) throw new LearnerErased();
  await registerDevice(db, learner.id, { device, secret }, now);
  limit.forget(`device ${device}`);
  return { learner: learner.id, device };
}
