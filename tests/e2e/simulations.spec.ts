import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, OFFLINE, test } from './fixtures';
import { workerReady } from './learner';
import { openModule } from './reading';

test.setTimeout(150_000);

/** Presses Tab until what has the focus is called so. Fails when it is not reached in so many stops. */
async function tabTo(page: Page, name: RegExp, stops = 80): Promise<void> {
  for (let n = 0; n < stops; n++) {
    await page.keyboard.press('Tab');
    const called = await page.evaluate(() => {
      const one = document.activeElement as HTMLElement | null;
      const label = one?.id ? document.querySelector(`label[for="${CSS.escape(one.id)}"]`)?.textContent : '';
      return `${one?.getAttribute('aria-label') ?? ''} ${label ?? ''} ${one?.closest('label')?.textContent ?? ''} ${one?.textContent ?? ''}`;
    });
    if (name.test(called)) return;
  }
  throw new Error(`${name} is not reached by Tab`);
}

async function openByKeyboard(page: Page, module: string, simulation: string): Promise<void> {
  await openModule(page, module);
  const slot = page.locator(`[data-simulation="${simulation}"]`);
  const card = await slot.evaluate((one) => one.closest('section.reader-card')!.id);
  for (let n = 0; n < 12 && (await page.locator('.reader').getAttribute('data-card')) !== card; n++) {
    const before = await page.locator('.reader').getAttribute('data-card');
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('.reader')).not.toHaveAttribute('data-card', before!);
  }
  await tabTo(page, /Ouvrir la simulation/);
  await page.keyboard.press('Enter');
  await expect(slot.getByText('Équations, paramètres et sources')).toBeVisible();
}

const violations = async (page: Page) =>
  (await new AxeBuilder({ page }).include('[data-simulation]').analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' ')}`,
  );

test('a culture is conducted to its debrief by keyboard alone, without network, and the same number gives the same run', async ({
  page,
  context,
  pageErrors,
}) => {
  pageErrors.expect(OFFLINE);
  await page.goto('/modules/culture-amont');
  await workerReady(page);
  await page.waitForLoadState('networkidle');
  // The worker keeps the page that is open once it is in charge.
  await expect.poll(() => page.evaluate(async () => (await caches.match('/modules/culture-amont')) !== undefined)).toBe(true);
  await context.setOffline(true);
  await openByKeyboard(page, 'culture-amont', 'bioreacteur');
  const slot = page.locator('[data-simulation=bioreacteur]');

  /** A setting by its arrows, which do not turn the card; then day after day to the debrief. Returns what it says first. */
  const conduct = async () => {
    await expect(slot.getByText(/Jour 0/)).toBeVisible();
    await tabTo(page, /^ Alimentation /);
    await page.keyboard.press('ArrowRight');
    const card = await slot.evaluate((one) => one.closest('section.reader-card')!.id);
    await expect(page.locator('.reader')).toHaveAttribute('data-card', card);
    await slot.getByRole('button', { name: /24/ }).focus();
    for (let day = 0; day < 20; day++) {
      if (await slot.getByRole('button', { name: 'Rejouer la même' }).count()) break;
      await page.keyboard.press('Enter');
      await page.waitForTimeout(120);
    }
    await expect(slot.getByText('Ce qui s’est passé')).toBeVisible();
    return slot.locator('p.font-bold').first().textContent();
  };
  await tabTo(page, /Numéro de l’essai/);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('1234');
  expect(await violations(page)).toEqual([]);
  await tabTo(page, /Lancer la culture/);
  await page.keyboard.press('Enter');
  const first = await conduct();
  expect(first).toMatch(/produit/);
  expect(await violations(page)).toEqual([]);
  await tabTo(page, /Rejouer la même/);
  await page.keyboard.press('Enter');
  expect(await conduct()).toBe(first);
});

for (const [module, simulation] of [
  ['cartes-et-capabilite', 'carte-de-controle'],
  ['chromatographie-colonne', 'chromatographie'],
] as const)
  test(`${simulation} opens by keyboard and has no accessibility violation`, async ({ page }) => {
    await openByKeyboard(page, module, simulation);
    expect(await violations(page)).toEqual([]);
    const slot = page.locator(`[data-simulation=${simulation}]`);
    await slot.locator('form button[type=submit], .btn').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForTimeout(500);
    expect(await violations(page)).toEqual([]);
  });
