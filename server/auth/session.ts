import { getToken } from 'next-auth/jwt';
import type { NextRequest } from 'next/server';
import type { Environment } from '../env';

/** All that a session says: who, and from which device. */
export type Session = { learner: string; device: string };

/** 400 days, the longest that browsers keep a cookie: a shorter one strands outboxes. Seconds. */
export const SESSION_AGE = 400 * 86_400;

export const sessionCookie = (env: Environment): string => `${env.secureCookies ? '__Secure-' : ''}next-auth.session-token`;

/**
 * Decoding a token costs as much as validating a whole batch of events, and a phone that empties its outbox sends
 * the same one again and again. Kept one minute; whether the device is still bound is asked of the database each time.
 */
const KEPT = 60_000;
const LIMIT = 5000;
const decoded = new Map<string, { session: Session; until: number }>();

/** The session of a request; undefined without a valid one. Says nothing yet of whether its device is still bound. */
export async function sessionOf(request: NextRequest, env: Environment, now: number): Promise<Session | undefined> {
  const cookieName = sessionCookie(env);
  const token = request.cookies.get(cookieName)?.value;
  if (!token) return undefined;
  const known = decoded.get(token);
  if (known && known.until > now) return known.session;
  const content = await getToken({ req: request, secret: env.secret, secureCookie: env.secureCookies, cookieName });
  if (typeof content?.learner !== 'string' || typeof content.device !== 'string') return undefined;
  const session = { learner: content.learner, device: content.device };
  if (decoded.size >= LIMIT) decoded.delete(decoded.keys().next().value!);
  decoded.set(token, { session, until: Math.min(now + KEPT, Number(content.exp ?? 0) * 1000) });
  return session;
}
