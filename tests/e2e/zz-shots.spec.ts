import { expect, test } from './fixtures';
import { answerMany, begin, answer, fillIn, goOn, currentQuestion } from './learner';
import { kindOf, ONE_OF_EACH, oneOfEach } from './kinds';

test.use({ serviceWorkers: 'block' });
test.setTimeout(180_000);
const OUT = process.env.OUT ?? '/tmp/shots';
for (const [w, h] of [
  [360, 740],
  [390, 844],
  [1280, 800],
] as const)
  for (const scheme of ['light', 'dark'] as const) {
    test.describe(() => {
      test.use({ viewport: { width: w, height: h }, isMobile: w < 1000, hasTouch: w < 1000, deviceScaleFactor: 1, colorScheme: scheme });
      test(`${w} ${scheme}`, async ({ page, pageErrors }) => {
        pageErrors.expect(/404/);
        const items = await oneOfEach(page);
        const zoom = process.env.ZOOM;
        const shot = async (name: string, full = false) => {
          if (zoom) await page.addStyleTag({ content: `html{font-size:${zoom}%}` });
          await page.waitForTimeout(100);
          await page.screenshot({ path: `${OUT}/${w}-${scheme}/${name}.png`, fullPage: full });
        };
        const pages = {
          home: '/',
          metiers: '/metiers',
          job: '/metiers/technicien-bioproduction',
          certif: '/certifications/tsbi',
          evaluer: '/evaluer',
          declare: '/evaluer/technicien-bioproduction',
          apprendre: '/apprendre',
          bloc: '/blocs/aval',
          progres: '/progres',
          sauvegarde: '/sauvegarde',
          confid: '/confidentialite',
          sources: '/sources',
          offline: '/hors-ligne',
          absent: '/nulle-part',
          result0: '/resultat/technicien-bioproduction',
        };
        for (const [name, url] of Object.entries(pages)) {
          await page.goto(url);
          await page.waitForTimeout(200);
          await shot(name);
        }
        await page.goto(ONE_OF_EACH);
        for (let i = 0; i < items.size; i++) {
          await expect(page.locator('form[data-question]')).toBeVisible();
          const id = (await currentQuestion(page))!;
          const kind = kindOf(items.get(id)!);
          await shot(`q-${kind}`, true);
          await answer(page);
          await page.waitForTimeout(150);
          await shot(`q-${kind}-fb`);
          await shot(`q-${kind}-fbfull`, true);
          await goOn(page);
        }
        await expect(page.getByRole('link', { name: 'Voir mon résultat' })).toBeVisible();
        await shot('done');
        await page.goto('/resultat/technicien-bioproduction');
        await page.waitForTimeout(200);
        await shot('result', true);
        await page.getByText('Lire ce gel, et le tableau').click();
        await shot('result-table', true);
        for (const [name, url] of Object.entries({
          home: '/',
          progres: '/progres',
          apprendre: '/apprendre',
          evaluer: '/evaluer',
          metier: '/metiers/technicien-bioproduction',
        })) {
          await page.goto(url);
          await page.waitForTimeout(200);
          await shot(`known-${name}`, true);
        }
        await page.goto('/sauvegarde');
        await page.getByRole('button', { name: 'Sauvegarder ma progression' }).click();
        await expect(page.locator('[data-code]')).toBeVisible();
        await page.waitForTimeout(300);
        await shot('code', true);
      });
    });
  }
