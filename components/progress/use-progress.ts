'use client';

import { useEffect, useState } from 'react';
import { fold, type Progress } from '@/core/progress/fold';
import { onChange, readEvents } from '@/device/store';
import type { StoredEvent } from '@/core/events/event';

export type Read = { progress: Progress; events: StoredEvent[]; now: number };

/** The learner's progress, folded from the phone's log; read again when it changes or the page comes back. */
export function useProgress(): Read | 'reading' | 'unreadable' {
  const [state, set] = useState<Read | 'reading' | 'unreadable'>('reading');
  useEffect(() => {
    let gone = false;
    const read = () =>
      readEvents()
        .then((events) => !gone && set({ events, progress: fold(events), now: Date.now() }))
        .catch((error) => {
          console.warn(error);
          if (!gone) set('unreadable');
        });
    void read();
    const stop = onChange(() => void read());
    const shown = (event: PageTransitionEvent) => event.persisted && void read();
    addEventListener('pageshow', shown);
    return () => {
      gone = true;
      stop();
      removeEventListener('pageshow', shown);
    };
  }, []);
  return state;
}
