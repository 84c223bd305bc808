import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { openModule } from './reading';

/** What pages weigh. Requests are counted without a worker, which would answer from what it keeps. */
test.use({ serviceWorkers: 'block' });
test.setTimeout(120_000);

/** Bytes of a script of the build, compressed. */
const weigh = (url: string): number => gzipSync(readFileSync(`.next${new URL(url).pathname.replace('/_next', '')}`)).length;
const total = (urls: Iterable<string>): number => [...urls].reduce((sum, url) => sum + weigh(url), 0);

function scriptsOf(page: Page): Set<string> {
  const urls = new Set<string>();
  page.on('request', (request) => request.resourceType() === 'script' && urls.add(request.url()));
  return urls;
}

async function scriptsAt(page: Page, path: string): Promise<Set<string>> {
  const urls = scriptsOf(page);
  await page.goto(path, { waitUntil: 'networkidle' });
  return urls;
}

const OURS = 40_000;
const SIMULATION = 30_000;
const PAGES = [
  '/',
  '/metiers',
  '/secteur',
  '/familles/comparer',
  '/emplois',
  '/passerelles',
  '/formations',
  '/donnees',
  '/metiers/technicien-bioproduction',
  '/evaluer/technicien-bioproduction',
  '/resultat/technicien-bioproduction',
  '/apprendre',
  '/modules',
  '/glossaire',
  '/glossaire/cartes',
  '/modules/culture-amont',
  '/parcours/doctorat-entreprise',
  '/parcours/personnel',
  '/reviser',
  '/reviser/seance',
  '/progres',
  '/portfolio',
  '/portfolio/experience',
  '/portfolio/cv',
  '/sauvegarde',
  '/blocs/aval',
  '/recherche',
];

test('no page has more than 40 KB of our own scripts', async ({ context, pageErrors }) => {
  pageErrors.expect(/status of 404/);
  // A page without any of our components: what the framework asks of every page.
  const bare = await context.newPage();
  const floor = await scriptsAt(bare, '/une-page-qui-n-existe-pas');
  expect(total(floor)).toBeGreaterThan(100_000);
  for (const path of PAGES) {
    const page = await context.newPage();
    const own = [...(await scriptsAt(page, path))].filter((url) => !floor.has(url));
    expect(own.length, path).toBeGreaterThan(0);
    expect(total(own), path).toBeLessThan(OURS);
    await page.close();
  }
});

for (const [module, name] of [
  ['culture-amont', 'bioreacteur'],
  ['cartes-et-capabilite', 'carte-de-controle'],
  ['chromatographie-colonne', 'chromatographie'],
] as const)
  test(`the simulation ${name} comes when it is opened, under 30 KB`, async ({ page }) => {
    const urls = scriptsOf(page);
    await openModule(page, module);
    await page.waitForLoadState('networkidle');
    const before = new Set(urls);
    const slot = page.locator(`[data-simulation="${name}"]`);
    await slot.evaluate((one) => one.closest('section.reader-card')!.scrollIntoView({ behavior: 'instant', inline: 'start' }));
    await slot.getByRole('button', { name: 'Ouvrir la simulation' }).click();
    await expect(slot.getByText('Équations, paramètres et sources')).toBeVisible();
    const came = [...urls].filter((url) => !before.has(url));
    expect(came.length).toBeGreaterThan(0);
    expect(total(came)).toBeLessThan(SIMULATION);
  });

test('a module says about what it weighs', async ({ page, request }) => {
  await openModule(page, 'culture-amont');
  const said = Number((await page.getByText(/^environ \d+ ko$/).textContent())!.match(/\d+/)![0]) * 1000;
  const html = gzipSync(await (await request.get('/modules/culture-amont')).body()).length;
  const manifest = (await (await request.get('/paquets/manifeste.json')).json()) as { modules: Record<string, { file: string }> };
  const pack = gzipSync(await (await request.get(manifest.modules['culture-amont']!.file)).body()).length;
  expect(said / (html + pack)).toBeGreaterThan(0.75);
  expect(said / (html + pack)).toBeLessThan(1.25);
});
