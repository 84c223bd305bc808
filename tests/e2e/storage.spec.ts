import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { answer, answerMany, answersIn, begin, currentQuestion, fillIn, storedEvents, TECHNICIAN } from './learner';
import { giveRoom, LITTLE } from './room';

/* What happens to what a phone keeps: no room left, erased by the browser, a clock set back, two tabs, a file. */

const QUIZ = `/evaluer/${TECHNICIAN}`;
const RESULT = `/resultat/${TECHNICIAN}`;

/** The result page in words: gel's label, verdicts and counts. */
async function resultInWords(page: Page): Promise<string[]> {
  await page.goto(RESULT);
  await expect(page.locator('[data-lane]')).toHaveCount(11);
  return [
    (await page.locator('svg[role=img]').first().getAttribute('aria-label'))!,
    ...(await page.locator('[data-block]').allInnerTexts()),
    ...(await page.getByRole('row').allTextContents()),
  ];
}

const inOrder = async (page: Page) =>
  ((await storedEvents(page)) as unknown as { id: string; seq: number; at: number; type: string }[]).sort((x, y) => x.seq - y.seq);

test.describe('a full phone', () => {
  test('an answer that cannot be written is not shown as given; with room again it is, once', async ({ page }) => {
    await page.goto('/metiers');
    await giveRoom(page, LITTLE);
    await begin(page);
    await answerMany(page, 3);
    await giveRoom(page, 1);
    const question = (await currentQuestion(page))!;
    await fillIn(page);
    await page.locator('form[data-question]').getByRole('button', { name: 'Valider' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'La mémoire du téléphone est pleine' })).toContainText(
      'Les réponses précédentes sont gardées. Libérez de la place, puis réessayez.',
    );
    await expect(page.locator('[data-feedback]')).toHaveCount(0);
    expect(await currentQuestion(page)).toBe(question);
    await expect(page.getByText('question 4 sur 12')).toBeVisible();
    expect(await answersIn(page)).toHaveLength(3);

    await giveRoom(page);
    // What was chosen is still there.
    await page.locator('form[data-question]').getByRole('button', { name: 'Valider' }).click();
    await expect(page.locator('[data-feedback]')).toBeVisible();
    await expect(page.getByText('La mémoire du téléphone est pleine')).toHaveCount(0);
    const answers = await answersIn(page);
    expect(answers).toHaveLength(4);
    expect(answers.filter((event) => event.body.item === question)).toHaveLength(1);
  });

  test('a mark or a report that cannot be written is not said to be kept', async ({ page }) => {
    await page.goto('/metiers');
    await giveRoom(page, LITTLE);
    await begin(page);
    await answer(page);
    await giveRoom(page, 1);
    await page.getByRole('button', { name: 'À revoir' }).click();
    await expect(page.getByText('La mémoire du téléphone est pleine')).toBeVisible();
    await expect(page.getByRole('button', { name: 'À revoir' })).toHaveAttribute('aria-pressed', 'false');
    await page.getByRole('button', { name: 'Signaler une erreur' }).click();
    await page.getByLabel('Qu’est-ce qui est faux ou peu clair ?').fill('Unité absente.');
    await page.getByRole('button', { name: 'Garder ce signalement' }).click();
    await expect(page.getByText('La mémoire du téléphone est pleine')).toBeVisible();
    await expect(page.getByText('Signalement gardé.')).toHaveCount(0);
    await giveRoom(page);
    await page.getByRole('button', { name: 'Garder ce signalement' }).click();
    await expect(page.getByText('Signalement gardé.')).toBeVisible();
    const flagged = (await storedEvents(page)).filter(({ type }) => type === 'item-flagged');
    expect(flagged.map(({ body }) => body.comment)).toEqual(['Unité absente.']);
  });

  test('a first session cannot begin: it says so, and begins once there is room', async ({ page }) => {
    await page.goto('/metiers');
    await giveRoom(page, 1);
    await page.goto(QUIZ);
    await page.getByRole('link', { name: 'Commencer' }).click();
    await expect(page.getByText('La mémoire du téléphone est pleine').filter({ visible: true })).toBeVisible();
    await giveRoom(page);
    await page.getByRole('link', { name: 'Commencer' }).click();
    await expect(page.getByText('question 1 sur 12').filter({ visible: true })).toBeVisible();
    await answer(page);
    expect(await answersIn(page)).toHaveLength(1);
  });
});

