import type { Page } from '@playwright/test';
import type { Bundle, Manifest } from '../../core/content/pack';
import { expect, test } from './fixtures';
import { answer, begin, stored, TECHNICIAN } from './learner';

/** What is read of the content when a quiz opens. Routes and requests do not see what passes through a worker. */
test.use({ serviceWorkers: 'block' });

function packRequests(page: Page): string[] {
  const seen: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/paquets/') && !pathname.endsWith('manifeste.json')) seen.push(pathname);
  });
  return seen;
}
const keptPacks = async (page: Page) =>
  (await stored<{ hash: string; pack: { block: string } }>(page, 'packs')).map(({ hash, pack }) => ({ hash, block: pack.block }));

test('opening a quiz reads the pack of its job, in one file, and nothing of other jobs', async ({ page, request }) => {
  const manifest = (await (await request.get('/paquets/manifeste.json')).json()) as Manifest;
  const { file, bytes } = manifest.bundles![TECHNICIAN]!;
  const sent = await request.get(file);
  expect(sent.headers()['content-encoding']).toBe('br');
  expect(Number(sent.headers()['content-length'])).toBe(bytes);
  const bundle = (await sent.json()) as Bundle;

  const seen = packRequests(page);
  await begin(page);
  await answer(page);
  expect(seen).toEqual([file]);
  const kept = await keptPacks(page);
  expect(kept.map(({ block }) => block).sort()).toEqual(
    Object.values(bundle)
      .map(({ block }) => block)
      .sort(),
  );
  for (const { hash, block } of kept) expect(manifest.packs[block]!.hash).toBe(hash);

  // What is kept is not asked for again.
  await page.goto('/');
  await begin(page, 'tsbi');
  await answer(page);
  const blocks = Object.values(bundle).map(({ block }) => block);
  expect(seen.slice(1).every((path) => !blocks.some((block) => path.startsWith(`/paquets/${block}.`)))).toBe(true);
});

test('without that file, the packs come one by one', async ({ page, pageErrors }) => {
  pageErrors.expect(/status of 404 .*\/paquets\/metier\//);
  const seen = packRequests(page);
  await page.route('**/paquets/metier/**', (route) => route.fulfill({ status: 404 }));
  await begin(page);
  await answer(page);
  expect(seen.filter((path) => !path.startsWith('/paquets/metier/')).length).toBeGreaterThan(5);
});
