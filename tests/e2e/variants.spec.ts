import type { Page } from '@playwright/test';
import type { Manifest, Pack } from '../../core/content/pack';
import { instantiate } from '../../core/assessment/variant';
import { expect, test } from './fixtures';
import { answersIn, goOn, TECHNICIAN } from './learner';

/** A numeric question comes back after a week with other numbers, and the server can tell which. */
test.use({ serviceWorkers: 'block' });

const BLOCK = 'preparation';
const DAY = 86_400_000;
const ADDRESS = `/evaluer/${TECHNICIAN}?bloc=${BLOCK}&preciser=1`;

/** The block's pack with one numeric question. */
async function onlyOneNumber(page: Page) {
  const manifest = (await (await page.request.get('/paquets/manifeste.json')).json()) as Manifest;
  const { file } = manifest.packs[BLOCK]!;
  const pack = (await (await page.request.get(file)).json()) as Pack;
  const entry = pack.items.find(({ item }) => item.type === 'numeric')!;
  await page.route(`**${file}`, (route) => route.fulfill({ json: { ...pack, items: [entry] } satisfies Pack }));
  return entry;
}

/** What is asked, then answered with `value` of the variant that the event says. */
async function asked(page: Page): Promise<string> {
  await page.goto(ADDRESS);
  const form = page.locator('form[data-question]:visible');
  await expect(form).toBeVisible();
  return (await form.textContent()) ?? '';
}

test('other numbers the next week, never the same twice in a row, scored by their own answer', async ({ page }) => {
  const entry = await onlyOneNumber(page);
  const start = new Date('2026-11-27T09:00:00Z').getTime();
  await page.clock.setFixedTime(start);
  const texts: string[] = [];
  for (let week = 0; week < 4; week++) {
    await page.clock.setFixedTime(start + week * 8 * DAY);
    texts.push(await asked(page));
    // The answer is worked out from the session's own variant: nothing but the seed is read from the store.
    const seed = (await answersIn(page)).length;
    expect(seed).toBe(week);
    await page.locator('input[name=nombre]').fill('1');
    await page.getByRole('button', { name: 'Valider' }).click();
    await expect(page.locator('[data-feedback]')).toBeVisible();
    const { variantSeed, version, right } = (await answersIn(page)).at(-1)!.body as {
      variantSeed: number;
      version: string;
      right: boolean;
    };
    const made = instantiate(entry.item, variantSeed);
    if (made.type !== 'numeric') throw new Error('a number is asked');
    expect(version).toBe(entry.version);
    expect(right).toBe(Math.abs(made.answer - 1) <= made.tolerance);
    for (const text of [...(made.context ?? []), made.stem])
      expect(texts.at(-1)!.replace(/\s+/g, ' ')).toContain(text.replace(/\s+/g, ' '));
    await goOn(page);
  }
  for (let week = 1; week < texts.length; week++) expect(texts[week]).not.toBe(texts[week - 1]);
  // Within the week it is not asked again.
  await page.clock.setFixedTime(start + 3 * 8 * DAY + 6 * DAY);
  await page.goto(ADDRESS);
  await expect(page.locator('form[data-question]:visible')).toHaveCount(0);
});
