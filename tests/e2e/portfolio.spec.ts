import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { bringPortfolio, describeExperience, fillExperience } from './experiences';
import { readPdf } from '../formats/portfolio-pdf/read-pdf';
import { expect, test } from './fixtures';
import { press, tabTo } from './focus';
import { discard, killPhone, startPhone, storedEvents, workerReady } from './learner';
import { giveRoom, LITTLE } from './room';
import { startServer } from './server';

/* A thesis in a company's words: written on a small phone, kept there, taken away as text, table and paper. */

test.use({ viewport: { width: 360, height: 740 } });

const DOSAGE = {
  title: 'Dosage d’un anticorps',
  where: 'Laboratoire A',
  from: '2023-10',
  to: '2026-03',
  action: 'Mis au point le dosage.',
  cv: 'Conçu un dosage en 8 mois, écart de 7 %.\nFormé 3 personnes.',
  blocks: ['Concevoir une recherche', 'Former et diffuser'],
};
const described = async (page: Page) => (await storedEvents(page)).filter(({ type }) => type === 'experience-described');
/** Ours: the framework has one of its own. */
const alertOf = (page: Page) => page.getByRole('main').getByRole('alert');
const bytesOf = async (download: Download) => readFile((await download.path())!);
/** What is kept beside the events under keys that begin so, as JSON. */
const kept = (page: Page, key: string) =>
  page.evaluate(
    (prefix) =>
      new Promise<string>((resolve, reject) => {
        const open = indexedDB.open('paillasse');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const read = open.result
            .transaction('meta')
            .objectStore('meta')
            .getAll(IDBKeyRange.bound(prefix, `${prefix}\uffff`));
          read.onsuccess = () => {
            open.result.close();
            resolve(JSON.stringify(read.result));
          };
        };
      }),
    key,
  );

test('from nothing to a CV: described once, seen, copied, taken away as text and as a table', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/portfolio');
  await expect(page.getByText('Un exemple inventé')).toBeVisible();
  await expect(page.getByText('rien encore')).toHaveCount(6);
  await page.goto('/portfolio/cv');
  await expect(page.getByText('Rien à montrer encore')).toBeVisible();
  await page.getByRole('link', { name: 'Décrire une première expérience' }).click();

  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(alertOf(page)).toContainText('Donnez un titre');
  await expect(page.getByLabel('Titre')).toBeFocused();
  await fillExperience(page, { ...DOSAGE, to: '2023-01' });
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(alertOf(page)).toContainText('Le dernier mois est avant le premier.');
  await expect(page.getByLabel('Au mois de')).toBeFocused();
  expect(await described(page)).toEqual([]);
  await page.getByLabel('Au mois de').fill(DOSAGE.to);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.waitForURL('**/portfolio');
  await expect(page.getByRole('link', { name: DOSAGE.title })).toContainText('Laboratoire A · octobre 2023 à mars 2026');
  await expect(page.getByRole('link', { name: DOSAGE.title })).toContainText('Blocs 1, 5');
  await expect(page.getByText('rien encore')).toHaveCount(4);

  // Training, with its hours as one writes them.
  await page.getByRole('link', { name: 'Décrire une expérience' }).click();
  await page.getByLabel('Titre').fill('Anglais "scientifique" ; niveau C1');
  await page.getByLabel('Nature').selectOption('formation');
  await expect(page.getByLabel('Pour le CV')).toHaveCount(0);
  await page.getByLabel('Heures').fill('quinze');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByLabel('Heures')).toBeFocused();
  await page.getByLabel('Heures').fill('14,5');
  await page.getByLabel('Au mois de').fill('2024-06');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.waitForURL('**/portfolio');

  await page.getByRole('link', { name: 'Voir le CV et le portfolio' }).click();
  await page.getByLabel('Nom', { exact: true }).fill('Ada Bernard');
  const sheet = page.getByRole('article');
  await expect(sheet.getByRole('heading', { name: 'Ada Bernard' })).toBeVisible();
  await expect(sheet.getByRole('listitem').filter({ hasText: 'Formé 3 personnes.' })).toBeVisible();
  await expect(sheet.getByRole('row', { name: 'Anglais "scientifique" ; niveau C1 juin 2024 14 h 30' })).toBeVisible();

  const [text] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Fichier texte' }).click()]);
  expect(text.suggestedFilename()).toBe('portfolio.txt');
  const written = (await bytesOf(text)).toString('utf8');
  for (const said of [
    'Ada Bernard',
    'Dosage d’un anticorps\noctobre 2023 à mars 2026, Laboratoire A\n–\u00a0Conçu un dosage en 8 mois',
    '14\u00a0h\u00a030',
  ])
    expect(written).toContain(said);
  expect(written).not.toMatch(/undefined|null|NaN/);

  await page.getByRole('button', { name: 'Copier la section de CV' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copié' })).toBeVisible();
  const section = await page.evaluate(() => navigator.clipboard.readText());
  expect(written).toContain(section.trim().split('\n').slice(0, 4).join('\n'));
  expect(section).not.toContain('BLOCS DE COMPÉTENCES');

  const [pdf] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Télécharger le PDF' }).click()]);
  expect(pdf.suggestedFilename()).toBe('portfolio.pdf');
  const { pages, info } = await readPdf(new Uint8Array(await bytesOf(pdf)));
  expect(pages).toHaveLength(1);
  expect(pages[0]!.of('H1')).toEqual(['Ada Bernard']);
  expect(info.Language).toBe('fr-FR');
  await expect(page.getByText('Le PDF est prêt')).toBeVisible();

  const [table] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Heures (CSV)' }).click()]);
  expect(table.suggestedFilename()).toBe('formations-suivies.csv');
  const bytes = await bytesOf(table);
  // Without its mark, a spreadsheet reads the accents wrong.
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.toString('utf8').slice(1).split('\r\n')).toEqual([
    '"Formation";"Date";"Durée";"Origine"',
    '"Anglais ""scientifique"" ; niveau C1";"juin 2024";"14\u00a0h\u00a030";"déclarée"',
    '"Total";"";"14\u00a0h\u00a030";""',
  ]);
});

