import { describe, expect, it } from 'vitest';
import { draw, HAND, poolOf } from '@/core/glossary/draw';
import { folded, matching, searchable } from '@/core/glossary/match';
import { type GlossaryPack, readWordCard, type Word, wordCard, wordOf } from '@/core/glossary/word';
import { fold } from '@/core/progress/fold';
import { byUrgency, type Day, doneToday, dueCards, sessionOf } from '@/core/review/day';
import { deckOf, NO_BLOCK } from '@/core/review/deck';
import type { StoredEvent } from '@/core/events/event';
import { answer, DAY, event, JUNE } from '../builders/events';

const HOUR = 3_600_000;
const day = (n: number): Day => ({ start: JUNE + n * DAY, end: JUNE + (n + 1) * DAY });
const graded = (card: string, rating: 1 | 2 | 3 | 4, at: number) =>
  event('card-reviewed', { card, item: null, rating, retention: 0.9 }, at);
const followed = (module: string, at: number) =>
  event('module-completed', { module, version: 'v', competencies: ['c'], blocks: ['continu'] }, at);

describe('names', () => {
  it('are searched without case, accents, ligatures, hyphens nor apostrophes', () => {
    expect(folded('  Clé d’ŒUVRE, T² (fed-batch) ')).toBe('cle d oeuvre t2 fed batch');
    expect(folded('…')).toBe('');
  });

  const entries = [
    searchable('nettoyage en place', 'clean in place', 'NEP', 'CIP'),
    searchable('vide de ligne', 'line clearance'),
    searchable('système CRISPR-Cas9', 'CRISPR-Cas9 system', 'CrispR-Cas9'),
    searchable('procédé aseptique', 'aseptic process'),
  ];
  const found = (query: string) => [...matching(entries, query)];

  it('match by the beginning of their words, in any order and in either language', () => {
    expect(found('CLÉ')).toEqual([0, 1]);
    expect(found('place clean')).toEqual([0]);
    expect(found('crispr cas9')).toEqual([2]);
    expect(found('cip')).toEqual([0]);
    expect(found('  ')).toEqual([0, 1, 2, 3]);
  });

  it('match anywhere only when no word begins so, and never across two of them', () => {
    expect(found('sep')).toEqual([3]);
    expect(found('toyage')).toEqual([0]);
    expect(found('placeclean')).toEqual([]);
    expect(found('zz')).toEqual([]);
  });
});

const word = (n: number | string, change: Partial<Word> = {}): Word => ({
  id: `w${n}`,
  fr: `mot ${n}`,
  en: `word ${n}`,
  definition: 'Sens.',
  modules: [],
  blocks: [],
  ...change,
});
const packOf = (...words: Word[]): GlossaryPack => ({ words, targets: { technicien: { name: 'Technicien', blocks: ['amont'] } } });
const ids = (words: readonly Word[]) => words.map(({ id }) => id);

describe('the cards of a word', () => {
  it('name it and their direction', () => {
    expect(readWordCard(wordCard('fed-batch', 'en-fr'))).toEqual({ word: 'fed-batch', way: 'en-fr' });
    for (const other of ['word:a', 'word:a/fr-de', 'term:a', 'key:m/a', 'word:/fr-en']) expect(readWordCard(other)).toBeNull();
    expect(['word:a/fr-en', 'term:a', 'item:a'].map(wordOf)).toEqual(['a', 'a', null]);
  });

  it('are drawn from all notions, modules followed, the job aimed at, or what was forgotten', () => {
    const pack = packOf(
      word('libre'),
      word('suivi', { modules: ['perfusion'] }),
      word('metier', { blocks: ['qualite', 'amont'] }),
      word('organisme', { kind: 'organisme' }),
      word('meme', { fr: 'Déviation', en: 'deviation' }),
      word('oublie'),
      word('tenu'),
    );
    const log: StoredEvent[] = [
      followed('perfusion', JUNE),
      event('job-targeted', { target: 'technicien' }, JUNE),
      graded('word:woublie/en-fr', 1, JUNE),
      graded('word:wtenu/fr-en', 1, JUNE - 90 * DAY),
      graded('word:wtenu/fr-en', 4, JUNE - 89 * DAY),
      graded('word:wtenu/fr-en', 4, JUNE - 60 * DAY),
      graded('word:wtenu/fr-en', 4, JUNE - 20 * DAY),
      graded('word:wsuivi/fr-en', 3, JUNE),
    ];
    const of = (pool: Parameters<typeof poolOf>[2]['pool'], names = false, events = log) =>
      ids(poolOf(pack, fold(events), { pool, names })).map((id) => id.slice(1));
    expect(of('all')).toEqual(['libre', 'suivi', 'metier', 'oublie', 'tenu']);
    expect(of('all', true)).toContain('organisme');
    expect(of('followed')).toEqual(['suivi']);
    expect(of('target')).toEqual(['metier']);
    expect(of('missed')).toEqual(['oublie']);
    // Its meaning forgotten in a review counts, and a grade taken back does not.
    const wrong = graded('term:wlibre', 1, JUNE);
    expect(of('missed', false, [wrong])).toEqual(['libre']);
    const back = event('card-reviewed', { card: 'term:wlibre', item: null, undone: wrong.id }, JUNE + 1);
    expect(of('missed', false, [wrong, back])).toEqual([]);
    expect(of('target', false, [])).toEqual([]);
  });

  it('come ten at a time: due, then new, then known, then seen today', () => {
    const words = Array.from({ length: 14 }, (_, n) => word(n));
    const log = [
      graded('word:w0/fr-en', 3, JUNE - 40 * DAY),
      graded('word:w0/fr-en', 3, JUNE - 40 * DAY + 11 * 60_000),
      graded('word:w1/fr-en', 4, JUNE - HOUR),
      graded('word:w2/fr-en', 1, JUNE + HOUR),
      graded('word:w3/en-fr', 4, JUNE - HOUR),
    ];
    const hand = (count: number, seed: number) => ids(draw(words.slice(0, count), fold(log), 'fr-en', JUNE + 2 * HOUR, day(0), seed));
    const first = hand(14, 1);
    expect(first).toHaveLength(HAND);
    expect(first[0]).toBe('w0');
    expect(first).not.toContain('w1');
    expect(first).not.toContain('w2');
    // Known in the other direction only: new in this one.
    expect(hand(6, 1).slice(1, 4).sort()).toEqual(['w3', 'w4', 'w5']);
    expect(hand(6, 1).slice(4)).toEqual(['w1', 'w2']);
    expect(hand(14, 2)).not.toEqual(first);
    expect(hand(14, 1)).toEqual(first);
  });
});

