import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { content } from '../../content/load';
import { searchFile } from '../../content/search/file';
import { searchPack } from '../../content/search/pack';
import { SEARCH_KINDS } from '../../core/search/document';
import { nameKey } from '../../core/search/words';
import { type SearchFile, searchIn } from '../../device/search';

const pack = searchPack(content());
const search = searchIn(JSON.parse(searchFile().text) as SearchFile);
const first = (typed: string, count = 3) =>
  search
    .ask(typed)
    .found.slice(0, count)
    .map(({ document }) => document.id);

/** Pages of the application, by the folders of their routes. */
function isPage(path: string): boolean {
  const [room = '', id, ...more] = path.slice(1).split('/');
  const groups = ['(pages)', '(reading)', '(quiz)'].map((group) => `app/(learner)/${group}${room && `/${room}`}`);
  const files = groups.flatMap((folder) => (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []));
  if (more.length > 0) return false;
  return files.some((file) => (id === undefined ? file === 'page.tsx' : file === `${id}/page.tsx` || /^\[\w+\]\/page\.tsx$/.test(file)));
}
const known: Record<string, () => Iterable<string>> = {
  metiers: () => content().jobs.map(({ id }) => id),
  certifications: () => content().certifications.map(({ id }) => id),
  blocs: () => content().blocks.map(({ id }) => id),
  modules: () => content().modules.map(({ id }) => id),
  familles: () => [...content().cards.map(({ id }) => id), 'comparer'],
  recommandations: () => content().recommendations.map(({ id }) => id),
  parcours: () => [...content().paths.map(({ id }) => id), 'personnel'],
};

describe('documents', () => {
  it('each has a kind, a title, a sentence, an id of its own', () => {
    expect(new Set(pack.documents.map(({ id }) => id)).size).toBe(pack.documents.length);
    for (const { id, kind, title, text } of pack.documents) {
      expect(SEARCH_KINDS, id).toContain(kind);
      expect(title.trim().length, id).toBeGreaterThan(1);
      expect(
        text.every((sentence) => sentence.trim()),
        id,
      ).toBe(true);
    }
  });

  it('each leads to a page that exists', () => {
    const lost = pack.documents.filter(({ href }) => {
      const path = href.replace(/#.*$/, '');
      const [room, id] = path.slice(1).split('/');
      return !isPage(path) || (id !== undefined && ![...(known[room!]?.() ?? [])].includes(id));
    });
    expect(lost.map(({ id, href }) => `${id}: ${href}`)).toEqual([]);
  });

  it('nothing is left out: jobs, certifications, blocks with their competencies, modules, paths, terms with all their names', () => {
    const ids = new Set(pack.documents.map(({ id }) => id));
    const { jobs, namedJobs, certifications, blocks, modules, paths, terms, cards, figures, training, recommendations } = content();
    for (const { id } of jobs) expect(ids).toContain(`metier:${id}`);
    for (const { id } of namedJobs) expect(ids).toContain(`metier:nomme-${id}`);
    for (const { id } of certifications) expect(ids).toContain(`certification:${id}`);
    for (const { id } of modules) expect(ids).toContain(`module:${id}`);
    for (const { id } of paths) expect(ids).toContain(`parcours:${id}`);
    for (const { id } of cards) expect(ids).toContain(`famille:${id}`);
    for (const { id } of figures) expect(ids).toContain(`chiffre:${id}`);
    for (const { id } of training) expect(ids).toContain(`formation:${id}`);
    for (const { id } of recommendations.flatMap((axis) => [axis, ...axis.subjects])) expect(ids).toContain(`recommandation:${id}`);
    for (const block of blocks) {
      const { text } = pack.documents.find(({ id }) => id === `bloc:${block.id}`)!;
      for (const { label } of block.competencies) expect(text).toContain(label);
    }
    for (const term of terms) expect(ids).toContain(`terme:${term.id}`);
  });

  it('each term is found by each of its names, typed whole', () => {
    const names = content().terms.flatMap(({ id, fr, en, short, shortEn }) =>
      [fr, en, short, shortEn].flatMap((name) => (name === undefined ? [] : [{ id, name }])),
    );
    const report = content().reportTerms.map(({ is, term }) => ({ id: is, name: term }));
    const missed = [...names, ...report].filter(({ id, name }) => {
      const key = nameKey(name);
      const holders = pack.documents.filter(({ title, also }) => [title, ...also].some((one) => nameKey(one) === key)).length;
      return !first(name, Math.max(3, holders)).includes(`terme:${id}`);
    });
    expect(missed.map(({ id, name }) => `${id}: ${name}`)).toEqual([]);
  });
});

describe('asked of the content', () => {
  it.each([
    ['médicament', /^médicament/i],
    ['medicament', /^médicament/i],
    ['BPF', /BPF|bonnes pratiques de fabrication/],
    ['usage unique', /usage unique/],
    ['single-use', /usage unique/],
    ['chromatogaphie', /chromatographie/i],
    ['bioréacteru', /bioréacteur/i],
    ['technicien bioproduction', /^Technicien de bioproduction$/],
    ['MTI', /médicaments? de thérapie innovante/i],
    ['ATMP', /médicaments? de thérapie innovante/i],
    ['sauvegarde', /^Sauvegarder/],
    ['annexe 1', /Annex 1:/],
  ])('%s finds %s among the first', (typed, title) => {
    expect(
      search
        .ask(typed)
        .found.slice(0, 3)
        .map(({ document }) => document.title),
    ).toContainEqual(expect.stringMatching(title));
  });

  it('holds what a phone downloads under its ceiling', () => expect(Buffer.byteLength(searchFile().text)).toBeLessThan(1_600_000));
});
