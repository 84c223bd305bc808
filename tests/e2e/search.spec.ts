import type { CDPSession, Page } from '@playwright/test';
import { content } from '../../content/load';
import { searchFileOf } from '../../content/search/file';
import { searchPack } from '../../content/search/pack';
import { expect, OFFLINE, test } from './fixtures';
import { discard, startPhone, workerReady } from './learner';
import { startServer } from './server';

/* One search over everything: offline from the first visit, each key answered at once on a slow phone. */

test.setTimeout(120_000);

/** Milliseconds from a key to the screen that answers it, on a processor four times slower. */
const KEY = 50;
const ROUNDS = 5;

const field = (page: Page) => page.getByRole('searchbox', { name: 'Rechercher' });
const found = (page: Page) => page.locator('[data-asked] li a');
const said = (page: Page) => page.locator('[data-asked] [role=status]');

async function open(page: Page): Promise<void> {
  await page.goto('/recherche');
  await expect(field(page)).toBeFocused();
}

async function ask(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await expect(page.locator(`[data-asked="${text}"]`)).toBeAttached();
}

/** What is asked, and what the first results must hold: of their titles, other names or sentences. */
const ASKED: [asked: string, first: RegExp][] = [
  ['médicament', /médicament/i],
  ['medicament', /médicament/i],
  ['BPF', /BPF|bonnes pratiques de fabrication/i],
  ['GMP', /GMP|BPF|bonnes pratiques de fabrication/i],
  ['usage unique', /usage unique/i],
  ['single-use', /single-use/i],
  ['chromatogaphie', /chromatographie/i],
  ['bioréacteru', /bioréacteur/i],
];

test('installed, then without network: every word is found, with its accents or without, in English, with a slip', async () => {
  const server = await startServer();
  const phone = await startPhone(server.url);
  const { page } = phone;
  try {
    // One visit, to another page.
    await page.goto('/');
    await workerReady(page);
    await server.stop(); // nothing answers any more
    await page.getByRole('link', { name: 'Rechercher' }).click();
    await page.waitForURL('**/recherche');
    await expect(field(page)).toBeFocused();
    for (const [asked, first] of ASKED) {
      await ask(page, asked);
      await expect(found(page).first(), asked).toContainText(first);
      await expect(found(page).first().locator('mark').first(), asked).toBeVisible();
    }
    // The list grows when the typing pauses: its beginning is compared.
    const beginning = async () => (await found(page).allTextContents()).slice(0, 8);
    await ask(page, 'medicament');
    const folded = await beginning();
    await ask(page, 'médicament');
    expect(await beginning()).toEqual(folded);

    // A page that this phone does not keep says so before it is opened; one that it keeps opens, and the way back finds the
    // search as it was.
    await phone.context.setOffline(true); // and the phone knows it
    await ask(page, 'Perfuser une culture');
    await expect(found(page).first()).toHaveAttribute('href', '/modules/perfusion');
    await expect(found(page).first()).toContainText('À ouvrir avec le réseau');
    await ask(page, 'sauvegarde');
    await field(page).press('Enter');
    await page.waitForURL('**/sauvegarde');
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Cette page n’est pas encore sur ce téléphone');
    await page.goBack();
    await page.waitForURL('**/recherche?q=sauvegarde');
    await expect(field(page)).toHaveValue('sauvegarde');
    await expect(found(page).first()).toContainText('Sauvegarder sa progression');
  } finally {
    await server.stop();
    await discard(phone);
  }
});

