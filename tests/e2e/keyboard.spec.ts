import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { press, tabTo } from './focus';
import { ONE_OF_EACH, oneOfEach } from './kinds';
import { answersIn, currentQuestion, storedEvents } from './learner';

/* The keyboard alone: nothing here touches or points. Every stop of the focus is seen, and no bar hides it. */

test.use({ serviceWorkers: 'block' });
test.setTimeout(60_000);

const DESKTOP = { viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false, deviceScaleFactor: 1 };

const form = (page: Page) => page.locator('form[data-question]:visible');
const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id);

/** Answers the question on screen, whatever its kind, and sends it. Returns what the answer must hold. */
async function answerByKeyboard(page: Page): Promise<Record<string, unknown>> {
  const question = form(page);
  const has = async (selector: string) => (await question.locator(selector).count()) > 0;
  const valider = question.getByRole('button', { name: 'Valider' });
  if (await has('input[name=nombre]')) {
    await tabTo(page, question.locator('input[name=nombre]'));
    await page.keyboard.type('12,5');
    // As everyone does after a number.
    await page.keyboard.press('Enter');
    return { kind: 'number', text: '12,5', value: 12.5 };
  }
  if (await has('input[name=ordre]')) {
    const order = () => question.locator('input[name=ordre]').inputValue();
    const start = (await order()).split(' ');
    await press(page, question.getByRole('button', { name: /^Descendre/ }).first(), 'Enter');
    const moved = [start[1], start[0], ...start.slice(2)];
    await expect.poll(order).toBe(moved.join(' '));
    await expect(question.getByText(`Étape placée en position 2 sur ${start.length}.`)).toBeAttached();
    // The focus stays on the button of the step that moved.
    await page.keyboard.press('Space');
    const twice = [start[1], start[2], start[0], ...start.slice(3)];
    await expect.poll(order).toBe(twice.join(' '));
    await press(page, valider, 'Enter');
    return { kind: 'order', ids: twice };
  }
  if (await has('select')) {
    for (const list of await question.locator('select').all()) {
      await tabTo(page, list);
      await page.keyboard.press('ArrowDown');
      await expect(list).not.toHaveValue('');
    }
    await press(page, valider, 'Space');
    return { kind: 'match' };
  }
  if (await has('input[name=point]')) {
    await press(page, question.locator('summary'), 'Enter');
    await press(page, question.locator('input[name=liste]').first(), 'Space');
    await page.keyboard.press('ArrowRight');
    await expect(question.getByText('Vous avez choisi')).toBeVisible();
    await press(page, valider, 'Enter');
    return { kind: 'point', index: 1 };
  }
  if (await has('[data-zone]')) {
    await press(page, question.locator('summary'), 'Enter');
    await press(page, question.locator('input[name=reponse]').first(), 'Space');
    await expect(question.getByText('Vous avez choisi')).toBeVisible();
    const id = await question.locator('input[name=reponse]').first().inputValue();
    await press(page, valider, 'Enter');
    return { kind: 'choice', ids: [id] };
  }
  const boxes = question.locator('input[name=reponse]');
  const ids = [await boxes.nth(0).inputValue()];
  await press(page, boxes.nth(0), 'Space');
  if ((await boxes.nth(0).getAttribute('type')) === 'checkbox') {
    await press(page, boxes.nth(2), 'Space');
    ids.push(await boxes.nth(2).inputValue());
  } else {
    await page.keyboard.press('ArrowDown');
    ids[0] = await boxes.nth(1).inputValue();
  }
  await press(page, valider, 'Enter');
  return { kind: 'choice', ids };
}

/** One question, its feedback, on to what follows: the focus goes with the screen. */
async function oneQuestion(page: Page): Promise<void> {
  await expect.poll(() => focusedId(page)).toBe('enonce');
  const item = await currentQuestion(page);
  const given = await answerByKeyboard(page);
  await expect(page.locator('[data-feedback]')).toBeVisible();
  const answers = await answersIn(page);
  expect(answers.find(({ body }) => body.item === item)?.body.response).toMatchObject(given);
  await expect.poll(() => focusedId(page)).toBe('retour');
  await press(page, page.getByRole('button', { name: 'Continuer', exact: true }), 'Enter');
}

test.describe('on a desk', () => {
  test.use(DESKTOP);

  test('from home to the result of a finished session', async ({ page }) => {
    await page.goto('/');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused();
    await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeInViewport();
    await page.keyboard.press('Enter');
    await press(page, page.getByRole('main').getByRole('link', { name: 'Technicien de bioproduction' }), 'Enter');
    await page.waitForURL('**/metiers/**');
    await press(page, page.getByRole('link', { name: 'S’évaluer, 12 questions' }), 'Enter');
    await page.waitForURL('**/evaluer/**');
    const list = page.locator('select[name=niveau-preparation]');
    await tabTo(page, list);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await press(page, page.getByRole('link', { name: 'Commencer' }), 'Enter');
    for (let i = 0; i < 12; i++) await oneQuestion(page);
    await expect.poll(() => focusedId(page)).toBe('enonce');
    await press(page, page.getByRole('link', { name: 'Voir mon résultat' }), 'Enter');
    await page.waitForURL('**/resultat/**');
    await expect(page.getByText('12 réponses').first()).toBeVisible();
    await press(page, page.getByText('Lire ce gel, et le tableau'), 'Enter');
    await expect(page.getByRole('table')).toBeVisible();
    const events = await storedEvents(page);
    expect(events.find(({ type }) => type === 'level-declared')?.body).toEqual({ block: 'preparation', level: 2 });
    expect(events.filter(({ type }) => type === 'session-ended')).toHaveLength(1);
  });
});

for (const [where, options] of [
  ['on a phone', {}],
  ['on a desk', DESKTOP],
] as const)
  test.describe(where, () => {
    test.use(options);

    test('every kind of question', async ({ page }) => {
      const items = await oneOfEach(page);
      await page.goto(ONE_OF_EACH);
      for (let i = 0; i < items.size; i++) await oneQuestion(page);
      await expect(page.getByRole('link', { name: 'Voir mon résultat' })).toBeVisible();
    });
  });

test('« Je ne sais pas », a mark, a report, the level of a job: none needs a finger', async ({ page }) => {
  await oneOfEach(page);
  await page.goto(ONE_OF_EACH);
  await expect.poll(() => focusedId(page)).toBe('enonce');
  await press(page, form(page).getByRole('button', { name: 'Je ne sais pas' }), 'Enter');
  await expect.poll(() => focusedId(page)).toBe('retour');
  await press(page, page.getByRole('button', { name: 'À revoir' }), 'Space');
  await expect(page.getByRole('button', { name: 'Marquée à revoir' })).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Signaler une erreur' }), 'Enter');
  await tabTo(page, page.getByRole('textbox'));
  await page.keyboard.type('Peu clair.');
  await press(page, page.getByRole('button', { name: 'Garder ce signalement' }), 'Enter');
  await expect(page.getByText('Signalement gardé.')).toBeVisible();
  await page.goto('/progres');
  await press(page, page.getByRole('button', { name: 'Exporter dans un fichier' }), 'Enter');
  await expect(page.getByText('Le fichier contient toutes vos réponses')).toBeVisible();
  await tabTo(page, page.locator('input[type=file]'));
  await press(page, page.getByRole('button', { name: 'Effacer cet appareil' }), 'Enter');
  await press(page, page.getByRole('button', { name: 'Garder' }), 'Enter');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
});
