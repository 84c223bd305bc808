import webpush from 'web-push';
import type { PushSettings } from './push-settings';

/** `gone`: the push service says that this browser no longer listens. `failed`: anything else that is not a yes. */
export type Outcome = 'sent' | 'gone' | 'failed';

/** How long a push service keeps a reminder for a phone that is off, seconds: after that, today's moment is over. */
const KEEP = 4 * 3600;
const TIMEOUT = 10_000;

/**
 * One push without a body: what someone learns never leaves the phone. Never throws.
 * Musts: redirects are not followed, since only the first address was checked; the answer's body is not read.
 */
export async function sendPush(endpoint: string, push: PushSettings, timeout = TIMEOUT): Promise<Outcome> {
  try {
    const { Authorization } = webpush.getVapidHeaders(new URL(endpoint).origin, push.subject, push.publicKey, push.privateKey, 'aes128gcm');
    const answer = await fetch(endpoint, {
      method: 'POST',
      // Topic: of two reminders that wait for a phone, it gets one.
      headers: { Authorization, TTL: String(KEEP), Urgency: 'normal', Topic: 'revision' },
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    });
    await answer.body?.cancel();
    if (answer.status === 404 || answer.status === 410) return 'gone';
    return answer.ok ? 'sent' : 'failed';
  } catch {
    // No network, no answer in time, a certificate: the same to us, it is counted.
    return 'failed';
  }
}