test.describe('on the page', () => {
  test.use({ serviceWorkers: 'block' });

  test('Enter opens the first; a link with ?q= shows its results; the count is said when the typing pauses', async ({ page }) => {
    await page.goto('/recherche?q=BPF%20st%C3%A9rile');
    await expect(field(page)).toHaveValue('BPF stérile');
    await expect(field(page)).not.toBeFocused();
    await expect(found(page).first()).toContainText('BPF et travail en environnement stérile');
    await expect(said(page)).toHaveText(/^\d+ résultats? pour «\u00a0BPF stérile\u00a0»$/);
    await field(page).press('Enter');
    await page.waitForURL('**/blocs/bpf-sterile');
  });

  test('one kind alone; the rest on demand', async ({ page }) => {
    await open(page);
    await ask(page, 'production');
    const all = await found(page).count();
    await page.getByRole('button', { name: 'Afficher la suite' }).click();
    expect(await found(page).count()).toBeGreaterThan(all);
    await page.getByRole('combobox', { name: 'Montrer' }).selectOption('metier');
    await expect(found(page).first()).toHaveAttribute('href', /^\/metiers/);
    for (const href of await found(page).evaluateAll((links) => links.map((a) => a.getAttribute('href'))))
      expect(href).toMatch(/^\/metiers/);
    // Another search has no job: the choice gives way.
    await ask(page, 'ISO');
    await expect(found(page).first()).toBeVisible();
  });

  test('nothing found: it is said, near spellings and the rooms are offered', async ({ page }) => {
    await open(page);
    await expect(page.getByRole('link', { name: /^\d+ modules/ })).toBeVisible();
    await ask(page, 'xyzculture');
    await expect(page.getByText('Rien ne répond à «\u00a0xyzculture\u00a0».')).toBeVisible();
    await expect(page.getByRole('link', { name: /^\d+ modules/ })).toBeVisible();
    await page.getByRole('button', { name: 'culture', exact: true }).click();
    await expect(field(page)).toHaveValue('culture');
    await expect(field(page)).toBeFocused();
    await expect(found(page).first().locator('mark').first()).toHaveText(/culture/i);
    await ask(page, 'bioréacteur wxyz');
    await expect(page.getByText('«\u00a0wxyz\u00a0» ne se trouve nulle part : voici le reste.')).toBeVisible();
    await expect(found(page).first()).toContainText(/bioréacteur/i);
  });

  test('what is typed is kept nowhere but in the address', async ({ page }) => {
    await open(page);
    await ask(page, 'unmotjamaisvu');
    await page.waitForURL('**/recherche?q=unmotjamaisvu');
    await page.goto('/');
    const kept = await page.evaluate(async () => {
      const names = (await indexedDB.databases()).map(({ name }) => name);
      return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, names]);
    });
    expect(kept).not.toContain('unmotjamaisvu');
  });

  test('typed before the page is alive, it is answered all the same', async ({ page }) => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/_next/static/**/*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('/recherche', { waitUntil: 'commit' });
    await field(page).fill('chromatographie');
    release();
    await expect(found(page).first()).toContainText(/chromatographie/i);
  });

  test('the file cannot be had: it is said, and asked for again', async ({ page, pageErrors }) => {
    pageErrors.expect(OFFLINE);
    await page.route('**/paquets/index.*', (route) => route.abort());
    await open(page);
    await field(page).fill('culture');
    await expect(page.getByText('La recherche n’est pas encore sur ce téléphone.')).toBeVisible();
    await page.unroute('**/paquets/index.*');
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await expect(found(page).first()).toContainText(/culture/i);
  });

  test('every key under 50 ms on a processor four times slower, over more than a thousand documents', async ({ page }) => {
    const { text, count } = padded(1200);
    expect(count).toBeGreaterThanOrEqual(1200);
    await page.route('**/paquets/index.*', (route) => route.fulfill({ contentType: 'application/json', body: text }));
    await open(page);
    await ask(page, 'zz'); // the file is read
    await field(page).fill('');
    await watchKeys(page);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    // Another process on this machine only ever adds to what is measured: of the same key typed again, the least is the nearest
    // to the truth. Every key is held to it, not their median alone.
    const best = new Map<string, number>();
    const slowest = () => Math.max(...best.values());
    for (let round = 0; round < ROUNDS && (round === 0 || slowest() >= KEY); round++)
      for (const [asked] of ASKED) {
        const times = await typeAndTime(page, cdp, asked);
        expect(times, asked).toHaveLength(asked.length);
        for (const [i, time] of times.entries()) {
          const typed = asked.slice(0, i + 1);
          best.set(typed, Math.min(time, best.get(typed) ?? time));
        }
        await expect(found(page).first()).toBeVisible();
      }
    const keys = [...best].map(([typed, time]) => `${typed} ${Math.round(time)}`);
    test
      .info()
      .annotations.push({ type: 'ms a key, CPU ×4', description: `median ${Math.round(median([...best.values()]))}: ${keys.join(', ')}` });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    expect(median([...best.values()])).toBeLessThan(KEY);
    // One key may meet another test on the second core in every round; most of them do not.
    expect([...best.values()].filter((time) => time >= KEY).length, keys.join(', ')).toBeLessThan(best.size / 10);
  });
});

/** The content and as many copies of it, each with words of its own, as make `count` documents. */
function padded(count: number): { text: string; count: number } {
  const pack = searchPack(content());
  const copies = Math.ceil(count / pack.documents.length);
  const documents = Array.from({ length: copies }, (_, copy) =>
    copy === 0
      ? pack.documents
      : pack.documents.map((one) => ({
          ...one,
          id: `${one.id}-${copy}`,
          title: `${one.title} ${copy}`,
          text: one.text.map((sentence, i) => `${sentence} ${i % 3 === 0 ? `variante${copy}${i}` : ''}`),
        })),
  ).flat();
  const same = Array.from({ length: copies }, () => pack.same).flat();
  return { text: searchFileOf({ documents, names: pack.names, same }).text, count: documents.length };
}

/** From each input event to the frame that paints what it changed. */
async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { keyTimes: times });
    addEventListener(
      'input',
      (event) => {
        // The event's own time: what delays its handling counts.
        const start = event.timeStamp;
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            const wanted = (document.querySelector('input[name=q]') as HTMLInputElement).value.trim();
            const shown = document.querySelector('[data-asked]')?.getAttribute('data-asked');
            times.push(shown === wanted ? performance.now() - start : Number.POSITIVE_INFINITY);
          };
          port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });
}

async function typeAndTime(page: Page, cdp: CDPSession, text: string): Promise<number[]> {
  await field(page).fill('');
  await page.waitForTimeout(500); // the frame of this change has come
  await page.evaluate(() => {
    (window as unknown as { keyTimes: number[] }).keyTimes.length = 0;
  });
  for (const letter of text) {
    await cdp.send('Input.insertText', { text: letter });
    await page.waitForTimeout(120); // as one types
  }
  return page.evaluate(() => [...(window as unknown as { keyTimes: number[] }).keyTimes]);
}

const median = (times: readonly number[]): number => [...times].sort((x, y) => x - y)[Math.floor(times.length / 2)]!;
