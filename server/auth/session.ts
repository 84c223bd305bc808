import { getToken } from 'next-auth/jwt';
import type { NextRequest } from 'next/server';
import type { Environment } from '../env';

/** All that a session says: who, and from which device. */
export type Session = { learner: string; device: string };

/** 400 days, the longest that browsers keep a cookie: a shorter one strands outboxes. Seconds. */
export const SESSION_AGE = 400 * 86_400;

export const sessionCookie = (env: Environment): string => `${env.secureCookies ? '__Secure-' : ''}next-auth.session-token`;

/** The session of a request; undefined without a valid one. Says nothing yet of whether its device is still bound. */
export async function sessionOf(request: NextRequest, env: Environment): Promise<Session | undefined> {
  const token = await getToken({ req: request, secret: env.secret, secureCookie: env.secureCookies, cookieName: sessionCookie(env) });
  return typeof token?.learner === 'string' && typeof token.device === 'string'
    ? { learner: token.learner, device: token.device }
    : undefined;
}
