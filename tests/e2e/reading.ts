import { expect, type Page } from '@playwright/test';

/** What a learner does in a module. */

/** A module with a figure, a calculation, a chart and choices. */
export const MODULE = 'integrite-et-fuites';

const shown = (page: Page) => page.locator('.reader').getAttribute('data-card');

export async function openModule(page: Page, module: string): Promise<void> {
  await page.goto(`/modules/${module}`);
  await page.locator('.reader[data-session]').waitFor();
}

/** Turns cards with the buttons. */
export async function turnTo(page: Page, by: 1 | -1): Promise<void> {
  const before = await shown(page);
  if (by < 0) await page.getByRole('button', { name: 'Carte précédente' }).click();
  else await page.locator('.reader-bar .btn').last().click();
  await expect(page.locator('.reader')).not.toHaveAttribute('data-card', before!);
}

/** Brings a card to the screen at once, as a link to it would; again, if the page was still being laid out. */
export async function showCard(page: Page, card: string): Promise<void> {
  await expect(async () => {
    await page.evaluate((id) => document.getElementById(id)?.scrollIntoView({ behavior: 'instant', inline: 'start' }), card);
    await expect(page.locator('.reader')).toHaveAttribute('data-card', card, { timeout: 1000 });
  }).toPass({ timeout: 20_000 });
}

/** Answers every question of a card, somehow. */
export async function answerChecks(page: Page, card: string): Promise<void> {
  for (const check of await page.locator(`#${card} [data-check]`).all()) {
    if (await check.locator('[data-feedback]').count()) continue;
    await check.getByRole('button', { name: 'Valider' }).waitFor();
    if (await check.locator('[data-zone]').count()) await check.locator('[data-zone]').first().click();
    else if (await check.locator('input[name=reponse]').count()) await check.locator('.opt').first().click();
    else if (await check.locator('select').count())
      for (const list of await check.locator('select').all()) await list.selectOption({ index: 1 });
    else if (await check.locator('input[name=nombre]').count()) await check.locator('input[name=nombre]').fill('12,5');
    else if (await check.locator('input[name=point]').count()) await check.locator('svg[role=img]').click();
    await check.getByRole('button', { name: 'Valider' }).click();
    await expect(check.locator('[data-feedback]')).toBeVisible();
  }
}

/** From its first card to its end, questions answered. */
export async function followModule(page: Page, module: string): Promise<void> {
  await openModule(page, module);
  for (let n = 0; n < 20; n++) {
    const card = (await shown(page))!;
    if (card === '_fin') break;
    await answerChecks(page, card);
    await turnTo(page, 1);
  }
  await expect(page.locator('#titre-fin')).toHaveText('Module terminé');
}
