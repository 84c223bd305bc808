'use client';

import { useSyncExternalStore } from 'react';

const subscribe = (listener: () => void) => {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
};

/** « Hors ligne, tout est gardé »: a reassurance, said only when it is so. */
export function OfflineStatus() {
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  return (
    <span role="status" className="tiny inline-flex min-h-6 items-center gap-1.5 font-semibold !text-ink-2">
      {!online && (
        <>
          <i aria-hidden="true" className="size-2 rounded-full border-2 border-warn" />
          Hors ligne, tout est gardé
        </>
      )}
    </span>
  );
}
