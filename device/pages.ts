/** Asks the worker to keep one page, or the file that makes PDFs; resolves false when it could not. Without a worker there is nothing to keep it in. */
export const keepPage = (url: string): Promise<boolean> => ask('keep-page', url);

/** Asks the worker to let go of one page; those of the build itself stay. */
export const forgetPage = (url: string): Promise<boolean> => ask('forget-page', url);

async function ask(type: 'keep-page' | 'forget-page', url: string): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  const worker = (await navigator.serviceWorker.ready).active;
  if (!worker) return false;
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const timer = setTimeout(() => resolve(false), 20_000);
    port1.onmessage = ({ data }) => {
      clearTimeout(timer);
      resolve(data === true);
    };
    worker.postMessage({ type, url }, [port2]);
  });
}

/** Paths of all that the worker keeps, pages among them. Nothing where there is no cache (plain HTTP). */
export async function keptPaths(): Promise<Set<string>> {
  if (!('caches' in globalThis)) return new Set();
  const requests = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
  return new Set(requests.flat().map(({ url }) => new URL(url).pathname));
}
