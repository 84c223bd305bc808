import { createECDH } from 'node:crypto';

/** What sending reminders needs. Source of the key pair: VAPID, RFC 8292. */
export type PushSettings = {
  /** Given to browsers: an uncompressed P-256 point, base64url. */
  publicKey: string;
  privateKey: string;
  /** Whom a push service writes to when something goes wrong: mailto: or https:. */
  subject: string;
};

type Given = { VAPID_PUBLIC_KEY?: string | undefined; VAPID_PRIVATE_KEY?: string | undefined; VAPID_SUBJECT?: string | undefined };

/** All three variables or none: half of them would be reminders that never come. Throws with the name of what is at fault. */
export function parsePush(given: Given): PushSettings | undefined {
  const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey, VAPID_SUBJECT: subject } = given;
  if (publicKey === undefined && privateKey === undefined && subject === undefined) return undefined;
  if (publicKey === undefined || privateKey === undefined || subject === undefined)
    throw new Error(
      'VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY and VAPID_SUBJECT go together: set all three, or none (npm run vapid makes a pair)',
    );
  if (publicOf(privateKey) !== publicKey)
    throw new Error('VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY are not a pair: copy both from the same run of npm run vapid');
  if (!URL.canParse(subject) || !['mailto:', 'https:'].includes(new URL(subject).protocol))
    throw new Error('VAPID_SUBJECT must be an address where push services can write: mailto:… or https://…');
  return { publicKey, privateKey, subject };
}

/** The public key that goes with a private one; undefined when it is no key of the curve. */
function publicOf(privateKey: string): string | undefined {
  try {
    const pair = createECDH('prime256v1');
    pair.setPrivateKey(privateKey, 'base64url');
    return Buffer.from(privateKey, 'base64url').length === 32 ? pair.getPublicKey('base64url') : undefined;
  } catch {
    return undefined;
  }
}

/** Comma-separated origins. Whoever runs the site vouches for them: plain HTTP is their choice. */
export function parsePushServices(given: string | undefined): string[] {
  return (given ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one) => {
      const url = URL.canParse(one) ? new URL(one) : undefined;
      if (!url || !['https:', 'http:'].includes(url.protocol) || `${url.origin}/` !== url.href)
        throw new Error(`PUSH_SERVICES must be origins separated by commas, such as https://push.exemple.fr: ${one}`);
      return url.origin;
    });
}
