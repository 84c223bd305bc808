/** Asks the worker to keep one page; resolves false when it could not. Without a worker there is nothing to keep it in. */
export async function keepPage(url: string): Promise<boolean> {
  const registration = await navigator.serviceWorker?.ready;
  const worker = registration?.active;
  if (!worker) return false;
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const timer = setTimeout(() => resolve(false), 20_000);
    port1.onmessage = ({ data }) => {
      clearTimeout(timer);
      resolve(data === true);
    };
    worker.postMessage({ type: 'keep-page', url }, [port2]);
  });
}
