import { randomBytes } from 'node:crypto';
import { uuidv7 } from '@/core/events/uuid';
import type { Database } from '@/db/client';
import { insertLearnerWithDevice, replaceRecoveryHash } from '@/db/queries/learners';
import { rowsOf, textOf } from '@/db/queries/rows';
import { RateLimit } from '../auth/rate-limit';
import { newRecoveryCode } from '../auth/recovery-code';
import { matchesHash, sha256 } from '../auth/secrets';
import { DomainError } from '../errors';
import type { DeviceIdentity } from '../http/parse';

type Created = { learner: string; code: string };

/** A whole site behind one address may save on its first day; a loop gone wrong would fill the database. */
const CREATIONS = { window: 10 * 60_000, allowed: 600 };
const creations = new RateLimit(CREATIONS.window, 'too-many-learners');
export const limitCreations = (address: string, now: number): void => creations.take(address, CREATIONS.allowed, now);

/** Requests under way, by device and secret: two at once (a double tap) get one code, not two of which one is dead. */
const underWay = new WeakMap<Database, Map<string, Promise<Created>>>();

/**
 * « Sauvegarder ma progression » on a device that belongs to nobody. The same device asking again, alone, gets
 * another code: an answer lost on the way strands nobody. Throws device-taken (wrong secret), learner-shared
 * (other devices are bound: their owner has a code, which must not change under them).
 */
export function createLearner(db: Database, identity: DeviceIdentity, now: number): Promise<Created> {
  const requests = underWay.get(db) ?? new Map<string, Promise<Created>>();
  underWay.set(db, requests);
  const key = `${identity.device} ${sha256(identity.secret)}`;
  const same = requests.get(key);
  if (same) return same;
  const made = create(db, identity, now).finally(() => requests.delete(key));
  requests.set(key, made);
  return made;
}

async function create(db: Database, identity: DeviceIdentity, now: number): Promise<Created> {
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
