import { content } from '../../content/load';
import { targets } from '../../content/targets';
import { crawl, internalLinks } from './crawl';
import { expect, test } from './fixtures';

/* The server's own HTML, without a browser: every internal link answers, and everything is near home. */

const NEAR = 4;

const count = (html: string, pattern: RegExp) => html.match(pattern)?.length ?? 0;
/** What a search engine and a screen reader expect of every page. */
const wants: [string, (html: string) => boolean][] = [
  ['lang=fr', (html) => /<html[^>]* lang="fr"/.test(html)],
  ['one h1', (html) => count(html, /<h1[\s>]/g) === 1],
  ['one main', (html) => count(html, /<main[\s>]/g) === 1],
  ['a title', (html) => /<title>[^<]{3,}<\/title>/.test(html)],
  ['a description', (html) => /<meta name="description" content="[^"]{20,}"/.test(html)],
];

test('every link answers, every page is whole, everything is within four links of home', async ({ server }) => {
  const pages = await crawl(server.url);
  const broken = [...pages].filter(([, { status }]) => status !== 200).map(([address, { status }]) => `${address}: ${status}`);
  expect(broken).toEqual([]);
  const lacking = [...pages].flatMap(([address, { html }]) =>
    wants.filter(([, has]) => !has(html)).map(([what]) => `${address} lacks ${what}`),
  );
  expect(lacking).toEqual([]);

  const wanted = [
    ...targets().flatMap((t) => [t.page, `/evaluer/${t.id}`, `/resultat/${t.id}`]),
    ...content().blocks.map((block) => `/blocs/${block.id}`),
  ];
  expect(targets()).toHaveLength(21);
  expect(wanted.filter((address) => !((pages.get(address)?.depth ?? Number.POSITIVE_INFINITY) <= NEAR))).toEqual([]);
});

test('titles tell pages apart', async ({ server }) => {
  const titles = new Map<string, string[]>();
  for (const [address, { html }] of await crawl(server.url)) {
    const title = html.match(/<title>([^<]*)<\/title>/)![1]!;
    titles.set(title, [...(titles.get(title) ?? []), address]);
  }
  expect([...titles].filter(([, addresses]) => addresses.length > 1)).toEqual([]);
});

test('fragments lead somewhere: the sources that blocks cite', async ({ server }) => {
  const ids = new Set([...(await (await fetch(`${server.url}/sources`)).text()).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const cited = new Set<string>();
  for (const { id } of content().blocks)
    for (const [, ref] of (await (await fetch(`${server.url}/blocs/${id}`)).text()).matchAll(/href="\/sources#([^"]+)"/g)) cited.add(ref!);
  expect(cited.size).toBeGreaterThan(20);
  expect([...cited].filter((ref) => !ids.has(ref))).toEqual([]);
});

test('what does not exist answers 404, in French, with the way home', async ({ server }) => {
  for (const address of ['/nulle-part', '/metiers/nulle-part', '/blocs/nulle-part', '/evaluer/nulle-part', '/resultat/nulle-part']) {
    const answer = await fetch(server.url + address);
    const html = await answer.text();
    expect(answer.status, address).toBe(404);
    expect(
      wants
        .slice(0, 4)
        .filter(([, has]) => !has(html))
        .map(([what]) => what),
      address,
    ).toEqual([]);
    expect(internalLinks(html), address).toContain('/');
  }
});