describe('a word in the review', () => {
  const modules = { b: { block: 'continu', keys: [], terms: ['w1'] }, a: { block: 'amont', keys: [], terms: ['w1'] } };
  const deckCards = (log: StoredEvent[], words?: ReadonlySet<string>) =>
    deckOf(fold(log), modules, words).map(({ card, block, kind, since }) => ({ card, block, kind, since }));

  it('joins the deck with its first grade, under the block of the first module that explains it', () => {
    expect(deckCards([graded('word:w1/fr-en', 3, JUNE + 5), graded('word:w1/fr-en', 1, JUNE + 9)])).toEqual([
      { card: 'word:w1/fr-en', block: 'amont', kind: 'word', since: JUNE + 5 },
    ]);
    expect(deckCards([graded('word:w9/en-fr', 3, JUNE)])[0]).toMatchObject({ block: NO_BLOCK });
  });

  it('leaves it when its grades are taken back, or when the glossary no longer has it', () => {
    const only = graded('word:w1/fr-en', 3, JUNE);
    const back = event('card-reviewed', { card: 'word:w1/fr-en', item: null, undone: only.id }, JUNE + 1);
    expect(deckCards([only, back])).toEqual([]);
    const late = event('card-reviewed', { card: 'word:w1/fr-en', item: null, postponedUntil: JUNE + DAY }, JUNE);
    expect(deckCards([late])).toEqual([]);
    expect(deckCards([only], new Set(['w2']))).toEqual([]);
    expect(deckCards([only], new Set(['w1']))).toHaveLength(1);
  });

  const due = (log: StoredEvent[], now: number, n: number) =>
    dueCards(fold(log), deckOf(fold(log), modules), now, day(n)).map((one) => one.card);

  it('comes back in its own direction, one card of it a day', () => {
    const both = [graded('word:w1/fr-en', 1, JUNE + HOUR), graded('word:w1/en-fr', 1, JUNE + 2 * HOUR)];
    const [first, ...others] = due(both, JUNE + DAY + HOUR, 1);
    expect(first).toMatch(/^word:w1/);
    expect(others).toEqual([]);
    // Graded for good today, the other waits for tomorrow.
    const easy = [...both, graded(first!, 4, JUNE + DAY + 2 * HOUR)];
    expect(due(easy, JUNE + DAY + 3 * HOUR, 1)).toEqual([]);
    const [second] = due(easy, JUNE + 2 * DAY + HOUR, 2);
    expect(second).toMatch(/^word:w1/);
    expect(second).not.toBe(first);
  });

  it('does not come beside its meaning, nor once that was asked today', () => {
    const log = [followed('a', JUNE), graded('word:w1/fr-en', 1, JUNE + HOUR)];
    expect(due(log, JUNE + DAY + HOUR, 1)).toEqual(['word:w1/fr-en']);
    const meaning = [...log, graded('term:w1', 4, JUNE + DAY + HOUR)];
    expect(due(meaning, JUNE + DAY + 2 * HOUR, 1)).toEqual([]);
  });

  it('leaves cards in their learning steps alone', () => {
    const log = [graded('word:w1/fr-en', 1, JUNE + HOUR), graded('word:w1/en-fr', 1, JUNE + HOUR)];
    expect(due(log, JUNE + HOUR + 1000, 0).sort()).toEqual(['word:w1/en-fr', 'word:w1/fr-en']);
  });

  it('takes places under the ceiling, but for the words met today by choice', () => {
    const known = Array.from({ length: 20 }, (_, n) => graded(`word:k${n}/fr-en`, 1, JUNE + HOUR));
    const tomorrow = dueCards(fold(known), deckOf(fold(known), {}), JUNE + DAY + HOUR, day(1));
    expect(tomorrow).toHaveLength(20);
    expect(sessionOf(byUrgency(tomorrow, JUNE + DAY + HOUR), 12)).toHaveLength(12);
    const log = [
      ...known,
      graded('word:k0/fr-en', 3, JUNE + DAY),
      graded('word:new/fr-en', 4, JUNE + DAY),
      graded('item:q', 3, JUNE + DAY),
    ];
    expect(doneToday(fold(log), day(1))).toBe(2);
    expect(doneToday(fold(log), day(0))).toBe(0);
  });

  it('comes before cards that were never learnt', () => {
    const log = [answer({ item: 'q', right: false }, JUNE - DAY), graded('word:w1/fr-en', 4, JUNE - 30 * DAY)];
    expect(byUrgency(dueCards(fold(log), deckOf(fold(log), modules), JUNE + HOUR, day(0)), JUNE).map((one) => one.kind)).toEqual([
      'word',
      'item',
    ]);
  });
});