test('the help: remarks beside the CV lines, examples that say they are invented, the first open', async ({ page }) => {
  await page.goto('/portfolio/experience');
  await page.getByLabel('Pour le CV').fill('Nous avons fait une manip');
  for (const remark of ['«\u00a0manip\u00a0»', 'Aucun chiffre.', 'cache votre part', 'Commencez par ce que vous avez fait'])
    await expect(page.getByText(remark)).toBeVisible();
  await page.getByLabel('Pour le CV').fill('Encadré un stage de M2 de six mois, brevet déposé avant le congrès');
  await expect(page.getByText('Aucun chiffre.')).toHaveCount(0);
  await expect(page.getByText('Exemples inventés')).toBeVisible();
  const examples = page.locator('main details');
  await expect(examples).toHaveCount(3);
  await expect(examples.first()).toHaveAttribute('open', '');
  await expect(examples.nth(1)).not.toHaveAttribute('open', '');
  await examples.nth(1).locator('summary').click();
  await expect(examples.nth(1).getByText('Écrivez à la manière de')).toBeVisible();
  // What is written next closes nothing.
  await page.getByLabel('Pour le CV').press('End');
  await page.getByLabel('Pour le CV').pressSequentially(' suivi');
  await expect(examples.nth(1)).toHaveAttribute('open', '');
});

