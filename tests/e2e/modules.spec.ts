import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import { expect, OFFLINE, test } from './fixtures';
import { discard, startPhone, storedEvents, TECHNICIAN, workerReady } from './learner';
import { answerChecks, followModule, MODULE, openModule, showCard, turnTo } from './reading';

test.setTimeout(150_000);

/** Six wrong answers on one block, as an earlier phone would have written them: the module has a gap to close. */
async function failBlock(page: Page, block: string, competency: string): Promise<void> {
  await page.evaluate(
    async ({ block, competency, target }) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const open = indexedDB.open('paillasse');
        open.onsuccess = () => resolve(open.result);
        open.onerror = () => reject(open.error);
      });
      const now = Date.now() - 40 * 86_400_000;
      const write = database.transaction(['events'], 'readwrite').objectStore('events');
      const id = (n: number) => `0198a000-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`;
      const event = (n: number, type: string, body: object) =>
        write.add({ id: id(n), device: id(90), seq: n, at: now + n, type, schema: 1, body });
      event(1, 'job-targeted', { target });
      for (let n = 2; n < 8; n++)
        event(n, 'item-answered', {
          session: id(80),
          item: `${block}-essai-${n}`,
          version: 'v0',
          variantSeed: null,
          response: { kind: 'choice', ids: ['a'] },
          score: 0,
          right: false,
          a: 1,
          b: -1.7,
          c: 0.25,
          g: 0.5,
          block,
          competency,
          target,
          level: 3,
          verdict: n < 4 ? 'to-confirm' : 'to-work',
          evidence: true,
          elapsed: 1000,
        });
      await new Promise((resolve) => {
        write.transaction.oncomplete = resolve;
      });
      database.close();
    },
    { block, competency, target: TECHNICIAN },
  );
}

const row = (page: Page, block: string) => page.locator(`[data-block="${block}"]`);
const gelText = (page: Page, block: string) => row(page, block).textContent();

test('a gap found by the quiz: the module, its checks, « à confirmer », fresh questions the next day, the gel moves', async ({ page }) => {
  await page.goto('/');
  await failBlock(page, 'usage-unique', 'usage-unique-integrite');
  await page.goto(`/resultat/${TECHNICIAN}`);
  await expect(row(page, 'usage-unique')).toHaveAttribute('data-verdict', 'to-work');
  const before = await gelText(page, 'usage-unique');

  await followModule(page, MODULE);
  await expect(page.getByRole('heading', { name: 'Module terminé' })).toBeVisible();
  const events = await storedEvents(page);
  const checks = events.filter((event) => event.type === 'item-answered' && event.body.module === MODULE);
  expect(checks.length).toBeGreaterThanOrEqual(2);
  for (const { body } of checks) expect(body.evidence).toBe(false);
  expect(events.find((event) => event.type === 'module-completed')!.body.blocks).toContain('usage-unique');

  // The same day: to confirm, and nothing fresh yet.
  await page.goto(`/resultat/${TECHNICIAN}`);
  await expect(row(page, 'usage-unique')).toHaveAttribute('data-verdict', 'to-confirm');
  await expect(row(page, 'usage-unique')).toContainText('à partir de demain');
  const after = await gelText(page, 'usage-unique');
  expect(after).not.toBe(before);

  // The next day.
  await page.clock.install({ time: Date.now() + 26 * 3_600_000 });
  await page.goto(`/resultat/${TECHNICIAN}`);
  await row(page, 'usage-unique').getByRole('link', { name: 'Confirmer ce bloc' }).click();
  await expect(page.getByText('question 1 sur 12')).toBeVisible();
  const asked: string[] = [];
  for (let n = 0; n < 8; n++) {
    const form = page.locator('form[data-question]:visible');
    if ((await form.count()) === 0) break;
    asked.push((await form.getAttribute('data-question'))!);
    await form.getByRole('button', { name: 'Je ne sais pas' }).click();
    await expect(page.locator('[data-feedback]')).toBeVisible();
    await page.getByRole('button', { name: 'Continuer', exact: true }).click();
    await page.waitForTimeout(300);
  }
  expect(asked.length).toBeGreaterThanOrEqual(3);
  expect(asked.every((item) => item.startsWith('usage-unique-'))).toBe(true);
  expect(asked.some((item) => checks.some(({ body }) => body.item === item))).toBe(false);
  await page.goto(`/resultat/${TECHNICIAN}`);
  await expect.poll(() => gelText(page, 'usage-unique')).not.toBe(after);
});

