import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, OFFLINE, test } from './fixtures';
import { storedEvents, workerReady } from './learner';

test.setTimeout(120_000);

const DAY = 86_400_000;
const entries = (page: Page) => page.locator('.entry:visible');
const search = (page: Page) => page.getByRole('searchbox');
const shown = (page: Page) => entries(page).locator('h3').allTextContents();
const card = (page: Page) => page.locator('[data-review]');
const reviews = async (page: Page) =>
  (await storedEvents(page)).filter((event) => event.type === 'card-reviewed').map((event) => event.body as { card: string });
const axe = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id);

/** Turns the word on screen and grades it. Returns its card. */
async function see(page: Page, grade: 1 | 2 | 3 | 4): Promise<string> {
  const asked = (await card(page).getAttribute('data-review'))!;
  await page.getByRole('button', { name: /Retourner|Montrer la réponse/ }).click();
  await expect(page.locator('[data-side=answering]')).toBeVisible();
  // Sooner, it would be taken for a double tap.
  await page.waitForTimeout(450);
  await page.locator(`[data-rating="${grade}"]`).click();
  await expect(page.locator('[data-side=answering]')).toHaveCount(0);
  return asked;
}

const start = (page: Page) => page.getByRole('button', { name: 'Commencer, 10 cartes' }).click();

test.describe('without network, from the first visit of any page', () => {
  test.use({ expectedErrors: [OFFLINE] });

  test.beforeEach(async ({ page, context }) => {
    await page.goto('/metiers');
    await workerReady(page);
    await context.setOffline(true);
  });

  test('words are found as they are typed, in both languages, accents and case aside', async ({ page }) => {
    await page.goto('/glossaire');
    const total = await entries(page).count();
    expect(total).toBeGreaterThan(100);
    await search(page).pressSequentially('CLE');
    await expect.poll(() => shown(page)).toContain('nettoyage en place (NEP)');
    expect(await shown(page)).toContain('vide de ligne');
    await expect(page.getByRole('status').filter({ hasText: `sur ${total}` })).toBeVisible();
    expect(await entries(page).count()).toBeLessThan(total / 4);
    // Letters without an entry left go with them.
    expect(await page.locator('#entrees h2:visible').count()).toBeLessThanOrEqual(await entries(page).count());

    await search(page).fill('procede aseptique');
    await expect.poll(() => shown(page)).toEqual(['simulation du procédé aseptique (APS)']);
    await search(page).fill('zzzz');
    await expect(page.getByText('Rien ne correspond.')).toBeVisible();
    await expect(entries(page)).toHaveCount(0);
    await search(page).fill('');
    await expect(entries(page)).toHaveCount(total);

    await page.getByLabel('Ne montrer que').selectOption('notion');
    await expect(page.getByRole('status').filter({ hasText: `sur ${total}` })).toBeVisible();
    await expect(page.locator('.entry:visible:not([data-kind=notion])')).toHaveCount(0);
  });

  test('a link leads to its entry, whatever the search hides', async ({ page }) => {
    await page.goto('/glossaire#vide-de-ligne');
    const entry = page.locator('#vide-de-ligne');
    await expect(entry).toBeInViewport({ ratio: 0.9 });
    await expect(entry.locator('[lang=en]')).toHaveText('line clearance');
    const ground = () => entry.evaluate((one) => getComputedStyle(one).backgroundColor);
    expect(await ground()).not.toBe(await page.locator('#fed-batch').evaluate((one) => getComputedStyle(one).backgroundColor));
    await entry.locator('summary').click();
    await expect(entry.getByRole('link').first()).toBeVisible();

    await search(page).fill('diafiltration zzz');
    await expect(entry).toBeHidden();
    await page.evaluate(() => {
      location.hash = '#fed-batch';
    });
    await expect(page.locator('#fed-batch')).toBeInViewport();
    await expect(search(page)).toHaveValue('');
    await page.getByRole('navigation', { name: 'Index alphabétique' }).getByRole('link', { name: 'V', exact: true }).click();
    await expect(page.locator('#lettre-v')).toBeInViewport();
  });

  test('ten cards in each direction, each grade an event', async ({ page }) => {
    await page.goto('/glossaire/cartes');
    await start(page);
    await expect(page.getByText('carte 1 sur 10')).toBeVisible();
    await expect(page.locator('h1')).toHaveAttribute('lang', 'fr');
    const seen: string[] = [];
    for (let n = 0; n < 10; n++) seen.push(await see(page, 4));
    expect(new Set(seen).size).toBe(10);
    for (const one of seen) expect(one).toMatch(/^word:.+\/fr-en$/);
    await expect(page.getByRole('heading', { name: '10 mots vus' })).toBeVisible();
    expect((await reviews(page)).map((body) => body.card)).toEqual(seen);

    await page.getByRole('button', { name: 'Changer de sens ou de mots' }).click();
    await page.getByRole('radio', { name: 'De l’anglais au français' }).check();
    await start(page);
    await expect(page.locator('h1')).toHaveAttribute('lang', 'en');
    const back = await see(page, 1);
    expect(back).toMatch(/^word:.+\/en-fr$/);
    await page.getByRole('button', { name: 'Annuler la précédente' }).click();
    await expect(card(page)).toHaveAttribute('data-review', back);
    expect((await reviews(page)).at(-1)).toMatchObject({ card: back, undone: expect.any(String) });
    // Chosen last, offered first.
    await page.goto('/glossaire/cartes');
    await expect(page.getByRole('radio', { name: 'De l’anglais au français' })).toBeChecked();
  });
});

