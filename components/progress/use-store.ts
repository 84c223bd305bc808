import { useEffect, useState } from 'react';
import { onChange } from '@/device/store';

/**
 * What the phone's store gives, read again when it changes and when the page comes back: from the browser's memory, or
 * from another day. `read` must not change from one render to the next.
 */
export function useStore<T extends object>(read: () => Promise<T>): T | 'reading' | 'unreadable' {
  const [state, set] = useState<T | 'reading' | 'unreadable'>('reading');
  useEffect(() => {
    let gone = false;
    const again = () =>
      void read().then(
        (value) => {
          if (!gone) set(value);
        },
        (error) => {
          console.warn(error);
          if (!gone) set('unreadable');
        },
      );
    again();
    const stop = onChange(again);
    const shown = (event: PageTransitionEvent) => event.persisted && again();
    const seen = () => document.visibilityState === 'visible' && again();
    addEventListener('pageshow', shown);
    document.addEventListener('visibilitychange', seen);
    return () => {
      gone = true;
      stop();
      removeEventListener('pageshow', shown);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [read]);
  return state;
}