test('what is typed survives a reload and a phone that dies; it can be let go', async ({ server, pageErrors }) => {
  let phone = await startPhone(server.url);
  pageErrors.watch(phone.context);
  try {
    await phone.page.goto('/portfolio/experience');
    await phone.page.getByLabel('Titre').pressSequentially('Un séjour à Leyde');
    await expect.poll(() => kept(phone.page, 'portfolio-draft')).toContain('Leyde');
    await phone.page.reload();
    await expect(phone.page.getByLabel('Titre')).toHaveValue('Un séjour à Leyde');
    await phone.page.getByLabel('Ce que vous avez fait').fill('Appris une différenciation.');
    await expect.poll(() => kept(phone.page, 'portfolio-draft')).toContain('différenciation');
    // Chromium writes what is not a saved experience a little later than it says.
    await phone.page.waitForTimeout(1500);
    killPhone(phone);
    phone = await startPhone(server.url, phone.profile);
    await phone.page.goto('/portfolio');
    await expect(phone.page.getByText('Pas encore enregistré')).toContainText('Un séjour à Leyde');
    await phone.page.getByRole('link', { name: /^Reprendre/ }).click();
    await expect(phone.page.getByLabel('Ce que vous avez fait')).toHaveValue('Appris une différenciation.');
    await phone.page.getByRole('button', { name: 'Abandonner ce brouillon' }).click();
    await expect(phone.page.getByLabel('Titre')).toHaveValue('');
    await phone.page.goto('/portfolio');
    await expect(phone.page.getByText('Un exemple inventé')).toBeVisible();
    await expect(phone.page.getByText('Pas encore enregistré')).toHaveCount(0);
    expect(await described(phone.page)).toEqual([]);
  } finally {
    await discard(phone);
  }
});

test('changed, it is still one; taken out, it comes back with its words, and the focus follows', async ({ page }) => {
  await describeExperience(page, DOSAGE);
  await page.getByRole('link', { name: DOSAGE.title }).click();
  await expect(page.getByLabel('Pour le CV')).toHaveValue(DOSAGE.cv);
  await expect(page.getByLabel('Du mois de')).toHaveValue('2023-10');
  await page.getByLabel('Titre').fill('Dosage, deux équipes');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.waitForURL('**/portfolio');
  await expect(page.getByText('1 expérience, sur ce téléphone')).toBeVisible();
  await expect(page.getByText('Pas encore enregistré')).toHaveCount(0);

  await page.getByRole('button', { name: 'Retirer Dosage, deux équipes' }).click();
  const back = page.getByRole('button', { name: 'Remettre Dosage, deux équipes' });
  await expect(back).toBeFocused();
  await expect(page.getByText('rien encore')).toHaveCount(6);
  await page.reload();
  await page.getByText('1 expérience retirée').click();
  await back.click();
  await expect(page.getByRole('button', { name: 'Retirer Dosage, deux équipes' })).toBeFocused();
  await expect(page.getByText('retirée')).toHaveCount(0);
  await page.getByRole('link', { name: /^Dosage, deux équipes/ }).click();
  await expect(page.getByLabel('Pour le CV')).toHaveValue(DOSAGE.cv);
  const events = await described(page);
  expect(events).toHaveLength(4);
  expect(new Set(events.map(({ body }) => body.experience)).size).toBe(1);
});

test('a second phone gets it with the code, and what it changes comes back', async ({ server }) => {
  const first = await startPhone(server.url);
  const second = await startPhone(server.url);
  try {
    await describeExperience(first.page, DOSAGE);
    await first.page.goto('/sauvegarde');
    await first.page.getByRole('button', { name: 'Sauvegarder ma progression' }).click();
    const code = (await first.page.locator('[data-code]').getAttribute('data-code'))!;
    await first.page.goto('/progres');
    await expect(first.page.getByText('Tout est envoyé sur le serveur.')).toBeVisible();
    await second.page.goto(`/sauvegarde#code=${encodeURIComponent(code)}`);
    await second.page.getByRole('button', { name: 'Retrouver cette progression' }).click();
    await expect(second.page.getByText('Votre progression est là.')).toBeVisible();

    await second.page.goto('/portfolio');
    await second.page.getByRole('link', { name: DOSAGE.title }).click();
    await expect(second.page.getByLabel('Pour le CV')).toHaveValue(DOSAGE.cv);
    await second.page.getByLabel('Titre').fill('Dosage, vu du second');
    await second.page.getByRole('button', { name: 'Enregistrer' }).click();
    await second.page.waitForURL('**/portfolio');
    await second.page.goto('/progres');
    await expect(second.page.getByText('Tout est envoyé sur le serveur.')).toBeVisible();

    await first.page.goto('/portfolio');
    await expect(first.page.getByRole('link', { name: 'Dosage, vu du second' })).toBeVisible();
    await expect(first.page.getByRole('link', { name: DOSAGE.title })).toHaveCount(0);
    await expect(first.page.getByText('1 expérience, sur ce téléphone')).toBeVisible();
  } finally {
    await discard(first);
    await discard(second);
  }
});