test.describe('a store erased by the browser', () => {
  /** As an eviction: the database goes, localStorage stays. From a document of ours that opens no database. */
  async function evict(page: Page) {
    await page.goto('/manifest.webmanifest');
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.deleteDatabase('paillasse');
          request.onsuccess = () => resolve();
          request.onerror = () => reject(request.error);
          request.onblocked = () => reject(new Error('blocked'));
        }),
    );
  }

  test('the app greets a newcomer and works', async ({ page }) => {
    await begin(page);
    await answerMany(page, 2);
    await evict(page);
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Où en êtes-vous, bloc par bloc ?');
    await expect(page.getByText('Le navigateur a effacé')).toHaveCount(0);
    await page.goto('/progres');
    await expect(page.getByText('Rien n’est encore mesuré.')).toBeVisible();
    // The session that localStorage still names does not hide the page.
    await begin(page);
    await answer(page);
    expect(await answersIn(page)).toHaveLength(1);
  });

  test('someone who had saved is told so where it matters, and the code brings everything back', async ({ page }) => {
    await begin(page);
    await answerMany(page, 3);
    const before = (await storedEvents(page)).map(({ id }) => id).sort();
    await page.goto('/sauvegarde');
    await page.getByRole('button', { name: 'Sauvegarder ma progression' }).click();
    const code = (await page.locator('[data-code]').getAttribute('data-code'))!;
    await page.goto('/progres');
    await expect(page.getByText('Tout est envoyé sur le serveur.')).toBeVisible();

    await evict(page);
    const erased = 'Le navigateur a effacé ce que ce téléphone gardait.';
    await page.goto('/progres');
    await expect(page.getByText(erased)).toBeVisible();
    await expect(page.getByText('Tout est envoyé sur le serveur.')).toHaveCount(0);
    await expect(page.getByText('Tout est gardé ici, et seulement ici.')).toBeVisible();
    await page.goto('/');
    await expect(page.getByText(erased)).toBeVisible();
    await page.getByRole('link', { name: 'Retrouver ma progression' }).click();
    await expect(page.getByText(erased)).toBeVisible();
    await page.getByLabel('Les 12 mots de votre code').fill(code);
    await page.getByRole('button', { name: 'Retrouver cette progression' }).click();
    await expect(page.getByText('Votre progression est là.')).toBeVisible();
    await expect(page.getByText(erased)).toHaveCount(0);
    await expect.poll(async () => (await storedEvents(page)).map(({ id }) => id).sort()).toEqual(before);
    await page.goto(QUIZ);
    await expect(page.getByText('question 4 sur 12')).toBeVisible();
  });
});

test('a clock set back a year between two answers: order holds, nothing is lost or asked twice', async ({ page }) => {
  await begin(page);
  const first = await answerMany(page, 3);
  await page.clock.setSystemTime(Date.now() - 365 * 86_400_000);
  const second = await answerMany(page, 2);
  await page.reload();
  expect(await page.evaluate(() => Date.now())).toBeLessThan(Date.now() - 364 * 86_400_000);
  await expect(page.getByText('question 6 sur 12')).toBeVisible();
  const third = await answerMany(page, 2);
  const asked = [...first, ...second, ...third];
  expect(new Set(asked).size).toBe(7);
  const events = await inOrder(page);
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => i + 1));
  expect(events.every(({ at }, i) => i === 0 || at > events[i - 1]!.at)).toBe(true);
  const answers = events.filter(({ type }) => type === 'item-answered') as unknown as { body: { item: string } }[];
  expect(answers.map(({ body }) => body.item)).toEqual(asked);
  await page.goto(RESULT);
  await expect(page.getByText('7 réponses').first()).toBeVisible();
  expect(await page.locator('main').textContent()).not.toMatch(/NaN|undefined|Infinity|Invalid/);
  await page.goto(QUIZ);
  await expect(page.getByText('question 8 sur 12')).toBeVisible();
});

test('two tabs: one writes at a time, the other says so, and no answer is doubled', async ({ page, context }) => {
  const elsewhere = 'Cette évaluation est ouverte dans un autre onglet';
  await begin(page);
  await answerMany(page, 2);
  const asked = await currentQuestion(page);
  const second = await context.newPage();
  await second.goto(QUIZ);
  await expect(second.getByRole('heading', { level: 1 })).toHaveText(elsewhere);
  expect(await currentQuestion(page)).toBe(asked);

  await second.getByRole('button', { name: 'Continuer ici' }).click();
  await expect(second.getByText('question 3 sur 12')).toBeVisible();
  expect(await currentQuestion(second)).toBe(asked);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(elsewhere);
  await answerMany(second, 2);

  await page.getByRole('button', { name: 'Continuer ici' }).click();
  await expect(page.getByText('question 5 sur 12')).toBeVisible();
  await expect(second.getByRole('heading', { level: 1 })).toHaveText(elsewhere);
  await answerMany(page, 1);
  const answered = (await answersIn(page)).map(({ body }) => body.item);
  expect(answered).toHaveLength(5);
  expect(new Set(answered).size).toBe(5);

  // A tab that is closed leaves its place at once.
  await page.close();
  await second.reload();
  await expect(second.getByText('question 6 sur 12')).toBeVisible();
});

