import { stemmer } from '@orama/stemmers/french';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../core/search/fold';
import { excerpt, mark } from '../../core/search/mark';
import { isAbbreviation, namesIn } from '../../core/search/names';
import { readQuery, type Vocabulary } from '../../core/search/query';
import { nearWords, slipsAllowed, slipsBetween } from '../../core/search/slips';
import { stemOf } from '../../core/search/stem';
import { nameKey, piecesOf, wordsOf } from '../../core/search/words';

describe('folding', () => {
  it.each([
    ['Médicament', 'medicament'],
    ['ŒUVRE', 'oeuvre'],
    ['œdème', 'oedeme'],
    ['naïf', 'naif'],
    ['CO₂', 'co2'],
    ['µ', 'μ'],
    ['Ça', 'ca'],
    ['e\u0301tape', 'etape'],
  ])('%s is %s', (text, folded) => expect(fold(text)).toBe(folded));

  it('folds once and for all', () => fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text))));
});

describe('words', () => {
  it.each([
    ['l’amont', ['amont']],
    ["l'amont", ['amont']],
    ['aujourd’hui', ['aujourd', 'hui']],
    ['single-use', ['single', 'use', 'singleuse']],
    ['single\u2011use', ['single', 'use', 'singleuse']],
    ['CAR-T', ['car', 't', 'cart']],
    ['R&D', ['rd']],
    ['AQ/CQ', ['aq', 'cq']],
    ['mise en œuvre des procédés', ['mise', 'oeuvre', 'procedes']],
    ['21 CFR Part 11', ['21', 'cfr', 'part', '11']],
    ['', []],
  ])('%s', (text, words) => expect(wordsOf(text)).toEqual(words));

  it('compares names whole, however they are written', () => {
    expect(nameKey('Single-Use')).toBe(nameKey('single use'));
    expect(nameKey('R&D')).toBe('rd');
    expect(nameKey(' Usage  unique ')).toBe('usage unique');
  });

  it('pieces of a text make the text again', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) =>
          piecesOf(text)
            .map((piece) => piece.text)
            .join('') === text,
      ),
    ));

  it('tells names in brackets and abbreviations', () => {
    expect(namesIn('pression transmembranaire (PTM)')).toEqual(['pression transmembranaire', 'PTM']);
    expect(['MTI', 'iPSC', 'CAR-T', 'R&D', 'ARNm'].every(isAbbreviation)).toBe(true);
    expect(['Lot', 'bioréacteur', 'Data Scientist', 'pH'].some(isAbbreviation)).toBe(false);
  });
});

describe('stems', () => {
  const stem = (word: string) => stemOf(fold(word), stemmer);
  it.each([
    ['médicament', 'médicaments'],
    ['stérilité', 'sterilite'],
    ['qualité', 'qualités'],
    ['purifier', 'purifiée'],
    ['fermenté', 'fermentation'],
    ['première', 'premier'],
    ['chromatographie', 'chromatographiques'],
  ])('%s and %s have one', (x, y) => {
    expect(stem(x)).toBeDefined();
    expect(stem(x)).toBe(stem(y));
  });
  it('leaves abbreviations, figures and short words whole', () => {
    for (const word of ['bpf', 'ips', 'co2', 'h2o2x', 'lot']) expect(stemOf(word, stemmer)).toBeUndefined();
  });
});

describe('slips', () => {
  it.each([
    ['chromatogaphie', 'chromatographie', 1],
    ['bioreacteru', 'bioreacteur', 1],
    ['tapmon', 'tampon', 1],
    ['culture', 'culture', 0],
    ['bpf', 'bpf', 0],
    ['abc', 'xyz', 3],
  ])('%s, %s: %i', (typed, word, slips) => expect(slipsBetween(typed, word, 3)).toBe(slips));

  it('of a word that is still growing, compares its beginning', () => {
    expect(slipsBetween('chromatogap', 'chromatographie', 2, true)).toBe(1);
    expect(slipsBetween('chromatogap', 'chromatographie', 2)).toBeGreaterThan(2);
  });

  it('counts the same both ways, nothing for the same word, never more than the longest', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (x, y) => {
        const slips = slipsBetween(x, y, 9);
        expect(slips).toBe(slipsBetween(y, x, 9));
        expect(slips).toBeLessThanOrEqual(Math.max(x.length, y.length));
        expect(slips === 0).toBe(x === y);
        expect(slipsBetween(x, y, 9, true)).toBeLessThanOrEqual(slips);
      }),
    );
  });

  it('one from four letters, two from eight, none in an abbreviation, none towards one', () => {
    expect([3, 4, 7, 8].map(slipsAllowed)).toEqual([0, 1, 1, 2]);
    expect(nearWords('bpx', ['bpf', 'bpd'], slipsAllowed(3))).toEqual([]);
    expect(nearWords('bpfx', ['bpf', 'gmp'], slipsAllowed(4))).toEqual([]);
  });

  it('gives the nearest words only', () => expect(nearWords('culturr', ['culture', 'cultures', 'couture'], 2)).toEqual(['culture']));
});

