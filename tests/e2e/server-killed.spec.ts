import { expect, test } from './fixtures';
import { answerMany, begin, discard, startPhone, storedEvents } from './learner';
import { startServer } from './server';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

test.setTimeout(90_000);

test('the server dies in the middle of a saved session: the phone goes on, and everything arrives when it is back', async () => {
  const data = await mkdtemp(join(tmpdir(), 'paillasse-'));
  const env = { NEXTAUTH_SECRET: 'one secret for both lives of this server' };
  const first = await startServer({ data, env });
  const phone = await startPhone(first.url);
  try {
    const { page } = phone;
    await page.goto('/sauvegarde');
    await page.getByRole('button', { name: 'Sauvegarder ma progression' }).click();
    await expect(page.locator('[data-code]')).toBeVisible();
    await begin(page);
    await answerMany(page, 2);
    await first.kill();
    await answerMany(page, 3);
    const second = await startServer({ port: first.port, data, env });
    // The network comes back: that is one of the moments when the phone sends.
    await page.evaluate(() => dispatchEvent(new Event('online')));
    const onServer = () =>
      page.evaluate(async () => {
        const { blocks } = (await (await fetch('/api/progression')).json()) as { blocks: Record<string, { answers: number }> };
        return Object.values(blocks).reduce((sum, b) => sum + b.answers, 0);
      });
    await expect.poll(onServer, { timeout: 20_000 }).toBe(5);
    await page.goto('/progres');
    await expect(page.getByText('Tout est envoyé sur le serveur.')).toBeVisible();
    expect((await storedEvents(page)).filter((e) => e.type === 'item-answered')).toHaveLength(5);
    await second.stop();
  } finally {
    await discard(phone);
    await rm(data, { recursive: true, force: true });
  }
});
