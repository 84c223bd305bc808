import { describe, expect, it } from 'vitest';
import { pdfFit, portfolioPdf } from '@/formats/portfolio-pdf/portfolio-pdf';
import { bareThesis, faces, longThesis, thesis } from '@/tests/builders/portfolio';
import { fontsOf, outline, readPdf, rolesOf } from './read-pdf';

const NOW = Date.UTC(2026, 10, 27, 9);
const made = async (document = thesis()) => portfolioPdf(document, faces(), NOW);

describe('an ordinary portfolio', () => {
  it('holds on one A4 page, without a picture, and says so before it is made', async () => {
    const { pages } = await readPdf(await made());
    expect(pages).toHaveLength(1);
    expect([pages[0]!.width, pages[0]!.height].map(Math.round)).toEqual([595, 842]);
    expect(pages[0]!.images).toBe(0);
    expect(pdfFit(thesis(), faces())).toEqual({ fits: true, pages: 1, over: 0, missing: [] });
  });

  it('is read in order, with its accents, ligatures, Greek and signs', async () => {
    const { text, spoken } = (await readPdf(await made())).pages[0]!;
    const inOrder = [
      'Portfolio du doctorat',
      'Maëlle Lefèvre-Œuvrard',
      'Docteure en biotechnologies',
      'Poste visé : Responsable développement de procédés',
      'Expériences',
      'Projet de recherche',
      'octobre 2023 à septembre 2026',
      'Blocs 1 2 3',
      'Conduit un projet',
      'l’IFN-γ',
      'TGF-β',
      '≥ 92',
      'Blocs de compétences du doctorat',
      '1 Conception et élaboration',
      '2 Mise en œuvre',
      '4 Veille scientifique',
      'Pas encore montré.',
      '6 Encadrement d’équipes',
      'Compétences du poste visé',
      'Formations suivies',
      'Durée',
      'Intégrité scientifique (école doctorale)',
      'Total',
      '14 h 15',
    ];
    let from = 0;
    for (const piece of inOrder) {
      const at = text.indexOf(piece, from);
      expect(at, `« ${piece} » after « ${text.slice(Math.max(0, from - 30), from)} »`).toBeGreaterThanOrEqual(from);
      from = at + piece.length;
    }
    // One order: that of the bytes, which copying follows, is that of the structure, which a screen reader follows.
    expect(spoken.replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  });

  it('has a structure: headings, lists and a table with its headers', async () => {
    const { structure, of } = (await readPdf(await made())).pages[0]!;
    expect(of('H1')).toEqual(['Maëlle Lefèvre-Œuvrard']);
    expect(of('H2')[0]).toBe('Expériences');
    expect(of('Lbl').filter((label) => label !== '•')).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(of('TH')).toEqual(['Formation', 'Source', 'Date', 'Durée', 'Total']);
    const roles = rolesOf(structure);
    expect(roles.filter((role) => /^H\d$/.test(role))).toEqual(['H1', 'H2', 'H3', 'H3', 'H3', 'H3', 'H2', 'H2', 'H2']);
    const shape = outline(structure);
    expect(shape).toContain('Sect(H2 Sect(H3 P P P L(LI(Lbl LBody) LI(Lbl LBody) LI(Lbl LBody)))');
    expect(shape).toContain(
      'L(LI(Lbl LBody(P P)) LI(Lbl LBody(P P)) LI(Lbl LBody(P P)) LI(Lbl LBody(P P)) LI(Lbl LBody(P P)) LI(Lbl LBody(P P)))',
    );
    expect(shape).toContain('Table(TR(TH TH TH TH) TR(TD TD TD TD) TR(TD TD TD TD) TR(TD TD TD TD) TR(TH TD))');
  });

  it('leaves nothing outside the structure but artifacts', async () => {
    const contents = await contentOf(thesis());
    // Every operator that paints is between BDC and EMC: none at depth 0.
    let depth = 0;
    const outside: string[] = [];
    for (const line of contents.split('\n')) {
      if (/ (BDC|BMC)$/.test(line)) depth += 1;
      else if (line === 'EMC') depth -= 1;
      else if (depth === 0 && /(Tj|TJ|\bf\*?|\bS|\bB)$/.test(line)) outside.push(line);
      expect(depth).toBeLessThanOrEqual(1); // a marked content inside another would be read twice
    }
    expect(outside).toEqual([]);
    expect(contents.match(/ BDC/g)!.length).toBeGreaterThan(60);
  });

  it('says its language, its title and that the title is shown', async () => {
    const { info, metadata, preferences, marks } = await readPdf(await made());
    expect(info).toMatchObject({
      PDFFormatVersion: '1.7',
      Language: 'fr-FR',
      Title: 'Portfolio du doctorat – Maëlle Lefèvre-Œuvrard',
      Author: 'Maëlle Lefèvre-Œuvrard',
      Creator: 'Paillasse',
    });
    expect(metadata?.get('dc:title')).toBe('Portfolio du doctorat – Maëlle Lefèvre-Œuvrard');
    expect(preferences).toMatchObject({ DisplayDocTitle: true });
    expect(marks).toMatchObject({ Marked: true });
    // Not claimed: no validator has read it (docs/decisions/0011-portfolio-pdf.md).
    expect(metadata?.getRaw()).not.toContain('pdfuaid');
  });

  it('embeds the faces it uses, cut down to their characters', async () => {
    const bytes = await made();
    const { names, embedded, faces: used } = fontsOf(bytes);
    expect(names.map((name) => name.replace(/^[A-Z]{6}\+/, '')).sort()).toEqual([
      'AtkinsonHyperlegibleNext-Bold',
      'AtkinsonHyperlegibleNext-Regular',
      'Roboto-Regular',
    ]);
    expect(names.every((name) => /^[A-Z]{6}\+/.test(name))).toBe(true);
    expect([embedded, used]).toEqual([3, 3]);
    expect(bytes.length).toBeLessThan(60_000);
  });

  it('is the same bytes for the same input', async () => {
    expect(Buffer.from(await made()).equals(Buffer.from(await made()))).toBe(true);
  });
});

describe('a portfolio that is too long', () => {
  it('says so, and goes on the next page without losing a word', async () => {
    const result = pdfFit(longThesis(), faces());
    expect(result).toMatchObject({ fits: false, pages: 2 });
    expect(result.over).toBeGreaterThan(20);
    const { pages } = await readPdf(await made(longThesis()));
    expect(pages).toHaveLength(2);
    const text = pages.map((page) => page.text).join(' ');
    expect(text.match(/Rédigé le protocole transféré/g)).toHaveLength(3);
    expect(text).toContain('Intégrité scientifique (école doctorale)');
    expect(pages[0]!.text).toContain('1 / 2');
    expect(pages[0]!.spoken).not.toContain('1 / 2');
    expect(rolesOf(pages[1]!.structure)).toContain('Table');
  });

  it('counts what is too much: nothing on one page, then more with each line', () => {
    const counts = Array.from({ length: 14 }, (_, more) => {
      const document = thesis();
      document.experiences[0]!.lines.push(...Array.from({ length: more }, () => 'Une ligne courte de plus.'));
      return pdfFit(document, faces());
    });
    expect(counts.map(({ over }) => over > 0)).toEqual(counts.map(({ pages }) => pages > 1));
    expect(counts.map(({ over }) => over)).toEqual(counts.map(({ over }) => over).toSorted((a, b) => a - b));
    expect(counts[0]!.over).toBe(0);
    expect(counts.at(-1)!.over).toBeGreaterThan(0);
  });

  it('goes on for as many pages as it takes, one paragraph longer than a page included', async () => {
    const document = thesis();
    document.experiences[0]!.lines = [Array.from({ length: 1800 }, (_, index) => `mot${index}`).join(' ')];
    const { pages } = await readPdf(await made(document));
    expect(pages.length).toBe(pdfFit(document, faces()).pages);
    expect(pages.length).toBeGreaterThan(2);
    const text = pages.map((page) => page.text).join(' ');
    for (const index of [0, 899, 1799]) expect(text).toContain(`mot${index} `.trim());
  });

  it('draws itself smaller first, and never under seven points', async () => {
    const document = thesis();
    const one = document.experiences[2]!;
    const full = { ...document, experiences: [...document.experiences, one] };
    expect(pdfFit(full, faces())).toMatchObject({ fits: true });
    const sizes = (contents: string) => [...contents.matchAll(/\/F\d+ ([\d.]+) Tf/g)].map(([, size]) => Number(size));
    const [ordinary, smaller] = [sizes(await contentOf(document)), sizes(await contentOf(full))];
    expect(Math.max(...smaller)).toBeLessThan(Math.max(...ordinary));
    expect(Math.min(...smaller)).toBeGreaterThanOrEqual(7);
  });
});

describe('what may be absent', () => {
  it('makes a page of a document with nothing but a title', async () => {
    const { pages, info } = await readPdf(await made(bareThesis()));
    const text = pages[0]!.text;
    expect(pages).toHaveLength(1);
    expect(info.Title).toBe('Portfolio du doctorat');
    expect(info.Author).toBeUndefined();
    expect(text.match(/Pas encore montré/g)).toHaveLength(6);
    expect(text).not.toMatch(/Poste visé|Compétences du poste|Formations suivies|undefined/);
    expect(rolesOf(pages[0]!.structure)).not.toContain('Table');
  });

  it('makes a page of nothing at all', async () => {
    const empty = { ...bareThesis(), experiences: [], coverage: [] };
    const { pages } = await readPdf(await made(empty));
    expect(pages[0]!.text).toContain('Portfolio du doctorat');
  });
});

describe('characters', () => {
  const named = (name: string) => ({ ...bareThesis(), person: { name } });

  it('sets names of Europe in the same face', async () => {
    const bytes = await made(named('Łukasz Škoda-Đurić'));
    expect((await readPdf(bytes)).pages[0]!.text).toContain('Łukasz Škoda-Đurić');
    expect(fontsOf(bytes).names.some((name) => /Roboto/.test(name))).toBe(false);
  });

  it('says which ones it cannot draw, and shows « ? » for them', async () => {
    const document = named('Анна 安');
    expect(pdfFit(document, faces()).missing).toEqual(['А', 'н', 'а', '安']);
    expect((await readPdf(await made(document))).pages[0]!.text).toContain('???? ?');
  });

  it('writes a title that is not XML by itself', async () => {
    const { metadata, info } = await readPdf(await made(named('Ada <R&D>')));
    expect(info.Title).toBe('Portfolio du doctorat – Ada <R&D>');
    expect(metadata?.get('dc:title')).toBe('Portfolio du doctorat – Ada <R&D>');
  });

  it('keeps narrow no-break spaces, « guillemets », ligatures and dashes together', async () => {
    const document = { ...bareThesis(), person: { headline: 'Budget\u202f: 45\u202f000 €, «\u00a0cœur\u00a0» – l’été ; ça…' } };
    expect((await readPdf(await made(document))).pages[0]!.text).toContain('Budget : 45 000 €, « cœur » – l’été ; ça…');
    expect(pdfFit(document, faces()).missing).toEqual([]);
  });

  it('cuts a word that is wider than its column', async () => {
    const document = named('a'.repeat(200));
    const { text } = (await readPdf(await made(document))).pages[0]!;
    expect(text.replaceAll(' ', '')).toContain('a'.repeat(200));
  });
});

/** The content streams as text. */
async function contentOf(document: ReturnType<typeof thesis>): Promise<string> {
  const { inflateSync } = await import('node:zlib');
  const source = Buffer.from(await made(document)).toString('latin1');
  const streams = [...source.matchAll(/\/Filter \/FlateDecode\s*>>\s*stream\r?\n([\s\S]*?)\r?\nendstream/g)];
  return streams
    .map(([, data]) => inflateSync(Buffer.from(data!, 'latin1')).toString('latin1'))
    .filter((text) => text.includes(' BDC'))
    .join('\n');
}
