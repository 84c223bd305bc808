import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { answerMany, begin, discard, startPhone, storedEvents, TECHNICIAN } from './learner';

test.setTimeout(120_000);

const ids = async (page: Page) => (await storedEvents(page)).map((e) => e.id).sort();
/** Block → answers, as the server counts them. */
const onServer = (page: Page) =>
  page.evaluate(async () => {
    const answer = await fetch('/api/progression');
    const body = (await answer.json()) as { blocks: Record<string, { answers: number; mean: number }> };
    return body.blocks;
  });

test('a code brings the same progress to a second phone, both ways', async ({ server }) => {
  const first = await startPhone(server.url);
  const second = await startPhone(server.url);
  try {
    await begin(first.page);
    await answerMany(first.page, 6);
    await first.page.goto('/sauvegarde');
    await first.page.getByRole('button', { name: 'Sauvegarder ma progression' }).click();
    const code = (await first.page.locator('[data-code]').getAttribute('data-code'))!;
    expect(code.split(' ')).toHaveLength(12);
    await expect(first.page.getByRole('img', { name: /QR/ })).toBeVisible();
    await expect.poll(async () => Object.values(await onServer(first.page)).reduce((sum, b) => sum + b.answers, 0)).toBe(6);
    await first.page.reload();
    await expect(first.page.locator('[data-code]')).toHaveCount(0);

    // The link of the QR; capitals, missing accents and extra spaces are what people type.
    const typed = code
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toUpperCase()
      .replaceAll(' ', '  ');
    await second.page.goto(`/sauvegarde#code=${encodeURIComponent(typed)}`);
    await second.page.getByRole('button', { name: 'Retrouver cette progression' }).click();
    await expect(second.page.getByText('Votre progression est là.')).toBeVisible();
    await expect.poll(() => ids(second.page)).toEqual(await ids(first.page));

    // The session begun on the first phone goes on here, at the same question.
    await second.page.goto(`/evaluer/${TECHNICIAN}`);
    await expect(second.page.getByText('question 7 sur 12')).toBeVisible();
    await answerMany(second.page, 2);
    await second.page.goto('/progres');
    await expect(second.page.getByText('Tout est envoyé sur le serveur.')).toBeVisible();

    await first.page.goto('/progres');
    await expect.poll(() => ids(first.page)).toEqual(await ids(second.page));
    await expect.poll(async () => Object.values(await onServer(first.page)).reduce((sum, b) => sum + b.answers, 0)).toBe(8);

    // Erased from the server by one, the other is told and keeps what it has.
    await first.page.goto('/sauvegarde');
    await first.page.getByRole('button', { name: 'Effacer ma progression du serveur' }).click();
    await first.page.getByRole('button', { name: 'Effacer du serveur', exact: true }).click();
    await expect(first.page.getByText('Votre progression est effacée du serveur.')).toBeVisible();
    const gone = await second.page.evaluate(
      async () =>
        (
          await fetch('/api/sync', {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ device: '00000000-0000-7000-8000-000000000000', cursor: 0, events: [] }),
          })
        ).status,
    );
    expect(gone).toBe(410);
    expect(await ids(second.page)).toHaveLength((await ids(first.page)).length);
  } finally {
    await discard(first);
    await discard(second);
  }
});
