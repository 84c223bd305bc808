'use client';

import { useEffect, useState } from 'react';
import { keptPaths } from '@/device/pages';

/** Whether a page cannot be opened for now: no network, and the worker does not keep it. */
export function useAway(): (href: string) => boolean {
  const [kept, setKept] = useState<ReadonlySet<string>>();
  useEffect(() => {
    const look = () => {
      if (navigator.onLine) setKept(undefined);
      else void keptPaths().then(setKept);
    };
    look();
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
  return (href) => kept !== undefined && !kept.has(href.replace(/[?#].*$/, ''));
}
