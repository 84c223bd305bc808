import { expect, type Page } from '@playwright/test';

/** A phone whose memory is full, or nearly. */

/** Chromium remembers for a while how much room was left: little at first, so that more than that makes it ask anew. */
export const LITTLE = 10e6;

/** How much room the browser gives; undefined: as usual. Resolves once it has noticed. */
export async function giveRoom(page: Page, quotaSize?: number) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(page.url()).origin, quotaSize });
  const write = () =>
    page.evaluate(
      (size) =>
        new Promise<string>((resolve) => {
          const open = indexedDB.open('essai');
          open.onupgradeneeded = () => open.result.createObjectStore('essai');
          open.onerror = () => resolve(open.error!.name);
          open.onsuccess = () => {
            const tx = open.result.transaction('essai', 'readwrite');
            tx.objectStore('essai').put(new Uint8Array(size), 1);
            tx.oncomplete = () => resolve('written');
            tx.onabort = () => resolve(tx.error!.name);
          };
        }),
      quotaSize === 1 ? 2 * LITTLE : 1,
    );
  await expect.poll(write).toBe(quotaSize === 1 ? 'QuotaExceededError' : 'written');
}
