import * as z from 'zod/mini';
import type { Database } from '@/db/client';
import { deleteSubscriptions, saveSubscription } from '@/db/queries/push-subscriptions';
import { RateLimit } from '../auth/rate-limit';
import { sha256 } from '../auth/secrets';
import type { Environment } from '../env';
import { DomainError } from '../errors';
import { shape } from '../http/parse';
import { ENDPOINT_LENGTH, isPushEndpoint } from './endpoint';
import { isTimeZone, nextReminder } from './next-reminder';

/** Asking for a daily reminder on a phone, and taking it back. Nobody is named: a reminder is about a phone. */

const Endpoint = z.string().check(z.minLength(1), z.maxLength(ENDPOINT_LENGTH));
const Wanted = z.object({
  endpoint: Endpoint,
  hour: z.int().check(z.minimum(0), z.maximum(23)),
  timeZone: z.string().check(z.maxLength(64), z.refine(isTimeZone, 'not an IANA time zone')),
});
export type WantedReminder = z.infer<typeof Wanted>;
export const parseWanted = shape(Wanted);
export const parseUnwanted = shape(z.object({ endpoint: Endpoint }));

/** A training room shares one address; a loop gone wrong would fill the table. Taking back is counted apart: it must stay possible. */
const WINDOW = 10 * 60_000;
const ALLOWED = 120;
const requests = new RateLimit(WINDOW, 'too-many-reminders');

/** Same phone, same row: asking again changes the hour. Throws reminders-off, push-service-unknown, too-many-reminders. */
export async function subscribe(
  db: Database,
  { endpoint, hour, timeZone }: WantedReminder,
  { address, now, push, pushServices }: { address: string; now: number } & Pick<Environment, 'push' | 'pushServices'>,
): Promise<{ hour: number; timeZone: string }> {
  requests.take(`ask ${address}`, ALLOWED, now);
  if (!push) throw new DomainError('reminders-off');
  if (!isPushEndpoint(endpoint, pushServices)) throw new DomainError('push-service-unknown');
  await db.write([saveSubscription({ id: sha256(endpoint), endpoint, hour, timeZone, nextAt: nextReminder(now, hour, timeZone), now })]);
  return { hour, timeZone };
}

/** Knowing the endpoint is the proof: a push service gives it to one browser only. Unknown or known, the answer is the same. */
export async function unsubscribe(
  db: Database,
  { endpoint }: { endpoint: string },
  address: string,
  now: number,
): Promise<{ removed: true }> {
  requests.take(`take back ${address}`, ALLOWED, now);
  await db.write([deleteSubscriptions([sha256(endpoint)])]);
  return { removed: true };
}
