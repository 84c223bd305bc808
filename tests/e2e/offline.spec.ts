import { expect, test } from './fixtures';
import { answerMany, answersIn, begin, currentQuestion, discard, killPhone, startPhone, TECHNICIAN, workerReady } from './learner';
import { startServer } from './server';

test.setTimeout(120_000);

test('airplane mode from a cold browser: every link, reloads, a whole quiz, the result', async () => {
  const server = await startServer();
  let phone = await startPhone(server.url);
  await phone.page.goto(`/metiers/${TECHNICIAN}`);
  await workerReady(phone.page);
  await phone.page.getByRole('button', { name: 'Télécharger pour le hors-ligne' }).click();
  await expect(phone.page.getByText('Téléchargé.')).toBeVisible({ timeout: 30_000 });
  await phone.context.close();
  await server.stop(); // nothing answers any more: harder than a switch in the browser

  phone = await startPhone(server.url, phone.profile);
  try {
    const { page } = phone;
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Où en êtes-vous, bloc par bloc ?');
    await page.goto(`/metiers/${TECHNICIAN}`);
    const links = await page
      .locator('main a[href^="/"], nav a[href^="/"]')
      .evaluateAll((all) => [...new Set(all.map((a) => a.getAttribute('href')!))]);
    expect(links.length).toBeGreaterThan(12);
    for (const link of links) {
      await page.goto(`/metiers/${TECHNICIAN}`);
      await page
        .locator(`a[href="${link}"]`)
        .first()
        .evaluate((a: HTMLAnchorElement) => a.click());
      await page.waitForURL(`**${link}`);
      await expect(page.getByRole('heading', { level: 1 }).first(), link).not.toHaveText('Cette page n’est pas encore sur ce téléphone');
      await page.reload();
      await expect(page.getByRole('heading', { level: 1 }).first(), link).toBeAttached();
    }
    await begin(page);
    await answerMany(page, 12);
    await page.getByRole('link', { name: 'Voir mon résultat' }).click();
    await expect(page.locator('[data-lane]')).toHaveCount(11);
    await page.reload();
    await expect(page.getByText('12 réponses').first()).toBeVisible();
    await page.goto('/metiers/data-scientist');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette page n’est pas encore sur ce téléphone');
  } finally {
    await discard(phone);
  }
});

test('kill the browser in mid-session with the network cut: nothing that was shown is lost', async () => {
  const server = await startServer();
  let phone = await startPhone(server.url);
  await begin(phone.page);
  await workerReady(phone.page);
  await answerMany(phone.page, 4);
  await phone.page.locator('form[data-question]').getByRole('button', { name: 'Je ne sais pas' }).click();
  await expect(phone.page.locator('[data-feedback]')).toBeVisible();
  const answered = (await answersIn(phone.page)).map((e) => e.id).sort();
  expect(answered).toHaveLength(5);
  // Keep the page itself for the next start, as a visit does.
  await expect.poll(() => phone.page.evaluate(async () => Boolean(await caches.match(location.pathname)))).toBe(true);
  killPhone(phone);
  await server.stop();

  phone = await startPhone(server.url, phone.profile);
  try {
    await phone.page.goto(`/evaluer/${TECHNICIAN}`);
    await expect(phone.page.getByText('question 6 sur 12')).toBeVisible();
    expect((await answersIn(phone.page)).map((e) => e.id).sort()).toEqual(answered);
    const next = await currentQuestion(phone.page);
    await phone.page.reload();
    await expect(phone.page.getByText('question 6 sur 12')).toBeVisible();
    expect(await currentQuestion(phone.page)).toBe(next);
    await answerMany(phone.page, 7);
    await expect(phone.page.getByRole('link', { name: 'Voir mon résultat' })).toBeVisible();
  } finally {
    await discard(phone);
  }
});

test('the network cut in the middle of a first session, nothing downloaded: the result is there at its end', async () => {
  const server = await startServer();
  const phone = await startPhone(server.url);
  try {
    await begin(phone.page);
    await workerReady(phone.page);
    await answerMany(phone.page, 2);
    await expect.poll(() => phone.page.evaluate(async (path) => Boolean(await caches.match(path)), `/resultat/${TECHNICIAN}`)).toBe(true);
    await server.stop();
    await answerMany(phone.page, 10);
    await phone.page.getByRole('link', { name: 'Voir mon résultat' }).click();
    await expect(phone.page.locator('[data-lane]')).toHaveCount(11);
    await expect(phone.page.getByText('12 réponses').first()).toBeVisible();
  } finally {
    await server.stop();
    await discard(phone);
  }
});