test('a module begun on one phone goes on, on another, at the next card', async ({ server }) => {
  const first = await startPhone(server.url);
  const second = await startPhone(server.url);
  try {
    await openModule(first.page, MODULE);
    for (let n = 0; n < 3; n++) await turnTo(first.page, 1);
    const reached = (await first.page.locator('.reader').getAttribute('data-card'))!;
    await expect
      .poll(async () => (await storedEvents(first.page)).filter((event) => event.type === 'module-step-completed').length)
      .toBe(2);
    await first.page.goto('/sauvegarde');
    await first.page.getByRole('button', { name: 'Sauvegarder ma progression' }).click();
    const code = (await first.page.locator('[data-code]').getAttribute('data-code'))!;

    await second.page.goto(`/sauvegarde#code=${encodeURIComponent(code)}`);
    await second.page.getByRole('button', { name: 'Retrouver cette progression' }).click();
    await expect(second.page.getByText('Votre progression est là.')).toBeVisible();
    await expect
      .poll(async () => (await storedEvents(second.page)).filter((event) => event.type === 'module-step-completed').length)
      .toBe(2);
    await openModule(second.page, MODULE);
    await expect(second.page.locator('.reader')).toHaveAttribute('data-card', reached);
  } finally {
    await discard(first);
    await discard(second);
  }
});

test('turned by keys, by buttons and by the finger; what is out of sight is out of the way', async ({ page }) => {
  await openModule(page, MODULE);
  const shown = page.locator('.reader');
  await page.keyboard.press('ArrowRight');
  await expect(shown).not.toHaveAttribute('data-card', '_fiche');
  const card = (await shown.getAttribute('data-card'))!;
  await expect(page.locator(`#${card} h2`)).toBeFocused();
  expect(await page.locator('#_fiche').evaluate((section) => (section as HTMLElement).inert)).toBe(true);
  await page.keyboard.press('ArrowLeft');
  await expect(shown).toHaveAttribute('data-card', '_fiche');
  // A swipe is a scroll of the strip.
  await page.locator('.reader-cards').evaluate((strip) => strip.scrollBy({ left: strip.clientWidth, behavior: 'instant' }));
  await expect(shown).toHaveAttribute('data-card', card);
  await page.getByRole('button', { name: 'Carte précédente' }).click();
  await expect(shown).toHaveAttribute('data-card', '_fiche');
});

test('a term and a source open in place, and close with Escape', async ({ page }) => {
  await openModule(page, MODULE);
  const term = page.locator('.term').first();
  await showCard(page, await term.evaluate((button) => button.closest('section')!.id));
  await term.click();
  await expect(page.locator('.pop-up:popover-open')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.pop-up:popover-open')).toHaveCount(0);
  const ref = page.locator('.ref').first();
  await showCard(page, await ref.evaluate((button) => button.closest('section')!.id));
  await ref.click();
  await expect(page.locator('.pop-up:popover-open')).toContainText('Source');
});

test('it is read aloud by a French voice, where there is one', async ({ page }) => {
  await page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(window, {
      said,
      SpeechSynthesisUtterance: class {
        constructor(public text: string) {}
      },
    });
    Object.defineProperty(window, 'speechSynthesis', {
      value: {
        getVoices: () => [
          { voiceURI: 'en', lang: 'en-US', localService: true },
          { voiceURI: 'fr', lang: 'fr-FR', localService: true },
        ],
        addEventListener: () => undefined,
        removeEventListener: () => undefined,
        cancel: () => undefined,
        speak: (utterance: { text: string }) => said.push(utterance.text),
      },
    });
  });
  await openModule(page, MODULE);
  await turnTo(page, 1);
  await page.getByRole('button', { name: 'Lire à voix haute' }).click();
  const title = await page.locator(`#${await page.locator('.reader').getAttribute('data-card')} h2`).textContent();
  const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
  await expect.poll(said).toContain(title);
  await page.getByRole('button', { name: 'Arrêter la lecture' }).click();
  await expect(page.getByRole('button', { name: 'Lire à voix haute' })).toBeVisible();
});

