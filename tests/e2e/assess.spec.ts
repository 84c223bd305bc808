import { expect, test } from './fixtures';
import { answer, answerMany, answersIn, begin, currentQuestion, goOn, storedEvents, TECHNICIAN } from './learner';

test('first visit: pick the job, declare, answer twelve questions, see the gel', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Technicien de bioproduction' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Technicien de bioproduction');
  await page.getByRole('link', { name: 'S’évaluer, 12 questions' }).click();
  await page.locator('select[name=niveau-aval]').selectOption('3');
  await page.getByRole('link', { name: 'Commencer' }).click();

  const asked = await answerMany(page, 12);
  expect(new Set(asked).size).toBe(12);
  await page.getByRole('link', { name: 'Voir mon résultat' }).click();

  await expect(page.locator('[data-lane]')).toHaveCount(11);
  await expect(page.getByText('12 réponses').first()).toBeVisible();
  await expect(page.locator('[data-block=aval]')).toContainText('Déclaré 3.');
  await page.getByText('Lire ce gel, et le tableau').click();
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(12);

  const events = await storedEvents(page);
  expect(events.filter((e) => e.type === 'item-answered')).toHaveLength(12);
  expect(events.filter((e) => e.type === 'session-ended').map((e) => e.body.reason)).toEqual(['budget']);
  expect(events.find((e) => e.type === 'level-declared')?.body).toEqual({ block: 'aval', level: 3 });
});

test('the answer is on the disk before its feedback is shown, with what the learner says back', async ({ page }) => {
  await begin(page);
  const id = await answer(page);
  expect((await answersIn(page)).map((e) => e.body.item)).toEqual([id]);
  await page.getByRole('button', { name: 'À revoir' }).click();
  await expect(page.getByRole('button', { name: 'Marquée à revoir' })).toBeVisible();
  await page.getByRole('button', { name: 'Signaler une erreur' }).click();
  await page.getByLabel('Qu’est-ce qui est faux ou peu clair ?').fill('La tolérance me paraît étroite.');
  await page.getByRole('button', { name: 'Garder ce signalement' }).click();
  await expect(page.getByText('Signalement gardé.')).toBeVisible();
  const events = await storedEvents(page);
  expect(events.find((e) => e.type === 'item-bookmarked')?.body).toMatchObject({ item: id, on: true });
  expect(events.find((e) => e.type === 'item-flagged')?.body).toMatchObject({ item: id, comment: 'La tolérance me paraît étroite.' });
});

test('leave at any moment, come back to the same question', async ({ page }) => {
  await begin(page);
  await answerMany(page, 3);
  const left = await currentQuestion(page);
  await page.goto('/metiers');
  await page.goto('/');
  await page.getByRole('link', { name: 'Reprendre' }).click();
  await expect(page.getByText('question 4 sur 12')).toBeVisible();
  expect(await currentQuestion(page)).toBe(left);
});

test('an empty answer says what to do and writes nothing', async ({ page }) => {
  await begin(page);
  await page.locator('form[data-question]').getByRole('button', { name: 'Valider' }).click();
  await expect(page.locator('form[data-question] [role=alert]')).not.toBeEmpty();
  expect(await answersIn(page)).toHaveLength(0);
});

test('« Mesurer ce bloc » asks that block only', async ({ page }) => {
  await page.goto(`/resultat/${TECHNICIAN}`);
  await page.locator('[data-block=mti]').getByRole('link', { name: 'Mesurer ce bloc' }).click();
  await expect(page.getByText('question 1 sur 12')).toBeVisible();
  for (let i = 0; i < 3; i++) {
    expect(await answer(page, true)).toMatch(/^mti-/);
    await goOn(page);
  }
});

test('« je ne sais pas » is stored apart and is not a wrong guess', async ({ page }) => {
  await begin(page);
  await answer(page, true);
  await expect(page.getByText('Voici la réponse')).toBeVisible();
  const [event] = await answersIn(page);
  expect(event!.body).toMatchObject({ response: { kind: 'idk' }, right: false, score: 0 });
});

test('a situation, once answered, says why each conduct has its rank', async ({ page }) => {
  await page.goto('/evaluer/chef-projet-lean?bloc=equipe');
  await answer(page);
  const ranks = page.locator('[data-effectiveness]');
  await expect(ranks.first()).toBeVisible();
  const order = await ranks.evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('data-effectiveness'))));
  expect(order.length).toBeGreaterThanOrEqual(3);
  expect(order).toEqual([...order].sort((x, y) => y - x));
  expect(order[0]).toBe(4);
  for (const row of await ranks.all()) await expect(row.locator('.small')).not.toBeEmpty();
  await expect(page.getByText('votre choix')).toHaveCount(1);
  const [event] = await answersIn(page);
  expect(event!.body).toMatchObject({ indication: true, evidence: false });
});
