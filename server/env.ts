import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { DatabaseAddress } from '@/db/client';
import { type PushSettings, parsePush, parsePushServices } from './reminders/push-settings';

/** What the process is told from outside, parsed once and typed. */
export type Environment = {
  database: DatabaseAddress;
  /** Signs and encrypts sessions. */
  secret: string;
  /** Public address, when it is known: behind a proxy, or with HTTPS. */
  publicUrl: URL | undefined;
  /** Cookies travel over HTTPS only. */
  secureCookies: boolean;
  /** Undefined: this server sends no reminders. */
  push: PushSettings | undefined;
  /** Origins of push services accepted besides those of the usual browsers. */
  pushServices: readonly string[];
};

const optional = z.optional(z.string());
const Source = z.object({
  DATABASE_URL: optional,
  DATABASE_AUTH_TOKEN: optional,
  NEXTAUTH_SECRET: optional,
  NEXTAUTH_URL: optional,
  VAPID_PUBLIC_KEY: optional,
  VAPID_PRIVATE_KEY: optional,
  VAPID_SUBJECT: optional,
  PUSH_SERVICES: optional,
});

/** `folder` holds `.data/`. Throws with a sentence that names the variable at fault. */
export function parseEnvironment(source: Record<string, string | undefined>, folder: string): Environment {
  // A variable set to nothing in a .env file counts as absent.
  const given = z.parse(Source, Object.fromEntries(Object.entries(source).filter(([, value]) => value !== '')));
  const publicUrl = given.NEXTAUTH_URL === undefined ? undefined : parseUrl(given.NEXTAUTH_URL);
  if (given.NEXTAUTH_SECRET !== undefined && given.NEXTAUTH_SECRET.length < 32)
    throw new Error('NEXTAUTH_SECRET must hold at least 32 characters');
  return {
    database: { url: given.DATABASE_URL ?? 'file:.data/paillasse.db', authToken: given.DATABASE_AUTH_TOKEN },
    secret: given.NEXTAUTH_SECRET ?? keptSecret(join(folder, '.data')),
    publicUrl,
    secureCookies: publicUrl?.protocol === 'https:',
    push: parsePush(given),
    pushServices: parsePushServices(given.PUSH_SERVICES),
  };
}

function parseUrl(value: string): URL {
  try {
    return new URL(value);
  } catch (cause) {
    throw new Error('NEXTAUTH_URL must be a whole address, such as https://exemple.fr', { cause });
  }
}

/** Written at first start, so that two commands are enough to run the site. Losing it signs every device out, no more. */
function keptSecret(folder: string): string {
  const file = join(folder, 'secret');
  mkdirSync(folder, { recursive: true });
  try {
    // `wx`: of two processes that start together one writes, the other reads.
    writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
      throw new Error(`the signing secret could not be written to ${file}`, { cause: error });
  }
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length < 32) throw new Error(`${file} holds no secret: delete it, another will be made at the next start`);
  return secret;
}

const shared = globalThis as typeof globalThis & { paillasseEnvironment?: Environment };

/** This process's environment. */
export const environment = (): Environment => (shared.paillasseEnvironment ??= parseEnvironment(process.env, process.cwd()));
