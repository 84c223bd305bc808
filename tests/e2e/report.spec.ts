import { content } from '../../content/load';
import ids from '../fixtures/report-ids.json' with { type: 'json' };
import { crawl, type Fetched } from './crawl';
import { expect, test } from './fixtures';

/*
 * Nothing of the report's data is out of reach: every profile, family card, training entry, figure, recommendation and term
 * is on a page that links lead to from home in four taps at most. The ids are those of the data drawn from the report
 * (tests/fixtures/report-ids.json), not of what the content happens to hold.
 */

const NEAR = 4;
const COUNTS = {
  profiles: 19,
  cards: 13,
  families: 10,
  figures: 56,
  recommendations: 87,
  training: 109,
  terms: 212,
  namedJobs: 26,
  data: 29,
};

/** Where each must stand: on a page of its own, or as an anchor of that page. */
const places: Record<keyof typeof COUNTS | 'materials', (id: string) => { page: string; anchor?: string }> = {
  profiles: (id) => ({ page: `/metiers/${id}` }),
  namedJobs: (id) => ({ page: '/metiers', anchor: id }),
  cards: (id) => ({ page: `/familles/${id}` }),
  families: (id) => ({ page: '/familles', anchor: id }),
  materials: (id) => ({ page: '/familles', anchor: id }),
  figures: (id) => ({ page: '/chiffres', anchor: id }),
  training: (id) => ({ page: '/formations', anchor: id }),
  data: (id) => ({ page: '/donnees', anchor: id }),
  recommendations: (id) => {
    const axis = id.match(/^a(?:xe-)?(\d)/)?.[1];
    if (!axis) return { page: '/recommandations', anchor: id };
    return id === `axe-${axis}` ? { page: `/recommandations/axe-${axis}` } : { page: `/recommandations/axe-${axis}`, anchor: id };
  },
  terms: (id) => ({ page: '/glossaire', anchor: content().reportTerms.find((term) => term.id === id)?.is ?? `no entry for ${id}` }),
};

test('everything that the report’s data hold is within four taps of home', async ({ server }) => {
  const pages = await crawl(server.url);
  const anchors = new Map<Fetched, Set<string>>();
  const hasAnchor = (page: Fetched, id: string) => {
    if (!anchors.has(page)) anchors.set(page, new Set([...page.html.matchAll(/\sid="([^"]+)"/g)].map(([, name]) => name!)));
    return anchors.get(page)!.has(id);
  };
  for (const [kind, count] of Object.entries(COUNTS)) expect(ids[kind as keyof typeof COUNTS], kind).toHaveLength(count);
  const lost = Object.entries(places).flatMap(([kind, placeOf]) =>
    ids[kind as keyof typeof ids].flatMap((id) => {
      const { page, anchor } = placeOf(id);
      const found = pages.get(page);
      if (found?.status !== 200) return [`${kind} ${id}: no link leads to ${page}`];
      if (found.depth > NEAR) return [`${kind} ${id}: ${page} is ${found.depth} taps away`];
      return anchor && !hasAnchor(found, anchor) ? [`${kind} ${id}: ${page} has no #${anchor}`] : [];
    }),
  );
  expect(lost).toEqual([]);
});

test('every figure, family and offer says its line in the report', async ({ server }) => {
  const figures = await (await fetch(`${server.url}/chiffres`)).text();
  const entry = (id: string) => figures.match(new RegExp(`<li id="${id}"[\\s\\S]*?</li>`))?.[0] ?? '';
  const dates = new Map(content().figures.map(({ id, date }) => [id, date]));
  const silent = ids.figures.filter(
    (id) =>
      !/Rapport 2021, (<!-- -->)?lignes? /.test(entry(id)) ||
      !entry(id).includes(`>${/^\d{4}$/.test(dates.get(id)!) ? 'Année ' : ''}${dates.get(id)}`),
  );
  expect(silent).toEqual([]);
  const offers = await (await fetch(`${server.url}/formations`)).text();
  const offer = (id: string) => offers.match(new RegExp(`<li id="${id}"[\\s\\S]*?</li>`))?.[0] ?? '';
  expect(ids.training.filter((id) => !/Rapport 2021, (<!-- -->)?lignes? /.test(offer(id)))).toEqual([]);
  for (const id of ids.cards) {
    const card = await (await fetch(`${server.url}/familles/${id}`)).text();
    expect(card, id).toMatch(/Rapport 2021, (<!-- -->)?lignes? /);
    expect(card, id).toContain('2021)');
  }
  // Contradictions of the report are said where its figures are shown.
  expect(entry('entretiens')).toContain('À lire avec prudence');
  const cell = await (await fetch(`${server.url}/familles/therapie-cellulaire`)).text();
  expect(cell).toContain('5 dans le texte');
});
