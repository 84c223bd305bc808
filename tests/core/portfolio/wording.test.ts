import { describe, expect, it } from 'vitest';
import { readContent } from '@/content/load';
import { remarksOn } from '@/core/portfolio/remarks';
import { foldWords, suggest } from '@/core/portfolio/suggest';

/* With the real entries: what a person types must call what was written for it. */

const { entries, verbs, jargon } = readContent().wording;
const called = (written: string, blocks: string[] = [], most = 3) => suggest(written, entries, blocks, most).map(({ id }) => id);
const remarks = (cv: string) => remarksOn(cv, { verbs, jargon });
const kinds = (cv: string) => remarks(cv).map(({ kind }) => kind);
const words = (cv: string) => remarks(cv).flatMap((remark) => (remark.kind === 'jargon' ? [remark.word] : []));

describe('words', () => {
  it('are folded: accents, capitals, apostrophes, ligatures', () => {
    expect(foldWords("L’ÉTÉ, c'est l’œuvre d’un « Cœur »")).toEqual(['l', 'ete', 'c', 'est', 'l', 'oeuvre', 'd', 'un', 'coeur']);
    // As a Mac's keyboard or a PDF gives them: the accent apart from its letter.
    expect(foldWords('e\u0301thique')).toEqual(['ethique']);
    expect(foldWords(' – …')).toEqual([]);
  });
});

describe('entries called', () => {
  it('answer to their own academic sentence, every one of them', () => {
    for (const entry of entries) expect(called(entry.academic, entry.blocks), entry.academic).toContain(entry.id);
  });

  it('answer with or without accents, in capitals, behind an apostrophe, by the beginning of a word', () => {
    for (const written of ['saisine ethique', 'SAISINE ÉTHIQUE', 'la saisine', "dossier d'autorisations", 'd’APAFIS'])
      expect(called(written), written).toContain('autorisation-ethique');
  });

  it('want the words of a phrase in a row', () => {
    expect(called('le comité d’éthique et le journal club')).toContain('club-de-lecture');
    expect(called('club du journal')).not.toContain('club-de-lecture');
    expect(called('un appel, puis des projets')).not.toContain('demande-de-financement');
    expect(called('un appel à projets')).toContain('demande-de-financement');
  });

  it('take short words whole: td, m2, anr', () => {
    expect(called('Assuré 64 h de TD')).toContain('enseigner');
    expect(called('Stage de M2')).toContain('encadrer-un-stagiaire');
    expect(called('un projet de l’ANR')).toContain('demande-de-financement');
    expect(called('tdah, m250, anrhe, tps')).toEqual([]);
  });

  it('come three at most, most words found first, then those of the blocks already chosen', () => {
    const all = called('stage, brevet, congrès, budget, cahier, souris', [], 100);
    expect(all.length).toBeGreaterThan(3);
    expect(called('stage, brevet, congrès, budget, cahier, souris')).toEqual(all.slice(0, 3));
    expect(called('stage de M2, encadrement, brevet')[0]).toBe('encadrer-un-stagiaire');
    expect(called('stage, congrès')[0]).toBe('congres-suivi');
    expect(called('stage, congrès', ['doctorat-bloc-6'])[0]).toBe('encadrer-un-stagiaire');
  });

  it('are none for nothing, nor for words that call nothing', () => {
    expect(called('')).toEqual([]);
    expect(called('le la les de du, bonjour')).toEqual([]);
  });
});

describe('remarks', () => {
  it('are none on nothing, nor on a good line', () => {
    expect(remarks(' \n ')).toEqual([]);
    expect(remarks('Conçu un essai en aveugle sur 24 souris ; effet retrouvé dans une seconde série.')).toEqual([]);
  });

  it('keep acronyms apart from the small words that look like them', () => {
    expect(words('si le pi de ce calcul, ed et if, ko au csi, un wb, ip')).toEqual([]);
    expect(words('Avec le PI de l’équipe')).toEqual(['PI']);
    expect(words('Publié dans une revue (IF 9,2)')).toEqual(['IF']);
    expect(words('Représentant à l’ED')).toEqual(['ED']);
    expect(words('KOALA, ÉDITION, P20')).toEqual([]);
  });

  it('take longer jargon in any case, with its accents or not', () => {
    expect(words('une Manip de facs')).toEqual(['manip', 'FACS']);
    expect(words('Mise en évidence de X, donnees preliminaires')).toEqual(['données préliminaires', 'mise en évidence']);
    expect(words('n=3')).toEqual(['n=3']);
    expect(words('n = 30')).toEqual([]);
    expect(words('manipulation')).toEqual([]);
  });

  it('name the longest word only, and three at most', () => {
    expect(words('co-IP')).toEqual(['co-IP']);
    expect(words('co-IP puis IP')).toEqual(['IP', 'co-IP']);
    expect(words('scRNA-seq')).toEqual(['scRNA-seq']);
    expect(words('manip, WB, FACS, qPCR, papier')).toEqual(['manip', 'WB', 'FACS']);
  });

  it('ask for a figure, in digits or in letters', () => {
    expect(kinds('Conçu un essai')).toEqual(['no-figure']);
    expect(kinds('Conçu un essai sur vingt souris')).toEqual([]);
    expect(kinds('Réduit de moitié la durée')).toEqual([]);
    expect(kinds('Encadré un stage de M2 sur CD19')).toEqual(['no-figure']);
    expect(kinds('Réduit à −20 °C, de 10\u00a0%')).toEqual([]);
    // « cent » is in « centre » without being said.
    expect(kinds('Mesuré au centre du signal')).toEqual(['no-figure']);
  });

  it('ask who did it when « nous » did', () => {
    expect(kinds('Nous avons mesuré 3 lots')).toEqual(['we', 'no-verb']);
    expect(kinds('J’ai mesuré 3 lots que nous avions')).toEqual([]);
  });

  it.each([
    'Conçu 2 essais',
    'conçue, 2 fois',
    '– Isolées de 2 tissus',
    '• J’ai conduit 2 essais',
    "J'ai conduit 2 essais",
    'Écrit 2 notes',
    'Tenu 2 ans',
    'Obtenu 2 ans',
    'Mis au point 2 dosages',
    'Ma thèse en 3 ans\nLivré 2 lots',
  ])('find what was done at the head of « %s »', (line) => {
    expect(kinds(line)).toEqual([]);
  });
  it.each(['Étude du rôle de 2 gènes', 'Thèse en 3 ans', 'Un essai, 3 lots', '3 publications'])('miss it in « %s »', (line) => {
    expect(kinds(line)).toEqual(['no-verb']);
  });

  it('count the words of a line, not of the whole', () => {
    const words32 = `Mesuré 3 ${Array.from({ length: 30 }, (_, i) => `a${i}`).join(' ')}`;
    expect(kinds(`${words32}\n${words32}`)).toEqual([]);
    expect(remarks(`${words32} encore`)).toEqual([{ kind: 'long', words: 33 }]);
  });

  it('leave praise to others', () => {
    expect(remarks('Expertise reconnue, 3 ans')).toContainEqual({ kind: 'boast', word: 'expert' });
    expect(kinds('Conçu 3 essais avec une excellente équipe')).toEqual(['boast']);
  });
});
