'use client';

import { useEffect, useState } from 'react';

/**
 * Registers the service worker and asks it to keep the page that is open (the very first load is not under its
 * control yet). A new version waits until the learner says so, or until every page is closed.
 */
export function Worker({ mayUpdate }: { mayUpdate: boolean }) {
  const [waiting, setWaiting] = useState<ServiceWorker | null>(null);
  useEffect(() => {
    if (!('serviceWorker' in navigator) || process.env.NODE_ENV !== 'production') return;
    let reloading = false;
    const reload = () => {
      if (reloading || !wanted) return;
      reloading = true;
      location.reload();
    };
    navigator.serviceWorker.addEventListener('controllerchange', reload);
    void navigator.serviceWorker
      .register('/sw.js', { updateViaCache: 'none' })
      .then(async (registration) => {
        const offer = () => registration.waiting && navigator.serviceWorker.controller && setWaiting(registration.waiting);
        offer();
        registration.addEventListener('updatefound', () => {
          registration.installing?.addEventListener('statechange', offer);
        });
        const ready = await navigator.serviceWorker.ready;
        ready.active?.postMessage({ type: 'keep-page', url: location.pathname });
      })
      .catch((error) => console.warn('service worker', error));
    return () => navigator.serviceWorker.removeEventListener('controllerchange', reload);
  }, []);
  if (!waiting || !mayUpdate) return null;
  return (
    <div
      role="status"
      className="fixed inset-x-4 bottom-20 z-20 mx-auto flex max-w-md items-center justify-between gap-3 rounded-card bg-ink px-4 py-2 text-paper lg:bottom-6"
    >
      <span className="text-[.9375rem]">Une nouvelle version est prête.</span>
      <button
        type="button"
        className="min-h-12 px-2 font-bold underline"
        onClick={() => {
          wanted = true;
          waiting.postMessage({ type: 'activate' });
        }}
      >
        L’utiliser
      </button>
    </div>
  );
}

/** Only the page on which the learner said yes reloads; the others keep going and take it on their next start. */
let wanted = false;