test('the export holds the experiences, neither drafts nor the name; erasing takes all three', async ({ page }) => {
  await describeExperience(page, DOSAGE);
  await page.goto('/portfolio/cv');
  await page.getByLabel('Nom', { exact: true }).fill('Ada Bernard');
  await page.goto('/portfolio/experience');
  await page.getByLabel('Titre').fill('Brouillon secret');
  await expect.poll(() => kept(page, 'portfolio-draft')).toContain('Brouillon secret');
  expect(await kept(page, 'portfolio-person')).toBe('[{"name":"Ada Bernard"}]');

  await page.goto('/progres');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Exporter dans un fichier' }).click()]);
  const exported = (await bytesOf(file)).toString('utf8');
  expect(exported).toContain(DOSAGE.title);
  expect(exported).not.toMatch(/Ada Bernard|Brouillon secret/);

  await page.getByRole('button', { name: 'Effacer cet appareil' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Effacer cet appareil' }).click();
  await page.waitForURL(({ pathname }) => pathname === '/');
  await page.goto('/portfolio');
  await expect(page.getByText('Un exemple inventé')).toBeVisible();
  expect(await kept(page, 'portfolio-')).toBe('[]');
  await page.goto('/portfolio/experience');
  await expect(page.getByLabel('Titre')).toHaveValue('');
  await page.goto('/progres');
  await page.locator('input[type=file]').setInputFiles({ name: 'p.json', mimeType: 'application/json', buffer: Buffer.from(exported) });
  await expect(page.getByText(/événements? ajoutés?/)).toBeVisible();
  await page.goto('/portfolio');
  await expect(page.getByRole('link', { name: DOSAGE.title })).toBeVisible();
});

test('after a first visit, all of it without network: describe, change, see, take away', async () => {
  test.setTimeout(120_000);
  const server = await startServer();
  let phone = await startPhone(server.url);
  await phone.page.goto('/portfolio');
  await workerReady(phone.page);
  await phone.context.close();
  await server.stop();
  phone = await startPhone(server.url, phone.profile);
  try {
    const { page } = phone;
    await describeExperience(page, DOSAGE);
    await page.getByRole('link', { name: DOSAGE.title }).click();
    await expect(page.getByLabel('Titre')).toHaveValue(DOSAGE.title);
    await page.getByLabel('Titre').fill('Dosage, hors ligne');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.waitForURL('**/portfolio');
    await page.getByRole('link', { name: 'Voir le CV et le portfolio' }).click();
    await expect(page.getByRole('article').getByRole('heading', { name: 'Dosage, hors ligne' })).toBeVisible();
    const [text] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Fichier texte' }).click()]);
    expect((await bytesOf(text)).toString('utf8')).toContain('Dosage, hors ligne');
  } finally {
    await discard(phone);
  }
});

test.describe('without a worker', () => {
  test.use({ serviceWorkers: 'block' });

  for (const [where, options] of [
    ['on a phone', {}],
    ['on a desk', { viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false, deviceScaleFactor: 1 }],
  ] as const)
    test.describe(where, () => {
      test.use(options);

      test('by keyboard alone: write, choose, open an example, save', async ({ page }) => {
        await page.goto('/portfolio');
        await press(page, page.getByRole('link', { name: 'Décrire une première expérience' }), 'Enter');
        await page.waitForURL('**/portfolio/experience');
        await tabTo(page, page.getByLabel('Titre'));
        await page.keyboard.type('Stage encadré, brevet');
        await tabTo(page, page.getByLabel('Pour le CV'));
        await page.keyboard.type('Encadré un stage de M2 de six mois.');
        await expect(page.locator('main details')).toHaveCount(2);
        await press(page, page.locator('main details summary').nth(1), 'Enter');
        await expect(page.locator('main details').nth(1)).toHaveAttribute('open', '');
        await press(page, page.getByLabel('Encadrer une équipe'), 'Space');
        await press(page, page.getByRole('button', { name: 'Enregistrer' }), 'Enter');
        await page.waitForURL('**/portfolio');
        await expect(page.getByRole('link', { name: 'Stage encadré, brevet' })).toContainText('Bloc 6');
        expect(await described(page)).toHaveLength(1);
      });
    });

  test('a full phone: nothing is said to be saved, nothing typed is lost, and with room again it is saved, once', async ({ page }) => {
    await page.goto('/portfolio');
    await giveRoom(page, LITTLE);
    await describeExperience(page, DOSAGE);
    await page.getByRole('link', { name: 'Décrire une expérience' }).click();
    await expect(page.getByLabel('Titre')).toBeVisible();
    await giveRoom(page, 1);
    await page.getByLabel('Titre').fill('Trop tard');
    await expect(alertOf(page)).toContainText('Ce téléphone ne garde plus ce que vous tapez');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(alertOf(page)).toContainText('La mémoire du téléphone est pleine');
    await expect(page.getByLabel('Titre')).toHaveValue('Trop tard');
    expect(await described(page)).toHaveLength(1);
    await giveRoom(page, LITTLE);
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.waitForURL('**/portfolio');
    await expect(page.getByRole('link', { name: 'Trop tard' })).toBeVisible();
    expect(await described(page)).toHaveLength(2);

    await giveRoom(page, 1);
    await page.getByRole('button', { name: 'Retirer Trop tard' }).click();
    await expect(alertOf(page)).toContainText('La mémoire du téléphone est pleine');
    await expect(page.getByRole('link', { name: 'Trop tard' })).toBeVisible();
  });

  test('a browser without a field for months: what people write is read, or refused', async ({ page }) => {
    // As Firefox and Safari on a desk: « month » is a word that the field does not know.
    await page.addInitScript(() => {
      const { prototype } = HTMLInputElement;
      const { get, set } = Object.getOwnPropertyDescriptor(prototype, 'type')!;
      Object.defineProperty(prototype, 'type', {
        get,
        set(this: HTMLInputElement, type: string) {
          set!.call(this, type === 'month' ? 'text' : type);
        },
      });
      prototype.setAttribute = function (name, value) {
        Element.prototype.setAttribute.call(this, name, name === 'type' && value === 'month' ? 'text' : value);
      };
    });
    await page.goto('/portfolio/experience');
    const from = page.getByLabel('Du mois de');
    await expect(from).toHaveAttribute('type', 'text');
    await page.getByLabel('Titre').fill('Un dosage');
    await from.fill('il y a longtemps');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(alertOf(page)).toContainText('comme 10/2025');
    await expect(from).toHaveAttribute('aria-invalid', 'true');
    await from.fill('10/2023');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.waitForURL('**/portfolio');
    expect((await described(page)).map(({ body }) => body.from)).toEqual(['2023-10']);
  });

  for (const colorScheme of ['light', 'dark'] as const)
    test(`on paper: one sheet, black on white, without bars nor buttons (${colorScheme})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await bringPortfolio(page);
      await page.goto('/portfolio/cv');
      await page.getByLabel('Nom', { exact: true }).fill('Ada Bernard');
      const pdf = await getDocument({ data: new Uint8Array(await page.pdf({ format: 'A4' })), verbosity: 0 }).promise;
      expect(pdf.numPages).toBe(1);
      const { items } = await (await pdf.getPage(1)).getTextContent();
      const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
      for (const said of ['Ada Bernard', 'Déclaration d’invention', 'Anglais scientifique', 'Total déclaré']) expect(text).toContain(said);
      expect(text).not.toMatch(/Aujourd’hui|Apprendre|Télécharger|Imprimer|CV et portfolio/);
      await page.emulateMedia({ media: 'print', colorScheme });
      const colours = await page.evaluate(() => {
        const { color } = getComputedStyle(document.querySelector('.portfolio-sheet h2')!);
        return [color, getComputedStyle(document.documentElement).backgroundColor];
      });
      expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    });
});
