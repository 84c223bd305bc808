import type { Page } from '@playwright/test';
import { PDF_FILE } from '@/core/portfolio/pdf-maker';
import { thesis } from '../builders/portfolio';
import { readPdf } from '../formats/portfolio-pdf/read-pdf';
import { expect, test } from './fixtures';
import { discard, startPhone, workerReady } from './learner';
import { startServer } from './server';

/** The file itself, in a browser, under the content policy of our pages. As text: the runner must not compile the import. */
async function make(page: Page, address: string) {
  const made = (await page.evaluate(`import(${JSON.stringify(address)}).then(async (maker) => ({
    fit: maker.pdfFit(${JSON.stringify(thesis())}),
    bytes: [...await maker.portfolioPdf(${JSON.stringify(thesis())}, 0)],
  }))`)) as { fit: object; bytes: number[] };
  return { ...made, bytes: new Uint8Array(made.bytes) };
}

/** What device/pages.ts asks. */
const keep = (page: Page, url: string) =>
  page.evaluate(async (kept) => {
    const { active } = await navigator.serviceWorker.ready;
    return new Promise<unknown>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => resolve(data);
      active!.postMessage({ type: 'keep-page', url: kept }, [port2]);
    });
  }, url);

test('no page loads what makes the PDF, nor does the worker keep it unasked', async ({ page, request }) => {
  const asked: string[] = [];
  page.on('request', (each) => asked.push(new URL(each.url()).pathname));
  await page.goto('/progres');
  await workerReady(page);
  expect(asked).not.toContain(PDF_FILE);
  expect(await page.evaluate((file) => caches.match(file).then(Boolean), PDF_FILE)).toBe(false);
  const file = await request.get(PDF_FILE);
  expect(file.headers()['content-type']).toContain('javascript');
  expect((await file.body()).length).toBeLessThan(620_000);
});

test('once kept, it makes the same PDF with nobody on the network', async () => {
  const server = await startServer();
  let phone = await startPhone(server.url);
  await phone.page.goto('/progres');
  await workerReady(phone.page);
  expect(await keep(phone.page, PDF_FILE)).toBe(true);
  const online = await make(phone.page, PDF_FILE);
  await phone.context.close();
  await server.stop();

  phone = await startPhone(server.url, phone.profile);
  try {
    await phone.page.goto('/progres');
    // With the query that a second try has (device/portfolio-pdf.ts).
    const offline = await make(phone.page, `${PDF_FILE}?essai=1`);
    expect(offline.fit).toEqual({ fits: true, pages: 1, over: 0, missing: [] });
    expect(Buffer.from(offline.bytes).equals(Buffer.from(online.bytes))).toBe(true);
    const { pages, info } = await readPdf(offline.bytes);
    expect(pages).toHaveLength(1);
    expect(pages[0]!.of('H1')).toEqual(['Maëlle Lefèvre-Œuvrard']);
    expect(info.Language).toBe('fr-FR');
  } finally {
    await discard(phone);
  }
});
