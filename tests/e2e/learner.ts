import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, expect, type Page } from '@playwright/test';
import { findChromium } from '../../scripts/chromium.mjs';

/** What a learner does on the pages, and a phone with a profile of its own that can be killed and started again. */

export const TECHNICIAN = 'technicien-bioproduction';
const question = (page: Page) => page.locator('form[data-question]:visible');

export async function begin(page: Page, target = TECHNICIAN): Promise<void> {
  await page.goto(`/evaluer/${target}`);
  await page.getByRole('link', { name: 'Commencer' }).click();
  await expect(page.getByText('question 1 sur 12')).toBeVisible();
}

/** Gives some answer to the question on screen, by touch. `idk` says « Je ne sais pas ». Returns the item's id. */
export async function answer(page: Page, idk = false): Promise<string> {
  const form = question(page);
  const id = (await form.getAttribute('data-question'))!;
  if (idk) await form.getByRole('button', { name: 'Je ne sais pas' }).click();
  else {
    await fillIn(page);
    await form.getByRole('button', { name: 'Valider' }).click();
  }
  await expect(page.locator('[data-feedback]')).toBeVisible();
  return id;
}

/** Something plausible in the form, whatever its type. */
export async function fillIn(page: Page): Promise<void> {
  const form = question(page);
  if (await form.locator('[data-zone]').count()) await form.locator('[data-zone]').first().click();
  else if (await form.locator('input[name=reponse]').count()) await form.locator('.opt').first().click();
  else if (await form.locator('select').count())
    for (const list of await form.locator('select').all()) await list.selectOption({ index: 1 });
  else if (await form.locator('input[name=nombre]').count()) await form.locator('input[name=nombre]').fill('12,5');
  else if (await form.locator('input[name=point]').count()) await form.locator('svg[role=img]').click();
}

export const goOn = (page: Page) => page.getByRole('button', { name: 'Continuer', exact: true }).click();

export async function answerMany(page: Page, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < count; i++) {
    ids.push(await answer(page, i % 5 === 4));
    await goOn(page);
  }
  return ids;
}

export const currentQuestion = (page: Page) => question(page).getAttribute('data-question');

/** Everything in one store of the page's database, straight from IndexedDB. */
export function stored<T>(page: Page, store: 'events' | 'packs'): Promise<T[]> {
  return page.evaluate(
    (name) =>
      new Promise((resolve, reject) => {
        const open = indexedDB.open(localStorage.getItem('paillasse.store') ?? 'paillasse');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const all = open.result.transaction(name).objectStore(name).getAll();
          all.onsuccess = () => {
            open.result.close();
            resolve(all.result);
          };
        };
      }),
    store,
  );
}

export const storedEvents = (page: Page) => stored<{ id: string; type: string; body: Record<string, unknown> }>(page, 'events');

export const answersIn = async (page: Page) => (await storedEvents(page)).filter((event) => event.type === 'item-answered');

/** The page is under the service worker's control and everything of the build is precached. */
export async function workerReady(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
  });
}

export type Phone = { context: BrowserContext; page: Page; profile: string };

/** A browser process of its own, with a profile on the disk. */
export async function startPhone(baseURL: string, profile?: string): Promise<Phone> {
  const folder = profile ?? (await mkdtemp(join(tmpdir(), 'paillasse-phone-')));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: findChromium(),
    baseURL,
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return { context, page: context.pages()[0] ?? (await context.newPage()), profile: folder };
}

/** As a dead battery: SIGKILL to the browser's own process, found by its profile's folder. */
export function killPhone({ profile }: Phone): void {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    let command: string[];
    try {
      command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    } catch {
      continue; // ended meanwhile
    }
    if (command.includes(`--user-data-dir=${profile}`)) process.kill(Number(pid), 'SIGKILL');
  }
}

export async function discard(phone: Phone): Promise<void> {
  await phone.context.close().catch(() => undefined); // already killed
  await rm(phone.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
