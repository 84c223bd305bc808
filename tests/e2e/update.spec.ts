import type { Page } from '@playwright/test';
import { OFFLINE, test as base, expect } from './fixtures';
import { answerMany, answersIn, begin, currentQuestion, TECHNICIAN, workerReady } from './learner';
import { type Front, startFront } from './front';

/* A new version arrives while someone is answering: it waits, says so outside the quiz, and loses nothing. */

const test = base.extend<{ front: Front }>({
  front: async ({ server }, provide) => {
    const front = await startFront(server.url);
    await provide(front);
    await front.stop();
  },
  baseURL: async ({ front }, provide) => provide(front.url),
});
test.use({ expectedErrors: [OFFLINE] });

const QUIZ = `/evaluer/${TECHNICIAN}`;
const JOB = `/metiers/${TECHNICIAN}`;
const BANNER = 'Une nouvelle version est prête.';

/** Pages kept by the worker, by cache: one cache a version. */
const keptPages = (page: Page) =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('pages-'));
    return Object.fromEntries(
      await Promise.all(
        names.map(async (name) => [name, (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname).sort()] as const),
      ),
    );
  });
const keeps = (page: Page, path: string) => expect.poll(async () => Object.values(await keptPages(page)).flat()).toContain(path);

/** The worker of the next version: the same code, another build. */
async function publish(front: Front): Promise<{ before: string; after: string }> {
  const script = await (await fetch(`${front.url}/sw.js`)).text();
  const before = script.match(/pages-[0-9a-f]{12}/)![0];
  const after = 'pages-ffffffffffff';
  front.serve('/sw.js', script.replaceAll(before, after));
  return { before, after };
}

/** The browser looks for a new version by itself from time to time: here, now. Resolves once it is installed and waits. */
const lookForUpdate = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const next = registration.installing ?? registration.waiting!;
    if (next.state === 'installed') return;
    await new Promise<void>((resolve, reject) =>
      next.addEventListener('statechange', () => (next.state === 'installed' ? resolve() : reject(new Error(next.state))), { once: true }),
    );
  });

async function takeIt(page: Page) {
  const reloaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'L’utiliser' }).click();
  await reloaded;
}

async function sessionThenNewVersion(page: Page, front: Front) {
  await page.goto(JOB);
  await workerReady(page);
  await keeps(page, JOB);
  await begin(page);
  await answerMany(page, 2);
  await keeps(page, QUIZ);
  const versions = await publish(front);
  await lookForUpdate(page);
  return { ...versions, asked: await currentQuestion(page), answered: (await answersIn(page)).map(({ id }) => id).sort() };
}

test('a new version waits during the quiz, is offered elsewhere, takes the kept pages along and works with no server', async ({
  page,
  front,
}) => {
  const { before, after, asked, answered } = await sessionThenNewVersion(page, front);

  // The quiz is left alone: no banner, no reload, the same question, and it can be answered.
  expect(await currentQuestion(page)).toBe(asked);
  await answerMany(page, 1);
  await expect(page.getByText('question 4 sur 12')).toBeVisible();
  await expect(page.getByText(BANNER)).toHaveCount(0);
  const next = await currentQuestion(page);
  const all = (await answersIn(page)).map(({ id }) => id);
  expect(all).toEqual(expect.arrayContaining(answered));
  expect(all).toHaveLength(3);
  // The waiting version has its own copy of what was kept, before it may take over.
  expect(Object.keys(await keptPages(page)).sort()).toEqual([before, after].sort());
  expect((await keptPages(page))[after]).toEqual(expect.arrayContaining([QUIZ, JOB]));

  await page.goto('/progres');
  await expect(page.getByText(BANNER)).toBeVisible();
  await takeIt(page);
  await expect(page.getByText(BANNER)).toHaveCount(0);
  await expect.poll(async () => Object.keys(await keptPages(page))).toEqual([after]);
  expect((await keptPages(page))[after]).toEqual(expect.arrayContaining([QUIZ, JOB]));

  await front.stop();
  await page.goto(JOB);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Technicien de bioproduction');
  await page.goto(QUIZ);
  await expect(page.getByText('question 4 sur 12')).toBeVisible();
  expect(await currentQuestion(page)).toBe(next);
  await answerMany(page, 1);
  expect(await answersIn(page)).toHaveLength(4);
});

test('a quiz open in another tab is not reloaded when the new version is taken', async ({ page, context, front }) => {
  const { asked, after } = await sessionThenNewVersion(page, front);
  await page.evaluate(() => document.documentElement.setAttribute('data-same-document', ''));
  const other = await context.newPage();
  await other.goto('/');
  await takeIt(other);
  await expect.poll(async () => Object.keys(await keptPages(other))).toEqual([after]);
  await expect(page.locator('html[data-same-document]')).toBeAttached();
  expect(await currentQuestion(page)).toBe(asked);
  await answerMany(page, 1);
  expect(await answersIn(page)).toHaveLength(3);
});
