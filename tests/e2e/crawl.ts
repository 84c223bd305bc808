/** The server's own HTML, followed from home: each page with the number of links that it takes. */

export type Fetched = { depth: number; status: number; html: string };

/** Every page that links lead to from home, by address. */
export async function crawl(origin: string): Promise<Map<string, Fetched>> {
  const found = new Map<string, Fetched>();
  let ring = ['/'];
  for (let depth = 0; ring.length > 0; depth++) {
    await Promise.all(
      ring.map(async (address) => {
        const answer = await fetch(origin + address, { redirect: 'manual' });
        found.set(address, { depth, status: answer.status, html: await answer.text() });
      }),
    );
    const next = ring.flatMap((address) => internalLinks(found.get(address)!.html));
    ring = [...new Set(next)].filter((address) => !found.has(address));
  }
  return found;
}

/** Addresses of the links, without what follows # or ?: the same page. */
export const internalLinks = (html: string): string[] =>
  [...html.matchAll(/<a\b[^>]*\bhref="(\/[^"]*)"/g)].map(([, address]) => address!.replace(/[?#].*$/, '')).filter(Boolean);
