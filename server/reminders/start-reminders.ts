import type { Database } from '@/db/client';
import type { PushSettings } from './push-settings';
import { sendDue } from './send-due';

const MINUTE = 60_000;

/** Looks every minute for reminders to send. Neither keeps the process alive nor stops it. Returns the way to stop. */
export function startReminders(database: () => Promise<Database>, push: PushSettings, every = MINUTE): () => void {
  let timer: NodeJS.Timeout;
  let stopped = false;
  // The next look is set once this one is over: two never overlap.
  const later = () => {
    timer = setTimeout(look, every).unref();
  };
  const look = async () => {
    try {
      const { sent, gone, failed, late } = await sendDue(await database(), push, Date.now());
      if (failed || late) console.warn(`reminders: ${sent} sent, ${gone} gone, ${failed} failed, ${late} too late`);
    } catch (error) {
      console.error('reminders were not sent; next look in a minute', error);
    }
    if (!stopped) later();
  };
  later();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
