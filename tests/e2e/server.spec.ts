import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, OFFLINE, test } from './fixtures';
import { startServer } from './server';

test('serves the home page in French', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
});

test('a killed server comes back at the same address, on the same data', async () => {
  const data = await mkdtemp(join(tmpdir(), 'paillasse-'));
  const first = await startServer({ data });
  await first.kill();
  await expect(fetch(first.url)).rejects.toThrow();
  const second = await startServer({ port: first.port, data });
  expect((await fetch(second.url)).status).toBe(200);
  await second.stop();
  await rm(data, { recursive: true });
});

test.describe('the guard of the page', () => {
  test('hears a console.error and an uncaught error, until the test expects them', async ({ page, pageErrors }) => {
    await page.goto('/');
    await page.evaluate(() => console.error('said by the page'));
    await page.evaluate(() => void setTimeout(() => Promise.reject(new Error('left by the page'))));
    const heard = () => pageErrors.unexpected().filter((error) => error.includes('by the page'));
    await expect.poll(heard).toEqual([expect.stringMatching(/^console\.error: said/), expect.stringMatching(/^uncaught: .*left/)]);
    pageErrors.expect(/(said|left) by the page/);
    expect(heard()).toEqual([]);
  });

  test.describe('offline', () => {
    test.use({ expectedErrors: [OFFLINE] });

    test('lets through requests that fail for want of network', async ({ page, context }) => {
      await page.goto('/');
      await context.setOffline(true);
      await page.evaluate(() => fetch('/absent').catch(() => undefined));
    });
  });
});
