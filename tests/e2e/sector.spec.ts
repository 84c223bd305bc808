import { expect, test } from './fixtures';
import { answer, begin, discard, goOn, startPhone, TECHNICIAN, workerReady } from './learner';
import { startServer } from './server';

/* Finding one's way on a phone of 360 pixels: bridges, families, the training map, and all of it without network. */

test.setTimeout(120_000);
const PHONE = { width: 360, height: 740 };

test.describe('with the network', () => {
  test.use({ serviceWorkers: 'block', viewport: PHONE });

  test('a bridge: from a job to the nearest ones, then block by block, and back', async ({ page }) => {
    await page.goto('/passerelles');
    await page.getByLabel('D’où partez-vous ?').selectOption({ label: 'Technicien de laboratoire' });
    await expect(page).toHaveURL(/\?de=technicien-laboratoire$/);
    // Within the same level of study first: the technician is not sent to a doctorate.
    const groups = page.getByRole('heading', { level: 3 });
    await expect(groups.first()).toHaveText('À votre niveau d’études, bac+3');
    const link = page.getByRole('link', { name: /^Technicien de bioproduction/ });
    await expect(link).toContainText(/\d+ couverts? · \d+ à apprendre/);
    const said = (await link.locator('.num').textContent())!;
    const count = (word: string) => Number(said.match(new RegExp(`(\\d+) ${word}`))?.[1] ?? 0);
    const [covered, refresh, learn] = [count('couvert'), count('à rafraîchir'), count('à apprendre')];
    expect(covered + refresh + learn).toBe(11);
    await link.click();
    await expect(page).toHaveURL(/de=technicien-laboratoire&vers=technicien-bioproduction$/);
    const column = (name: string) => page.locator('section').filter({ has: page.getByRole('heading', { level: 3, name }) });
    for (const [name, blocks] of [
      ['À apprendre', learn],
      ['À rafraîchir', refresh],
      ['Déjà couvert', covered],
    ] as const)
      await expect(column(name).last().locator('a[href^="/blocs/"]')).toHaveCount(blocks);
    await expect(column('Déjà couvert').last()).toContainText('Données de procédé');
    await expect(column('À apprendre').last().locator('a[href^="/modules/"]').first()).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('heading', { name: 'Le plus près d’abord' })).toBeVisible();
  });

  test('a diploma says what its levels rest on; a shared address opens the same bridge', async ({ page }) => {
    await page.goto('/passerelles?de=but-licence-pro&vers=technicien-bioproduction');
    await expect(page.getByText(/les entreprises complètent en interne/i)).toBeVisible();
    await expect(page.getByText(/Rapport 2021, lignes 8860-8874/)).toBeVisible();
    await expect(page.getByRole('heading', { level: 2 })).toHaveText('Technicien de bioproduction');
    await expect(page.getByText('Pour y entrer, selon le rapport')).toBeVisible();
    await expect(page.getByText('Niveau 1 au départ').first()).toBeVisible();
  });

  test('a bridge from one’s own answers takes nothing unmeasured for known', async ({ page }) => {
    await begin(page);
    await answer(page);
    await goOn(page);
    await page.goto('/passerelles?de=mes-reponses&vers=technicien-bioproduction');
    await expect(page.getByLabel('D’où partez-vous ?')).toHaveValue('mes-reponses');
    await expect(page.getByText(/^De vos réponses vers/)).toBeVisible();
    // One answer settles nothing: the only block covered is the one of which the job asks no more than discovery.
    await expect(page.getByText(/^1 couvert · 1 à rafraîchir · 9 à apprendre/)).toBeVisible();
  });

  test('two families side by side, at an address that can be sent', async ({ page }) => {
    await page.goto('/familles/comparer?a=exosomes');
    await expect(page.getByLabel('Une famille')).toHaveValue('exosomes');
    await page.getByLabel('L’autre').selectOption({ label: 'Modification thérapeutique du microbiote' });
    await expect(page).toHaveURL(/\?a=exosomes&b=microbiote$/);
    await expect(page.getByText('1,3 sur 4, émergent')).toBeVisible();
    await expect(page.getByText('1,5 sur 4, émergent')).toBeVisible();
    await page.reload();
    await expect(page.getByLabel('L’autre')).toHaveValue('microbiote');
  });

  test('the training map narrows by audience, level, region and words, and says when nothing is left', async ({ page }) => {
    await page.goto('/formations');
    const shown = page.locator('[data-training]:visible');
    const all = await shown.count();
    expect(all).toBe(109);
    await page.getByLabel('Public').selectOption({ label: 'Doctorants' });
    const doctoral = await shown.count();
    expect(doctoral).toBeGreaterThan(10);
    expect(doctoral).toBeLessThan(all);
    await page.getByRole('button', { name: 'Tout montrer' }).click();
    await expect(shown).toHaveCount(all);
    await page.getByLabel('Région').selectOption({ label: 'Normandie' });
    await expect(shown).toHaveCount(2);
    await expect(page.locator('main').getByRole('status')).toHaveText('2 formations ou leviers sur 109');
    await page.getByRole('button', { name: 'Tout montrer' }).click();
    await page.getByLabel('Chercher').fill('qualite strasbourg');
    await expect(shown.first()).toContainText('Strasbourg');
    await page.getByLabel('Chercher').fill('rien de tel');
    await expect(shown).toHaveCount(0);
    await expect(page.getByText(/^Rien ne correspond/)).toBeVisible();
  });

  test('uses of data by step and by role', async ({ page }) => {
    await page.goto('/donnees');
    await expect(page.locator('main').getByRole('status')).toHaveText('17 usages sur 17');
    await page.getByRole('combobox', { name: 'Rôle' }).selectOption({ label: 'Bioinformaticien' });
    await expect(page.locator('main').getByRole('status')).toHaveText('2 usages sur 17');
  });
});

test('the sector without network: precached rooms, cards after one tap, pictures and their words', async () => {
  const server = await startServer();
  let phone = await startPhone(server.url);
  await phone.page.goto('/secteur');
  await workerReady(phone.page);
  await phone.page.getByRole('button', { name: 'Télécharger pour le hors-ligne' }).click();
  await expect(phone.page.getByText('Téléchargé.')).toBeVisible({ timeout: 30_000 });
  await phone.context.close();
  await server.stop();

  phone = await startPhone(server.url, phone.profile);
  try {
    const { page } = phone;
    for (const [address, title] of [
      ['/secteur', 'Le secteur en dix minutes'],
      ['/familles', 'Dix familles de produits'],
      ['/familles/comparer', 'Comparer deux familles'],
      ['/familles/exosomes', 'Exosomes'],
      ['/emplois', 'Quels emplois'],
      ['/donnees', 'Les données, de l’instrument à la décision'],
      ['/formations', 'La carte des formations'],
      ['/recommandations', 'Ce que le rapport recommande'],
      ['/chiffres', 'Les chiffres du rapport'],
    ] as const) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 }), address).toHaveText(title);
    }
    await page.goto('/recommandations/axe-4');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('PhD');
    await page.goto(`/passerelles?de=tsbi&vers=${TECHNICIAN}`);
    await expect(page.getByText(/^\d+ couverts? · .*à apprendre/)).toBeVisible();
  } finally {
    await discard(phone);
  }
});
