import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { throughFullPortfolio } from './experiences';
import { expect, test } from './fixtures';
import { throughEveryKind } from './kinds';
import { answerMany, begin, TECHNICIAN } from './learner';

/* axe, WCAG 2.2 AA and its best practices, on every screen, in light and in dark: nothing may be found. */

test.use({ serviceWorkers: 'block' });
test.setTimeout(90_000);

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the screen in one theme, one line a fault: where, which rule, what. Only colours differ in the dark. */
async function faults(page: Page, screen: string, colorScheme: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  const axe = new AxeBuilder({ page }).setLegacyMode(); // no frames here, and no blank page for each analysis
  const { violations } = await (colorScheme === 'dark' ? axe.withRules(['color-contrast']) : axe.withTags(TAGS)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${screen}, ${colorScheme}: ${id} at ${node.target.join(' ')}: ${node.failureSummary?.replace(/\s+/g, ' ')}`),
  );
}

async function check(page: Page, screen: string): Promise<void> {
  // The whole page at once: what a bar covers for now is reached by scrolling, and judged in text-size.spec.ts.
  const { width } = page.viewportSize()!;
  await page.setViewportSize({ width, height: Math.max(844, await page.evaluate(() => document.documentElement.scrollHeight)) });
  const found = [...(await faults(page, screen, 'light')), ...(await faults(page, screen, 'dark'))];
  expect.soft(found).toEqual([]);
  await page.setViewportSize({ width, height: 844 });
}

const PAGES = [
  '/',
  '/metiers',
  `/metiers/${TECHNICIAN}`,
  '/certifications/tsbi',
  '/secteur',
  '/familles',
  '/familles/vaccins-prophylactiques',
  '/familles/comparer',
  '/emplois',
  '/passerelles',
  '/passerelles?de=but-licence-pro&vers=technicien-bioproduction',
  '/formations',
  '/donnees',
  '/recommandations',
  '/recommandations/axe-4',
  '/chiffres',
  '/evaluer',
  '/apprendre',
  '/modules',
  '/glossaire/cartes',
  '/modules/car-t',
  '/parcours/doctorat-entreprise',
  '/parcours/personnel',
  '/reviser',
  '/reviser/seance',
  '/blocs/aval',
  '/progres',
  '/portfolio',
  '/portfolio/experience',
  '/portfolio/cv',
  '/sauvegarde',
  '/confidentialite',
  '/sources',
  '/hors-ligne',
  '/recherche',
  '/recherche?q=single-use',
  '/recherche?q=xyzculture',
  `/resultat/${TECHNICIAN}`,
];

test('every page, for a newcomer', async ({ page }) => {
  for (const address of PAGES) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText(/^Lecture de/)).toHaveCount(0);
    await check(page, address);
  }
});

test('the whole glossary, and a word on both its sides', async ({ page }) => {
  await page.goto('/glossaire#fed-batch');
  await page.locator('#fed-batch summary').click();
  await check(page, 'glossary');
  await page.getByRole('searchbox').fill('zzzz');
  await expect(page.getByText('Rien ne correspond.')).toBeVisible();
  await check(page, 'glossary, nothing found');
  await page.goto('/glossaire/cartes');
  await page.getByRole('button', { name: /^Commencer/ }).click();
  await expect(page.getByRole('button', { name: 'Retourner' })).toBeVisible();
  await check(page, 'a word');
  await page.getByRole('button', { name: 'Retourner' }).click();
  await expect(page.locator('[data-side=answering]')).toBeVisible();
  await check(page, 'a word, turned');
});

test('a page that does not exist', async ({ page, pageErrors }) => {
  pageErrors.expect(/404/);
  await page.goto('/nulle-part');
  await check(page, '404');
});

test('declarations, an empty answer, the pages of someone known, the code', async ({ page }) => {
  await page.goto(`/evaluer/${TECHNICIAN}`);
  await page.getByText('Que veut dire chaque niveau ?').first().click();
  await check(page, 'declarations');
  await begin(page);
  await page.locator('form[data-question]').getByRole('button', { name: 'Valider' }).click();
  await check(page, 'empty answer');
  await answerMany(page, 3);
  await page.goto(`/resultat/${TECHNICIAN}`);
  await page.getByText('Lire ce gel, et le tableau').click();
  await check(page, 'result with answers');
  for (const address of ['/', '/evaluer', '/apprendre', '/parcours/personnel', '/reviser', '/progres', `/metiers/${TECHNICIAN}`]) {
    await page.goto(address);
    await expect(page.getByText(/^Lecture de/)).toHaveCount(0);
    await check(page, `${address}, someone known`);
  }
  await page.goto('/progres');
  await page.getByRole('button', { name: 'Effacer cet appareil' }).click();
  await check(page, 'erase, asked');
  await page.goto('/sauvegarde');
  await page.getByRole('button', { name: 'Sauvegarder ma progression' }).click();
  await expect(page.getByRole('img', { name: /QR/ })).toBeVisible();
  await check(page, 'code shown');
});

test('a full portfolio: the list, an experience with the help and a refusal, the page that leaves', async ({ page }) => {
  await throughFullPortfolio(page, (screen) => check(page, screen));
});

test('a question and a feedback of every kind, the end of a session', async ({ page }) => {
  await throughEveryKind(page, (screen) => check(page, screen));
});
