'use client';

import { useEffect, useState } from 'react';
import { readToday, type Today } from '@/device/review';
import { showBadge } from '@/device/badge';
import { onChange } from '@/device/store';

/** Today's review, read again when the log changes or the page comes back. */
export function useToday(): Today | 'reading' | 'unreadable' {
  const [state, set] = useState<Today | 'reading' | 'unreadable'>('reading');
  useEffect(() => {
    let gone = false;
    const read = () =>
      readToday(Date.now())
        .then((today) => {
          if (gone) return;
          set(today);
          void showBadge(today);
        })
        .catch((error) => {
          console.warn(error);
          if (!gone) set('unreadable');
        });
    void read();
    const stop = onChange(() => void read());
    const shown = (event: PageTransitionEvent) => event.persisted && void read();
    addEventListener('pageshow', shown);
    // A page left open overnight is another day's when one comes back to it.
    const seen = () => document.visibilityState === 'visible' && void read();
    document.addEventListener('visibilitychange', seen);
    return () => {
      gone = true;
      stop();
      removeEventListener('pageshow', shown);
      document.removeEventListener('visibilitychange', seen);
    };
  }, []);
  return state;
}
