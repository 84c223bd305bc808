/// <reference lib="webworker" />
import { type PrecacheEntry, Serwist, type SerwistGlobalConfig } from 'serwist';
import { PDF_FILE } from '../../core/portfolio/pdf-maker';
import { listenForReminders } from './reminders';

/**
 * The service worker, built after the application (scripts/build-worker.ts).
 * - Every file of the build, the common pages, the file that the search looks in and the glossary's words are precached:
 *   one build, one consistent set.
 * - A page that was opened or downloaded is kept whole in a cache of this build, and answered from it first: pages are
 *   static, what is personal is read from IndexedDB by the page itself. So is the file that makes PDFs, when a page asks.
 * - /api/, /healthz and the packs of blocks and modules (kept in IndexedDB) never pass through a cache.
 * - Reminders (./reminders) count the cards due on this phone; a push carries nothing.
 * - A new version waits. It fetches its own copy of the kept pages before it may take over.
 */

declare global {
  interface WorkerGlobalScope extends SerwistGlobalConfig {
    __SW_MANIFEST: (PrecacheEntry | string)[] | undefined;
  }
}
declare const self: ServiceWorkerGlobalScope;
/** Replaced at build time by a hash of the precache list. */
declare const __BUILD__: string;

const PAGES = `pages-${__BUILD__}`;
const FALLBACK = '/hors-ligne';

const isPage = (url: URL) => url.origin === self.location.origin && !/^\/(api\/|healthz|_next\/|paquets\/)|\.\w+$/.test(url.pathname);

async function keepPage(pathname: string): Promise<boolean> {
  const cache = await caches.open(PAGES);
  if (await cache.match(pathname)) return true;
  if (await serwist.matchPrecache(pathname)) return true;
  const response = await fetch(pathname, { headers: { accept: 'text/html' }, cache: 'no-cache' });
  if (!response.ok || response.redirected) return false;
  await cache.put(pathname, response);
  return true;
}

async function answerPage(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const kept = (await serwist.matchPrecache(pathname)) ?? (await (await caches.open(PAGES)).match(pathname));
  if (kept) return kept;
  try {
    const response = await fetch(request);
    if (response.ok && !response.redirected && response.headers.get('content-type')?.includes('text/html')) {
      const copy = response.clone();
      void caches.open(PAGES).then((cache) => cache.put(pathname, copy));
    }
    return response;
  } catch {
    // An older build's copy is better than nothing: its files are looked for in every cache below.
    return (await caches.match(pathname)) ?? (await serwist.matchPrecache(FALLBACK)) ?? Response.error();
  }
}

const serwist = new Serwist({
  precacheEntries: self.__SW_MANIFEST,
  precacheOptions: { cleanupOutdatedCaches: true, ignoreURLParametersMatching: [], cleanURLs: false, directoryIndex: null },
  skipWaiting: false,
  clientsClaim: true,
  runtimeCaching: [
    {
      // Answered at once when offline: Next then navigates to the document, which is kept.
      matcher: ({ request, sameOrigin }) => sameOrigin && request.headers.get('RSC') === '1',
      handler: async ({ request }) => {
        try {
          return await fetch(request);
        } catch {
          return new Response(null, { status: 503 });
        }
      },
    },
    { matcher: ({ request, url }) => request.mode === 'navigate' && isPage(url), handler: ({ request }) => answerPage(request) },
    {
      // Kept by keepPage when the portfolio is opened (device/portfolio-pdf.ts), with the pages of this build.
      matcher: ({ url, sameOrigin }) => sameOrigin && url.pathname === PDF_FILE,
      handler: async ({ request }) => (await (await caches.open(PAGES)).match(PDF_FILE)) ?? fetch(request),
    },
    {
      // A page of another build may ask for files that this build's list does not have.
      matcher: ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/_next/static/'),
      handler: async ({ request }) => (await caches.match(request)) ?? fetch(request),
    },
  ],
});

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(PAGES);
      for (const name of (await caches.keys()).filter((key) => key.startsWith('pages-') && key !== PAGES))
        for (const request of await (await caches.open(name)).keys()) {
          const { pathname } = new URL(request.url);
          const response = await fetch(pathname, { cache: 'no-cache' });
          if (response.ok && !response.redirected) await cache.put(pathname, response);
        }
    })(),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((keys) => Promise.all(keys.filter((key) => key.startsWith('pages-') && key !== PAGES).map((key) => caches.delete(key)))),
  );
});

type Message = { type: 'activate' } | { type: 'keep-page'; url: string } | { type: 'forget-page'; url: string };

self.addEventListener('message', (event) => {
  const message = event.data as Message;
  const say = (value: boolean) => event.ports[0]?.postMessage(value);
  if (message.type === 'activate') void self.skipWaiting();
  if (message.type === 'keep-page') event.waitUntil(keepPage(message.url).then(say, () => say(false)));
  if (message.type === 'forget-page')
    event.waitUntil(
      caches
        .open(PAGES)
        .then((cache) => cache.delete(message.url))
        .then(say),
    );
});

serwist.addEventListeners();
listenForReminders();
