'use client';

import { useEffect } from 'react';

/** Keeps a saved progress in sync. The client is only loaded when this phone is bound to a saved progress. */
export function Sync() {
  useEffect(() => {
    let stop: (() => void) | undefined;
    let gone = false;
    try {
      if (!localStorage.getItem('paillasse.sauvegarde')) return;
    } catch {
      return;
    }
    void import('@/device/sync').then(({ keepInSync }) => {
      if (!gone) stop = keepInSync();
    });
    return () => {
      gone = true;
      stop?.();
    };
  }, []);
  return null;
}
