import { expect, test } from './fixtures';
import { answersIn, TECHNICIAN } from './learner';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('declarations and a first question can be read and chosen', async ({ page }) => {
    await page.goto(`/evaluer/${TECHNICIAN}`);
    await page.locator('select[name=niveau-amont]').selectOption('2');
    await page.getByRole('link', { name: 'Commencer' }).click();
    const options = page.locator('#question .opt');
    await expect(options.first()).toBeVisible();
    await options.nth(2).click();
    await expect(options.nth(2).locator('input')).toBeChecked();
    await expect(page.locator('#declarations')).toBeHidden();
  });
});

test('choices made before hydration survive it and are what is answered', async ({ page }) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/_next/static/**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`/evaluer/${TECHNICIAN}`, { waitUntil: 'commit' });
  await page.locator('select[name=niveau-amont]').selectOption('3');
  await page.getByRole('link', { name: 'Commencer' }).click();
  const chosen = page.locator('#question .opt').nth(1);
  await chosen.click();
  const value = await chosen.locator('input').inputValue();
  release();
  await page.waitForLoadState('networkidle');
  await expect(chosen.locator('input')).toBeChecked();
  await expect(page.locator('select[name=niveau-amont]')).toHaveValue('3');
  await page.locator('#question').getByRole('button', { name: 'Valider' }).click();
  await expect(page.locator('[data-feedback]')).toBeVisible();
  const [event] = await answersIn(page);
  expect(event!.body.response).toEqual({ kind: 'choice', ids: [value] });
});

test('a tap on « Valider » before hydration is not lost', async ({ page }) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/_next/static/**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`/evaluer/${TECHNICIAN}#question`, { waitUntil: 'commit' });
  await page.locator('#question .opt').first().click();
  await page.locator('#question').getByRole('button', { name: 'Valider' }).click();
  release();
  await expect(page.locator('[data-feedback]')).toBeVisible();
  expect(await answersIn(page)).toHaveLength(1);
});
