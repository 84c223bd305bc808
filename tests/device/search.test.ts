import { describe, expect, it } from 'vitest';
import { namesOf, synonymsOf } from '../../content/search/synonyms';
import { searchFileOf } from '../../content/search/file';
import type { SearchDocument, SearchKind } from '../../core/search/document';
import { type SearchFile, searchIn } from '../../device/search';

const one = (kind: SearchKind, id: string, title: string, text: string[], also: string[] = []): SearchDocument => ({
  id: `${kind}:${id}`,
  kind,
  title,
  also,
  text,
  href: `/${id}`,
});
const terms = [
  one(
    'terme',
    'bpf',
    'bonnes pratiques de fabrication',
    ['Règles de la fabrication des médicaments.'],
    ['good manufacturing practice', 'BPF', 'GMP'],
  ),
  one(
    'terme',
    'mti',
    'médicament de thérapie innovante (MTI)',
    ['Gènes, cellules ou tissus.'],
    ['advanced therapy medicinal product (ATMP)'],
  ),
  one(
    'terme',
    'su',
    'équipement à usage unique',
    ['Poche ou tubulure, pour un seul lot.'],
    ['single-use system', 'usage unique (single-use)'],
  ),
  one('terme', 'car', 'récepteur antigénique chimérique', ['Récepteur de synthèse.'], ['chimeric antigen receptor', 'CAR']),
  one('terme', 'du', 'diplôme d’université', ['Diplôme propre à un établissement.'], ['DU']),
];
const documents = [
  ...terms,
  one('bloc', 'sterile', 'Travail en environnement stérile', ['S’habiller et travailler selon les BPF.']),
  one('module', 'poches', 'Poches et connexions', ['Monter un assemblage à usage unique sans le percer.']),
  one('module', 'mti', 'Reconnaître un MTI', ['Gène, cellule ou tissu.']),
  one('module', 'colonne', 'Chromatographie sur colonne', ['Charger, laver, éluer, car tout compte.']),
  one('metier', 'tech', 'Technicien de bioproduction', ['Conduit le bioréacteur, la récolte et la chromatographie.']),
  one('metier', 'labo', 'Technicien de laboratoire', ['Dose et caractérise, du plasmide au vecteur.']),
];
const pack = { documents, names: terms.map(namesOf), same: synonymsOf(documents, terms) };
const search = searchIn(JSON.parse(searchFileOf(pack).text) as SearchFile);
const ids = (typed: string) => search.ask(typed).found.map(({ document }) => document.id);
const shown = (typed: string, id: string) => {
  const { title, also, text } = search.show(search.ask(typed).found.find(({ document }) => document.id === id)!);
  const join = (marked: { text: string; marked: boolean }[]) => marked.map((m) => (m.marked ? `[${m.text}]` : m.text)).join('');
  return { title: join(title), also: also.map(({ marked }) => join(marked)), text: join(text) };
};

describe('search', () => {
  it('a name or an abbreviation typed whole comes first', () => {
    expect(ids('BPF')[0]).toBe('terme:bpf');
    expect(ids('gmp')[0]).toBe('terme:bpf');
    expect(ids('MTI')[0]).toBe('terme:mti');
    expect(ids('DU')[0]).toBe('terme:du');
    expect(ids('technicien de laboratoire')[0]).toBe('metier:labo');
  });
  it('accents, case, hyphens and plurals do not count', () => {
    expect(ids('medicament')).toEqual(ids('Médicament'));
    expect(ids('MÉDICAMENTS').toSorted()).toEqual(ids('médicament').toSorted());
    expect(ids('single use')).toEqual(ids('single-use'));
    expect(ids('bioreacteurs')).toEqual(['metier:tech']);
  });
  it('a document is found by the other names of what it names, after those that hold the word', () => {
    expect(ids('GMP')).toEqual(['terme:bpf', 'bloc:sterile']);
    expect(ids('single-use')).toEqual(['terme:su', 'module:poches']);
    expect(ids('ATMP')).toContain('module:mti');
    expect(shown('GMP', 'bloc:sterile').text).toBe('S’habiller et travailler selon les [BPF].');
    expect(shown('single-use', 'module:poches').text).toBe('Monter un assemblage à [usage unique] sans le percer.');
  });
  it('« car » is not CAR', () => expect(ids('chimeric')).toEqual(['terme:car']));
  it('all the words; else those that come nearest, and it is said', () => {
    expect(ids('technicien chromatographie')).toEqual(['metier:tech']);
    const none = search.ask('plasmide chromatographie');
    expect(none.partial).toBe(true);
    expect(none.found.length).toBeGreaterThan(1);
    expect(search.ask('technicien wxyz')).toMatchObject({ partial: true, unknown: ['wxyz'] });
  });
  it('each key of a word finds it', () => {
    for (let i = 2; i <= 'chromatographie'.length; i++) expect(ids('chromatographie'.slice(0, i)), `${i}`).toContain('module:colonne');
  });
  it('a slip finds it too, key after key, and says how it was read', () => {
    for (const typed of ['chromatoga', 'chromatogap', 'chromatogaphie']) expect(ids(typed)).toEqual(['module:colonne', 'metier:tech']);
    expect(search.ask('bioréacteru').slips).toEqual([{ typed: 'bioreacteru', read: 'bioréacteur' }]);
    expect(search.ask('BPX').found).toEqual([]);
  });
  it('nothing: near spellings', () => expect(search.ask('xyzplasmide')).toMatchObject({ found: [], near: ['plasmide'] }));
  it('nothing asked finds nothing', () => expect(ids('  …')).toEqual([]));
});