test('it prints whole, without buttons', async ({ page }) => {
  await openModule(page, MODULE);
  await page.emulateMedia({ media: 'print' });
  const boxes = await page
    .locator('.reader-card')
    .evaluateAll((cards) => cards.map((card) => card.getBoundingClientRect()).map(({ left, top, width }) => ({ left, top, width })));
  expect(new Set(boxes.map(({ left }) => Math.round(left))).size).toBe(1);
  for (const [i, box] of boxes.entries()) if (i > 0) expect(box.top).toBeGreaterThan(boxes[i - 1]!.top);
  await expect(page.locator('.reader-bar')).toBeHidden();
});

test('every card of a module, its questions answered, has no accessibility violation', async ({ page }) => {
  await openModule(page, MODULE);
  const cards = await page.locator('.reader-card').evaluateAll((all) => all.map((one) => one.id));
  for (const card of cards) {
    await showCard(page, card);
    await answerChecks(page, card);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${card}: ${id}: ${nodes.map((node) => node.target).join(' ')}`)).toEqual([]);
  }
});

test.describe('without network', () => {
  test.use({ expectedErrors: [OFFLINE] });

  const online = async (context: BrowserContext, yes: boolean) => context.setOffline(!yes);

  test('a path is downloaded in one tap, interrupted, resumed, followed to its end offline, and reviewed the next day', async ({
    page,
    context,
  }) => {
    await page.goto('/parcours/biologiste-vers-donnees');
    await workerReady(page);
    // Interrupted after a few pieces.
    await page.getByRole('button', { name: 'Télécharger pour le hors-ligne' }).click();
    await expect(page.getByText(/Téléchargement… ([3-9]|\d\d) sur/)).toBeVisible();
    await online(context, false);
    await expect(page.getByText(/Interrompu à \d+ sur \d+/)).toBeVisible({ timeout: 60_000 });
    await online(context, true);
    await page.getByRole('button', { name: 'Reprendre le téléchargement' }).click();
    await expect(page.getByText('Téléchargé.')).toBeVisible({ timeout: 60_000 });

    await online(context, false);
    await page.reload();
    const steps = await page.locator('[data-step]').evaluateAll((all) => all.map((one) => one.getAttribute('data-step')!));
    expect(steps.length).toBeGreaterThanOrEqual(8);
    for (const step of steps) await followModule(page, step);
    await page.goto('/parcours/biologiste-vers-donnees');
    await expect(page.getByText('Parcours terminé')).toBeVisible();

    // The next day, still without network: cards with their texts.
    await page.clock.install({ time: Date.now() + 26 * 3_600_000 });
    await page.goto('/reviser/seance');
    await expect(page.getByText('carte 1 sur 12')).toBeVisible();
    await expect(page.locator('[data-review]')).not.toHaveAttribute('data-review', 'over');

    // Removed: its pages go, what the build itself keeps stays.
    await page.goto('/parcours/biologiste-vers-donnees');
    await page.getByRole('button', { name: 'Retirer' }).click();
    await expect(page.getByRole('button', { name: 'Télécharger pour le hors-ligne' })).toBeVisible();
    await page.goto(`/modules/${steps[0]}`);
    await expect(page.getByText('Cette page n’est pas encore sur ce téléphone')).toBeVisible();
  });
});