describe('a query', () => {
  const entries = [
    'bpf',
    'culture',
    '~cultur',
    'culturel',
    'chromatographie',
    'single',
    'use',
    'singleuse',
    'upstream',
    'rd',
    'car',
    't',
    'annexe',
    '1',
    '11',
    'laboratoire',
  ];
  const vocabulary: Vocabulary = { has: (entry) => entries.includes(entry), words: entries.filter((one) => !one.startsWith('~')).sort() };
  const read = (text: string) => readQuery(text, vocabulary, stemmer);
  const word = (entry: string, begins = false, weight = 1) => ({ entry, begins, weight });

  it('a known word, by itself and by its stem; as a beginning when it is the last', () => {
    expect(read('cultures bpf').words).toEqual([{ any: [word('cultures'), word('~cultur', false, 0.6)] }, word('bpf', true)]);
  });
  it('figures are whole', () => expect(read('annexe 1').words[1]).toEqual(word('1')));
  it('stop words are dropped, but alone they begin something', () => {
    expect(read('la culture de la').words).toHaveLength(1);
    expect(read('la').words).toEqual([word('la', true)]);
  });
  it('compounds in parts or in one word', () => {
    expect(read('single-use').words).toEqual([{ any: [{ all: [word('single'), word('use', true)] }, word('singleuse')] }]);
    expect(read('up-stream').words).toEqual([word('upstream')]);
    expect(read('R&D').words).toEqual([word('rd')]);
  });
  it('the T of CAR-T begins nothing', () => expect(read('CAR-T').words).toEqual([{ all: [word('car'), word('t')] }]));
  it('a slip is read as the word', () => {
    const asked = read('chromatogaphie');
    expect(asked.slips).toEqual([{ typed: 'chromatogaphie', read: 'chromatographie' }]);
    expect(asked.words).toEqual([word('chromatographie', false, 0.5)]);
  });
  it('a known word is never a slip, an unknown one is said', () => {
    expect(read('bpf').slips).toEqual([]);
    expect(read('wxyz bpf')).toMatchObject({ unknown: ['wxyz'], words: [word('bpf', true)] });
  });
  it('never throws', () => fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void read(text))));
});

describe('marks', () => {
  const show = (marked: { text: string; marked: boolean }[]) => marked.map((one) => (one.marked ? `[${one.text}]` : one.text)).join('');
  const of = (text: string, entries: string[], names: string[] = []) => show(mark(text, { entries: new Set(entries), names }, stemmer));

  it('words by themselves and by their stems, neighbours together', () => {
    expect(of('Les médicaments, c’est-à-dire le médicament', ['~medic'])).toBe('Les [médicaments], c’est-à-dire le [médicament]');
    expect(of('À usage unique ou non', ['usage', 'unique'])).toBe('À [usage unique] ou non');
    expect(of('Une ligne single-use', ['single'])).toBe('Une ligne [single]-use');
    expect(of('Une ligne single-use', ['singleuse'])).toBe('Une ligne [single-use]');
  });
  it('names of a synonym whole, abbreviations as they are written', () => {
    expect(of('Car le CAR est un récepteur', [], ['CAR'])).toBe('Car le [CAR] est un récepteur');
    expect(of('Selon les bonnes pratiques de fabrication ; une pratique', [], ['bonne pratique de fabrication'])).toBe(
      'Selon les [bonnes pratiques de fabrication] ; une pratique',
    );
  });
  it('changes no letter', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (text, entries) => {
        expect(
          mark(text, { entries: new Set(entries), names: entries }, stemmer)
            .map((one) => one.text)
            .join(''),
        ).toBe(text);
      }),
    ));
  it('of several sentences, shows the one that answers; cuts a long one around its mark', () => {
    const marks = { entries: new Set(['filtre']), names: [] };
    expect(show(excerpt(['Une cuve.', 'Un filtre.'], marks, stemmer))).toBe('Un [filtre].');
    expect(show(excerpt(['Une cuve.', 'Une pompe.'], marks, stemmer))).toBe('Une cuve.');
    const long = show(excerpt([`${'avant '.repeat(60)}le filtre ${'après '.repeat(60)}`], marks, stemmer));
    expect(long).toMatch(/^…\u00a0avant .*le \[filtre\] .*après\u00a0…$/);
    expect(long.length).toBeLessThan(185);
  });
});
