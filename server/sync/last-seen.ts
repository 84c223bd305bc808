import type { InStatement } from '@libsql/client';
import type { Database } from '@/db/client';
import { SEEN_EVERY, touchDevice } from '@/db/queries/devices';
import type { Session } from '../auth/session';

/** Which devices this process has already noted today: the others cost one UPDATE, which the database may find needless. */
const LIMIT = 10_000;
const noted = new WeakMap<Database, Map<string, number>>();

/** What to write with the device's batch so that it is known as seen: nothing, most of the time. */
export function seenBy(db: Database, session: Session, now: number): InStatement[] {
  const last = noted.get(db)?.get(session.device);
  return last !== undefined && now - last < SEEN_EVERY ? [] : [touchDevice(session, now)];
}

/** Once that is committed. */
export function noteSeen(db: Database, session: Session, now: number): void {
  const devices = noted.get(db) ?? new Map<string, number>();
  noted.set(db, devices);
  devices.delete(session.device);
  devices.set(session.device, now);
  if (devices.size > LIMIT) devices.delete(devices.keys().next().value!);
}
