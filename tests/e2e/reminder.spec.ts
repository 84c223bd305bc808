import type { CDPSession, Page } from '@playwright/test';
import webpush from 'web-push';
import { test as base, expect } from './fixtures';
import { answer, begin, goOn, workerReady } from './learner';
import { type Server, startServer } from './server';

/* A reminder from the hour that is chosen to the notification that is read. Only the push service is not there: the browser is handed the push. */

const keys = webpush.generateVAPIDKeys();
const ENDPOINT = 'https://fcm.googleapis.com/fcm/send/of-a-test';

const test = base.extend<object, { server: Server }>({
  server: [
    async ({}, provide) => {
      const server = await startServer({
        env: { VAPID_PUBLIC_KEY: keys.publicKey, VAPID_PRIVATE_KEY: keys.privateKey, VAPID_SUBJECT: 'mailto:contact@exemple.fr' },
      });
      await provide(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

/** What the push service of the browser would answer, from the network that tests do not have. */
const withPushService = (page: Page) =>
  page.addInitScript((endpoint) => {
    let kept: object | null = null;
    const subscription = (options: PushSubscriptionOptionsInit) => ({
      endpoint,
      options: { applicationServerKey: (options.applicationServerKey as Uint8Array).buffer },
      unsubscribe: async () => {
        kept = null;
        return true;
      },
    });
    Object.assign(PushManager.prototype, {
      getSubscription: async () => kept,
      subscribe: async (options: PushSubscriptionOptionsInit) => {
        kept = subscription(options);
        return kept;
      },
    });
  }, ENDPOINT);

/** Misses some questions, and lets two days pass on this phone. */
async function cardsFromTwoDaysAgo(page: Page, count: number): Promise<void> {
  await begin(page);
  for (let i = 0; i < count; i++) {
    await answer(page, true);
    await goOn(page);
  }
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open(localStorage.getItem('paillasse.store') ?? 'paillasse');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const tx = open.result.transaction('events', 'readwrite');
          const cursor = tx.objectStore('events').openCursor();
          cursor.onsuccess = () => {
            const at = cursor.result;
            if (!at) return;
            at.update({ ...at.value, at: at.value.at - 2 * 86_400_000 });
            at.continue();
          };
          tx.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
  );
}

/** Hands a push to this origin's worker, as the browser does when its push service calls. */
async function pushTo(page: Page): Promise<() => Promise<void>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) =>
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const mine = registrations.find((one) => one.scopeURL.startsWith(new URL(page.url()).origin));
      if (mine) resolve(mine.registrationId);
    }),
  );
  await session.send('ServiceWorker.enable');
  const registrationId = await registered;
  const origin = new URL(page.url()).origin;
  return async () => void (await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data: '' }));
}

const notifications = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    return (await registration.getNotifications()).map(({ title, body, tag, silent, data }) => ({
      title,
      body,
      tag,
      silent,
      url: data.url,
    }));
  });

test('a push becomes one notification that counts the cards of this phone', async ({ page, context }) => {
  await context.grantPermissions(['notifications']);
  await page.goto('/');
  await workerReady(page);
  const push = await pushTo(page);

  await push();
  await expect
    .poll(() => notifications(page))
    .toEqual([{ title: 'Paillasse', body: 'Rien à réviser aujourd’hui.', tag: 'revision', silent: true, url: '/reviser' }]);

  await cardsFromTwoDaysAgo(page, 3);
  await push();
  const three = {
    title: 'Paillasse',
    body: '3\u00a0cartes à réviser, environ 1\u00a0min.',
    tag: 'revision',
    silent: false,
    url: '/reviser/seance',
  };
  await expect.poll(() => notifications(page)).toEqual([three]);
  await push();
  await expect.poll(() => notifications(page)).toEqual([three]);
});

test('the hour is chosen, kept, told to the server, and taken back', async ({ page, context }) => {
  await context.grantPermissions(['notifications']);
  await withPushService(page);
  const told: unknown[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/api/rappels') && request.method() !== 'GET') told.push([request.method(), request.postDataJSON()]);
  });
  await page.goto('/');
  await workerReady(page);
  await page.goto('/reviser');
  const reminder = page.locator('[data-reminder=push]');
  await reminder.getByLabel('Heure du rappel').selectOption({ label: '19\u00a0h' });
  await reminder.getByRole('button', { name: 'Me rappeler vers' }).click();
  await expect(reminder.getByRole('status')).toHaveText('Rappel réglé\u00a0: chaque jour vers 19\u00a0h.');
  expect(told).toEqual([['PUT', { endpoint: ENDPOINT, hour: 19, timeZone: 'Europe/Paris' }]]);
  for (const button of await reminder.getByRole('button').all()) expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(48);

  await page.reload();
  await expect(reminder.getByLabel('Heure du rappel')).toHaveValue('19');
  await reminder.getByLabel('Heure du rappel').selectOption({ label: 'Pas de rappel' });
  await reminder.getByRole('button', { name: 'Retirer le rappel' }).click();
  await expect(reminder.getByRole('status')).toHaveText('Plus de rappel sur ce téléphone.');
  // A page opened again has no subscription in this browser without a push service: the one of the reload was renewed.
  expect(told.at(-1)).toEqual(['DELETE', { endpoint: ENDPOINT }]);
  await page.reload();
  await expect(reminder.getByLabel('Heure du rappel')).toHaveValue('');
});

test('a phone that refuses notifications is told how to allow them, and has the calendar', async ({ page }) => {
  await page.goto('/');
  await workerReady(page);
  await page.goto('/reviser');
  const reminder = page.locator('[data-reminder=push]');
  await reminder.getByLabel('Heure du rappel').selectOption({ label: '7\u00a0h' });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    reminder.getByRole('button', { name: 'Télécharger le rappel' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('paillasse-rappel.ics');
  await reminder.getByRole('button', { name: 'Me rappeler vers' }).click();
  await expect(reminder.getByText('Les notifications de Paillasse sont bloquées sur ce téléphone.')).toBeVisible();
});
