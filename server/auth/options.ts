import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import * as z from 'zod/mini';
import type { Database } from '@/db/client';
import type { Environment } from '../env';
import { DomainError } from '../errors';
import { clientAddress } from '../http/client-address';
import { DeviceIdentity, shape } from '../http/parse';
import { renewSession } from '../learners/renew-session';
import { restoreLearner } from '../learners/restore-learner';
import { SESSION_AGE, type Session } from './session';

declare module 'next-auth' {
  interface Session {
    learner: string;
    device: string;
  }
  interface User {
    learner: string;
    device: string;
  }
}
declare module 'next-auth/jwt' {
  interface JWT {
    learner?: string;
    device?: string;
  }
}

const secretField = { device: { type: 'text' }, secret: { type: 'password' } } as const;
const WithCode = z.extend(DeviceIdentity, { code: z.string().check(z.maxLength(400)) });

const asUser = ({ learner, device }: Session) => ({ id: learner, learner, device });

/** next-auth gives an error's message to the page as `error=…`: it gets our code, nothing else. */
async function withCode<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof DomainError) throw new Error(error.code, { cause: error });
    console.error('sign-in failed', error);
    throw new Error('unexpected', { cause: error });
  }
}

export function authOptions(env: Environment, database: () => Promise<Database>): NextAuthOptions {
  return {
    secret: env.secret,
    // Without NEXTAUTH_URL only its redirects are relative to a default, and nothing here follows them.
    logger: { warn: (code) => (code === 'NEXTAUTH_URL' ? undefined : console.warn('next-auth', code)) },
    useSecureCookies: env.secureCookies,
    session: { strategy: 'jwt', maxAge: SESSION_AGE },
    jwt: { maxAge: SESSION_AGE },
    providers: [
      Credentials({
        id: 'appareil',
        name: 'Cet appareil',
        credentials: secretField,
        authorize: (raw) => withCode(async () => asUser(await renewSession(await database(), shape(DeviceIdentity)(raw)))),
      }),
      Credentials({
        id: 'code',
        name: 'Code de récupération',
        credentials: { code: { type: 'text' }, ...secretField },
        authorize: (raw, request) =>
          withCode(async () =>
            asUser(
              await restoreLearner(await database(), {
                ...shape(WithCode)(raw),
                address: clientAddress(request.headers?.['x-forwarded-for']),
                now: Date.now(),
              }),
            ),
          ),
      }),
    ],
    callbacks: {
      /** Only the two ids: what next-auth adds by itself (name, e-mail, picture, sub) is dropped. */
      jwt: ({ token, user }) => (user ? { learner: user.learner, device: user.device } : { learner: token.learner, device: token.device }),
      session: ({ session, token }) => ({ expires: session.expires, learner: token.learner ?? '', device: token.device ?? '' }),
      // Never send anyone to another site after signing in.
      redirect: ({ url, baseUrl }) =>
        url.startsWith('/') && !url.startsWith('//') ? url : URL.canParse(url) && new URL(url).origin === baseUrl ? url : baseUrl,
    },
  };
}