test('a word graded comes back in the review of the next day, in its direction, and the forgotten ones can be drawn', async ({ page }) => {
  await page.goto('/glossaire/cartes');
  await page.getByRole('radio', { name: 'De l’anglais au français' }).check();
  await start(page);
  const forgotten = await see(page, 1);
  await see(page, 4);
  await page.goto('/glossaire/cartes');
  await page.getByRole('radio', { name: /^Mots oubliés/ }).check();
  await expect(page.getByRole('button', { name: 'Commencer, 1 carte' })).toBeVisible();

  await page.clock.install({ time: Date.now() + DAY + 2 * 3_600_000 });
  await page.goto('/reviser');
  await expect(page.locator('[data-due]')).toHaveAttribute('data-due', '1');
  await page.getByRole('link', { name: 'Réviser', exact: true }).click();
  await expect(card(page)).toHaveAttribute('data-review', forgotten);
  await expect(page.locator('h1')).toHaveAttribute('lang', 'en');
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: 'Montrer la réponse' }).click();
  const id = forgotten.slice('word:'.length).replace('/en-fr', '');
  await expect(page.locator('#reponse').getByRole('link', { name: 'Dans le glossaire' })).toHaveAttribute('href', `/glossaire#${id}`);
  expect(await axe(page)).toEqual([]);
});

test('words of the job aimed at, by the keyboard alone', async ({ page }) => {
  await page.goto('/evaluer/technicien-bioproduction');
  await page.getByRole('link', { name: 'Commencer' }).click();
  await expect(page.getByText('question 1 sur 12')).toBeVisible();
  await page.goto('/glossaire');
  await page.getByRole('link', { name: 'S’exercer avec des cartes' }).focus();
  await page.keyboard.press('Enter');
  const pool = page.getByRole('radio', { name: /^Toutes les notions/ });
  await expect(pool).toBeVisible();
  for (let n = 0; n < 20 && !(await pool.evaluate((one) => one === document.activeElement)); n++) await page.keyboard.press('Tab');
  // « Modules suivis » is empty, and passed over.
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /^Pour Technicien/ })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(page.locator('#enonce')).toBeFocused();
  for (let n = 0; n < 2; n++) {
    const asked = (await card(page).getAttribute('data-review'))!;
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Retourner' })).toBeFocused();
    await page.keyboard.press('Space');
    await expect(page.locator('#reponse')).toBeFocused();
    await page.waitForTimeout(450);
    // The link to the glossary, then the four grades.
    for (let tab = 0; tab < 5; tab++) await page.keyboard.press('Tab');
    await expect(page.locator('[data-rating="4"]')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(card(page)).not.toHaveAttribute('data-review', asked);
    await expect(page.locator('#enonce')).toBeFocused();
  }
  expect((await reviews(page)).map((body) => body.card)).toHaveLength(2);
});

test('the page is sent once, and says what each entry links to', async ({ request }) => {
  const html = await (await request.get('/glossaire')).text();
  // Its HTML, and not again for the script.
  expect(html.match(/Vérification écrite, avant un lot, que la zone/g)).toHaveLength(1);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  const sources = await (await request.get('/sources')).text();
  const cited = new Set([...html.matchAll(/href="\/sources#([^"]+)"/g)].map(([, ref]) => ref!));
  expect(cited.size).toBeGreaterThan(50);
  expect([...cited].filter((ref) => !sources.includes(` id="${ref}"`))).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('everything is there but the search', async ({ page }) => {
    await page.goto('/glossaire');
    await expect(search(page)).toBeHidden();
    expect(await entries(page).count()).toBeGreaterThan(100);
    await page.getByRole('navigation', { name: 'Index alphabétique' }).getByRole('link', { name: 'P', exact: true }).click();
    await expect(page.locator('#lettre-p')).toBeInViewport();
  });
});
