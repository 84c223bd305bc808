import type { Database } from '@/db/client';
import { deviceById } from '@/db/queries/devices';
import { matchesHash } from '../auth/secrets';
import type { Session } from '../auth/session';
import { authorise } from '../auth/authorise';
import { DomainError } from '../errors';
import type { DeviceIdentity } from '../http/parse';

/** Compared with when the device is unknown, so that both refusals take the same time. */
const NO_HASH = '0'.repeat(64);

/** A known device that proves its secret has its session again. The refusal does not say which of the two is wrong. */
export async function renewSession(db: Database, { device, secret }: DeviceIdentity): Promise<Session> {
  const known = await deviceById(db, device);
  if (!matchesHash(secret, known?.secretHash ?? NO_HASH) || !known) throw new DomainError('device-unknown');
  const session = { learner: known.learnerId, device };
  await authorise(db, session);
  return session;
}