test('to a file, erase, from the file: the same result; a damaged file changes nothing', async ({ page }, info) => {
  await begin(page);
  await answerMany(page, 5);
  const before = await resultInWords(page);
  const events = (await storedEvents(page)).map(({ id }) => id).sort();

  await page.goto('/progres');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Exporter dans un fichier' }).click();
  const file = info.outputPath((await download).suggestedFilename());
  expect(file).toMatch(/paillasse-\d{4}-\d{2}-\d{2}\.json$/);
  await (await download).saveAs(file);
  await expect(page.getByText('Le fichier contient toutes vos réponses, en clair.')).toBeVisible();

  await page.getByRole('button', { name: 'Effacer cet appareil' }).click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText('Rien n’est sauvegardé ailleurs : vos réponses seront perdues.');
  await dialog.getByRole('button', { name: 'Garder' }).click();
  expect(await answersIn(page)).toHaveLength(5);
  await page.getByRole('button', { name: 'Effacer cet appareil' }).click();
  await dialog.getByRole('button', { name: 'Effacer cet appareil' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Où en êtes-vous, bloc par bloc ?');
  await page.goto('/progres');
  await expect(page.getByText('Rien n’est encore mesuré.')).toBeVisible();
  expect(await storedEvents(page)).toEqual([]);

  const choose = page.locator('input[type=file]');
  const text = await readFile(file, 'utf8');
  const bad = { mimeType: 'application/json', name: 'abime.json' };
  await choose.setInputFiles({ ...bad, buffer: Buffer.from(text.slice(0, text.length / 2)) });
  await expect(
    page.getByText('Ce fichier n’est pas une sauvegarde de Paillasse, ou il est abîmé. Rien n’a été changé sur ce téléphone.'),
  ).toBeVisible();
  await choose.setInputFiles({ ...bad, buffer: Buffer.from('{"photos":[]}') });
  await expect(page.getByText('Ce fichier n’est pas une sauvegarde de Paillasse. Rien n’a été changé sur ce téléphone.')).toBeVisible();
  await choose.setInputFiles({ ...bad, buffer: Buffer.from(text.replace('"version":1', '"version":2')) });
  await expect(page.getByText('d’une version plus récente de Paillasse')).toBeVisible();
  expect(await storedEvents(page)).toEqual([]);

  await choose.setInputFiles(file);
  await expect(page.getByText(`${events.length} événements ajoutés, 0 déjà là.`)).toBeVisible();
  expect((await storedEvents(page)).map(({ id }) => id).sort()).toEqual(events);
  await choose.setInputFiles(file);
  await expect(page.getByText(`0 événement ajouté, ${events.length} déjà là.`)).toBeVisible();
  expect(await resultInWords(page)).toEqual(before);
  await page.goto(QUIZ);
  await expect(page.getByText('question 6 sur 12')).toBeVisible();
});

test.describe('what the browser promises, in plain words', () => {
  const REMEDY = 'Le navigateur ne promet pas de tout garder s’il manque de place (Safari efface après sept jours sans visite)';
  const PROMISE = 'Le navigateur promet de ne rien effacer de lui-même.';
  for (const [name, persisted, said, not] of [
    ['no promise', false, REMEDY, PROMISE],
    ['a promise', true, PROMISE, REMEDY],
  ] as const)
    test(name, async ({ page }) => {
      await page.addInitScript((granted) => {
        navigator.storage.persisted = async () => granted;
        navigator.storage.estimate = async () => ({ usage: 1_540_000, quota: 1e9 });
      }, persisted);
      await page.goto('/progres');
      await expect(page.getByText(said)).toBeVisible();
      await expect(page.getByText(not)).toHaveCount(0);
      await expect(page.getByText('Place prise : 1,5 Mo.')).toBeVisible();
    });

  test('nothing is claimed by a browser that says nothing', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'storage', { value: undefined }));
    await page.goto('/progres');
    await expect(page.getByText('Tout est gardé ici, et seulement ici.')).toBeVisible();
    await expect(page.getByText(/Le navigateur|Place prise/)).toHaveCount(0);
  });

  test('it is asked to keep everything at the first answer, not before', async ({ page }) => {
    await page.addInitScript(() => {
      navigator.storage.persist = async () => {
        document.documentElement.dataset.asked = String(Number(document.documentElement.dataset.asked ?? 0) + 1);
        return false;
      };
    });
    await begin(page);
    await expect(page.locator('html[data-asked]')).toHaveCount(0);
    await answerMany(page, 2);
    await expect(page.locator('html')).toHaveAttribute('data-asked', '1');
  });
});
