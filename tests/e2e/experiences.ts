import { expect, type Page } from '@playwright/test';

/** What a doctoral student writes in the portfolio: by hand, or five at once from a file. */

export const portfolioOf = (page: Page) => page.getByRole('list').filter({ has: page.getByRole('button', { name: /^Retirer/ }) });

export type Described = { title: string; where?: string; from?: string; to?: string; action?: string; cv?: string; blocks?: string[] };

/** Fills in what is given, in the form on screen, and leaves the rest. */
export async function fillExperience(page: Page, { title, where, from, to, action, cv, blocks = [] }: Described): Promise<void> {
  await page.getByLabel('Titre').fill(title);
  if (where !== undefined) await page.getByLabel('Où').fill(where);
  if (from !== undefined) await page.getByLabel('Du mois de').fill(from);
  if (to !== undefined) await page.getByLabel('Au mois de').fill(to);
  if (action !== undefined) await page.getByLabel('Ce que vous avez fait').fill(action);
  if (cv !== undefined) await page.getByLabel('Pour le CV').fill(cv);
  for (const block of blocks) await page.locator('label.opt', { hasText: block }).click();
}

/** Describes one, and saves it: back on the list, where it stands. */
export async function describeExperience(page: Page, described: Described): Promise<void> {
  await page.goto('/portfolio/experience');
  await fillExperience(page, described);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.waitForURL('**/portfolio');
  await expect(page.getByRole('link', { name: described.title })).toBeVisible();
}

const id = (n: number) => `0190a000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const FIVE = [
  {
    kind: 'recherche',
    title: 'Mise au point d’un procédé de transduction de lymphocytes T primaires, du plan d’expériences au transfert',
    where: 'Institut de génétique et de biologie moléculaire et cellulaire',
    from: '2023-10',
    to: '2026-03',
    cv: 'Conçu un plan de 16 essais sur douze donneurs : rendement passé de 22 à 41 %, protocole repris par deux autres équipes.\nArrêté après cinq mois une voie sans issue ; temps reporté sur un dosage, livré en 8 mois.',
    blocks: ['doctorat-bloc-1', 'doctorat-bloc-2'],
  },
  {
    kind: 'encadrement',
    title: 'Encadrement d’un stage de master',
    where: 'Même laboratoire',
    from: '2025-02',
    to: '2025-07',
    cv: 'Encadré un stage de six mois : plan de travail, point chaque lundi, rapport remis à la date prévue.',
    blocks: ['doctorat-bloc-6'],
  },
  {
    kind: 'valorisation',
    title: 'Déclaration d’invention',
    where: 'Structure de transfert',
    from: '2025-09',
    cv: 'Préparé une déclaration d’invention : 4 contributions recensées, données réunies en six semaines.',
    blocks: ['doctorat-bloc-3'],
  },
  {
    kind: 'communication',
    title: 'Atelier sur la cellule, Fête de la science',
    to: '2024-10',
    cv: 'Conçu et tenu pendant deux jours un atelier pour 9 classes (environ 220 élèves).',
    blocks: ['doctorat-bloc-5'],
  },
  { kind: 'formation', title: 'Anglais scientifique', where: 'École doctorale', to: '2024-06', hours: 14.5, blocks: ['doctorat-bloc-4'] },
];

/** Five experiences, one taken out, a job aimed at and a module followed, as a file of another phone brings them. */
export async function bringPortfolio(page: Page): Promise<void> {
  const bodies = [
    ...FIVE.map((body, i) => ['experience-described', { experience: id(50 + i), text: 'La situation.', ...body }] as const),
    ['experience-described', { experience: id(60), text: '', blocks: [], title: 'Séjour annulé', removed: true }] as const,
    ['job-targeted', { target: 'responsable-projet-recherche' }] as const,
    ['module-completed', { module: 'car-t', version: 'v1', competencies: [] }] as const,
  ];
  const events = bodies.map(([type, body], i) => ({
    id: id(i + 1),
    device: id(99),
    seq: i + 1,
    at: 1_780_272_000_000 + i,
    type,
    schema: 1,
    body,
  }));
  await page.goto('/progres');
  await page.locator('input[type=file]').setInputFiles({
    name: 'paillasse.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ format: 'paillasse-evenements', version: 1, exportedAt: '', events })),
  });
  await expect(page.getByText(`${events.length} événements ajoutés`)).toBeVisible();
}

/** Every screen of a portfolio that holds something: the list, an experience with the help and a refusal, the page that leaves. */
export async function throughFullPortfolio(page: Page, check: (screen: string) => Promise<void>): Promise<void> {
  await bringPortfolio(page);
  await page.goto('/portfolio');
  await page.getByText('1 expérience retirée').click();
  await check('/portfolio, full');
  await page.getByRole('link', { name: /^Mise au point/ }).click();
  await page.getByLabel('Pour le CV').fill('Nous avons encadré un stage de M2, brevet, manip');
  await expect(page.getByText('Aucun chiffre.')).toBeVisible();
  await page.getByLabel('Titre').fill('');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Donnez un titre');
  await check('/portfolio/experience, full');
  await page.goto('/portfolio/cv');
  await page.getByLabel('Nom', { exact: true }).fill('Ada Bernard');
  await check('/portfolio/cv, full');
}
