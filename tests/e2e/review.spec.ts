import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { answer, begin, goOn, storedEvents } from './learner';
import { followModule, MODULE } from './reading';

test.setTimeout(120_000);

const DAY = 86_400_000;
const side = (page: Page) => page.locator('[data-review]');
const reviews = async (page: Page) =>
  (await storedEvents(page)).filter((event) => event.type === 'card-reviewed').map((event) => event.body);

/** Answers the card on screen, whatever its kind; returns what it was. */
async function see(page: Page, grade: 1 | 2 | 3 | 4): Promise<string> {
  const card = (await side(page).getAttribute('data-review'))!;
  if (card.startsWith('item:')) await page.getByRole('button', { name: 'Je ne sais pas' }).click();
  else await page.getByRole('button', { name: 'Montrer la réponse' }).click();
  await expect(page.locator('[data-side=answering]')).toBeVisible();
  // Sooner, it would be taken for a double tap.
  await page.waitForTimeout(450);
  await page.locator(`[data-rating="${card.startsWith('item:') ? 1 : grade}"]`).click();
  return card;
}

test('questions missed and key points come back the next day: graded, undone, put off, within a ceiling', async ({ page }) => {
  await begin(page);
  for (let n = 0; n < 5; n++) {
    await answer(page, true);
    await goOn(page);
  }
  await followModule(page, MODULE);
  // Nothing the same day.
  await page.goto('/reviser');
  await expect(page.locator('[data-due]')).toHaveAttribute('data-due', '0');

  await page.clock.install({ time: Date.now() + DAY + 2 * 3_600_000 });
  await page.goto('/');
  await expect(page.locator('[data-due]')).toHaveAttribute('data-due', '12');
  await page.goto('/reviser');
  await page.getByLabel('Cartes par jour, au plus').selectOption('6');
  await expect(page.getByText('Réglage gardé sur ce téléphone.')).toBeVisible();
  await page.reload();
  await expect(page.locator('[data-due]')).toHaveAttribute('data-due', '6');
  await expect(page.locator('[data-day="0"]')).not.toHaveAttribute('data-count', '0');
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);

  await page.getByRole('link', { name: 'Réviser', exact: true }).click();
  await expect(page.getByText('carte 1 sur 6')).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  const first = await see(page, 3);
  await expect(page.getByText('carte 2 sur')).toBeVisible();
  expect((await reviews(page)).at(-1)).toMatchObject({ card: first, rating: first.startsWith('item:') ? 1 : 3, retention: 0.9 });

  await page.getByRole('button', { name: 'Annuler la précédente' }).click();
  await expect(side(page)).toHaveAttribute('data-review', first);
  expect((await reviews(page)).at(-1)).toMatchObject({ card: first, undone: expect.any(String) });

  await page.getByRole('button', { name: 'Reporter à demain' }).click();
  await expect(side(page)).not.toHaveAttribute('data-review', first);
  expect((await reviews(page)).at(-1)).toMatchObject({ card: first, postponedUntil: expect.any(Number) });

  // To the end: forgotten cards come back within the session until they are known.
  const seen = new Set<string>();
  for (let n = 0; n < 40 && (await side(page).getAttribute('data-review')) !== 'over'; n++) {
    const card = (await side(page).getAttribute('data-review'))!;
    if (seen.has(card) && card.startsWith('item:')) {
      await page.getByRole('button', { name: 'Reporter à demain' }).click();
    } else {
      seen.add(await see(page, 4));
      if (n === 0) expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    }
    await page.waitForTimeout(150);
  }
  await expect(page.getByRole('heading', { name: 'C’est tout pour aujourd’hui' })).toBeVisible();
  expect(seen.size).toBe(5);

  // Reviews say nothing of the level.
  const evidence = (await storedEvents(page)).filter((event) => event.type === 'item-answered' && event.body.evidence);
  expect(evidence).toHaveLength(5);
});

test('without a card, the page says where they come from', async ({ page }) => {
  await page.goto('/reviser/seance');
  await expect(page.getByRole('heading', { name: 'Pas encore de carte' })).toBeVisible();
});
