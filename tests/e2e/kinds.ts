import { expect, type Page } from '@playwright/test';
import type { Item } from '../../core/assessment/item';
import type { Manifest, Pack, PackItem } from '../../core/content/pack';
import { currentQuestion, fillIn, goOn, TECHNICIAN } from './learner';

/** A session that meets every kind of question, whatever the draw: its block's pack is cut down to one of each. */

/** A chart is read by touching a point, or by choosing what it says: two ways to answer. */
export const kindOf = (item: Item): string => (item.type === 'chart' && item.points ? 'chart-points' : item.type);
export const KINDS = ['single', 'multiple', 'ordering', 'matching', 'numeric', 'hotspot', 'chart', 'chart-points', 'batch-record'];

const BLOCK = 'preparation';
export const ONE_OF_EACH = `/evaluer/${TECHNICIAN}?bloc=${BLOCK}&preciser=1`;

/**
 * From now on this page's block holds one question of each kind, the longest; to be called before any pack is kept.
 * Its tests must block service workers: routes do not see what passes through one. Returns the items by id.
 */
export async function oneOfEach(page: Page): Promise<Map<string, Item>> {
  const manifest = (await (await page.request.get('/paquets/manifeste.json')).json()) as Manifest;
  const { file } = manifest.packs[BLOCK]!;
  const pack = (await (await page.request.get(file)).json()) as Pack;
  const kept = new Map<string, PackItem>();
  for (const entry of pack.items) {
    const known = kept.get(kindOf(entry.item));
    if (!known || JSON.stringify(entry.item).length > JSON.stringify(known.item).length) kept.set(kindOf(entry.item), entry);
  }
  expect([...kept.keys()].sort()).toEqual([...KINDS].sort());
  await page.route(`**${file}`, (route) => route.fulfill({ json: { ...pack, items: [...kept.values()] } satisfies Pack }));
  return new Map([...kept.values()].map(({ item }) => [item.id, item]));
}

/** Meets one question of each kind; `see` is given each filled in, then its feedback, then the end of the session. */
export async function throughEveryKind(page: Page, see: (screen: string) => Promise<void>): Promise<void> {
  const items = await oneOfEach(page);
  await page.goto(ONE_OF_EACH);
  const form = page.locator('form[data-question]:visible');
  for (let i = 0; i < items.size; i++) {
    await expect(form).toBeVisible();
    const kind = kindOf(items.get((await currentQuestion(page))!)!);
    for (const list of await form.locator('details summary').all()) await list.click();
    await fillIn(page);
    await see(kind);
    await form.getByRole('button', { name: 'Valider' }).click();
    await expect(page.locator('[data-feedback]')).toBeVisible();
    await see(`${kind}, feedback`);
    await goOn(page);
  }
  await expect(page.getByRole('link', { name: 'Voir mon résultat' })).toBeVisible();
  await see('done');
}
