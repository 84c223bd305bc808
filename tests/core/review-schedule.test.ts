import fc from 'fast-check';
import { createEmptyCard, fsrs, type Card, type Grade } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { fold, type Progress } from '@/core/progress/fold';
import { FRESH_AFTER_REVIEW, notFresh } from '@/core/progress/freshness';
import { byUrgency, CEILING, calendarOf, type Day, doneToday, dueCards, sessionOf } from '@/core/review/day';
import { type DeckCard, deckOf } from '@/core/review/deck';
import { previewOf, remembered, scheduleOf } from '@/core/review/schedule';
import type { StoredEvent } from '@/core/events/event';
import { answer, DAY, event, JUNE } from '../builders/events';

const HOUR = 3_600_000;
/** Midnights of a phone that lives in UTC: JUNE is one. */
const day = (n: number): Day => ({ start: JUNE + n * DAY, end: JUNE + (n + 1) * DAY });
const graded = (card: string, rating: 1 | 2 | 3 | 4, at: number, retention?: number) =>
  event('card-reviewed', { card, item: null, rating, ...(retention ? { retention } : {}) }, at);
const scheduled = (log: StoredEvent[], card: string) => {
  const progress = fold(log);
  return scheduleOf(progress.cards[card], progress.undone);
};

describe('the schedule of a card', () => {
  it('is the one that ts-fsrs gives when called directly, over any run of grades', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ rating: fc.constantFrom(1, 2, 3, 4), wait: fc.integer({ min: 1, max: 60 * 24 * 90 }) }), {
          minLength: 1,
          maxLength: 14,
        }),
        fc.constantFrom(0.8, 0.9, 0.95),
        (run, retention) => {
          const direct = fsrs({ request_retention: retention, enable_fuzz: false });
          let at = JUNE;
          let card: Card | undefined;
          const log: StoredEvent[] = [];
          for (const { rating, wait } of run) {
            card = direct.next(card ?? createEmptyCard(new Date(at)), new Date(at), rating as Grade).card;
            log.push(graded('k', rating as Grade, at, retention));
            at += wait * 60_000;
          }
          const ours = scheduled([...log].reverse(), 'k')!;
          expect(ours.due).toBe(card!.due.getTime());
          expect(ours.stability).toBe(card!.stability);
          expect([ours.reps, ours.lapses]).toEqual([card!.reps, card!.lapses]);
        },
      ),
      { seed: 7, numRuns: 150 },
    );
  });

  it('previews what each grade then gives', () => {
    const log = [graded('k', 3, JUNE), graded('k', 3, JUNE + 10 * 60_000)];
    const progress = fold(log);
    const now = JUNE + 4 * DAY;
    const preview = previewOf(progress.cards.k, progress.undone, now, 0.9);
    for (const rating of [1, 2, 3, 4] as const) expect(scheduled([...log, graded('k', rating, now)], 'k')!.due).toBe(preview[rating]);
    expect(preview[1]).toBeLessThan(preview[2]);
    expect(preview[3]).toBeLessThan(preview[4]);
    // A card never seen has one too.
    expect(previewOf(undefined, {}, now, 0.9)[4]).toBeGreaterThan(now + DAY);
  });

  it('forgets a grade that was taken back, and comes back as it was', () => {
    const first = graded('k', 3, JUNE);
    const wrong = graded('k', 1, JUNE + 3 * DAY);
    const undone = event('card-reviewed', { card: 'k', item: null, undone: wrong.id }, JUNE + 3 * DAY + 1000);
    expect(scheduled([undone, wrong, first], 'k')).toEqual(scheduled([first], 'k'));
    expect(scheduled([wrong, first], 'k')).not.toEqual(scheduled([first], 'k'));
    // All of it taken back: a new card again.
    const all = event('card-reviewed', { card: 'k', item: null, undone: first.id }, JUNE + 4 * DAY);
    expect(scheduled([first, wrong, undone, all], 'k')).toBeNull();
  });

  it('is put off, until the next grade', () => {
    const later = event('card-reviewed', { card: 'k', item: null, postponedUntil: JUNE + 9 * DAY }, JUNE + DAY);
    expect(scheduled([later], 'k')).toMatchObject({ due: JUNE + 9 * DAY, reps: 0 });
    const log = [graded('k', 1, JUNE), later];
    expect(scheduled(log, 'k')!.due).toBe(JUNE + 9 * DAY);
    expect(scheduled([...log, graded('k', 4, JUNE + 2 * DAY)], 'k')!.due).toBe(
      scheduled([graded('k', 1, JUNE), graded('k', 4, JUNE + 2 * DAY)], 'k')!.due,
    );
  });

  it('comes back sooner when more is to be remembered', () => {
    const run = (retention: number) => scheduled([graded('k', 4, JUNE, retention), graded('k', 3, JUNE + 20 * DAY, retention)], 'k')!.due;
    expect(run(0.95)).toBeLessThan(run(0.9));
    expect(run(0.9)).toBeLessThan(run(0.8));
  });

  it('previews without fail a card graded by a clock that was ahead', () => {
    const progress = fold([graded('k', 3, JUNE + 3 * DAY)]);
    const preview = previewOf(progress.cards.k, progress.undone, JUNE, 0.9);
    expect(preview[3]).toBeGreaterThan(JUNE + 3 * DAY);
  });

  it('remembers nine out of ten after as many days as its stability says', () => {
    const card = scheduled([graded('k', 4, JUNE)], 'k')!;
    expect(remembered(card, card.lastAt + card.stability * DAY)).toBeCloseTo(0.9, 6);
    expect(remembered({ ...card, reps: 0 }, JUNE)).toBe(0);
  });
});

describe('the deck', () => {
  const modules = { perfusion: { block: 'continu', keys: ['cspr', 'saignee'], terms: ['retention'] } };
  const completed = (at: number) =>
    event('module-completed', { module: 'perfusion', version: 'v', competencies: ['c'], blocks: ['continu'] }, at);

  it('does not put cards off because their module is read again', () => {
    const deck = deckOf(fold([completed(JUNE), completed(JUNE + 10 * DAY)]), modules);
    expect(new Set(deck.map((one) => one.since))).toEqual(new Set([JUNE]));
  });

  it('holds questions missed or marked, and the key points and terms of modules completed', () => {
    const log = [
      answer({ item: 'juste' }, JUNE),
      answer({ item: 'manquee', right: false }, JUNE + 5),
      answer({ item: 'manquee', right: true }, JUNE + 90 * DAY),
      answer({ item: 'du-module', right: false, module: 'perfusion', evidence: false }, JUNE + 6),
      event('item-bookmarked', { item: 'juste', block: 'asepsie', on: true }, JUNE + 7),
      completed(JUNE + 8),
      event('module-step-completed', { module: 'autre', version: 'v', step: 's' }, JUNE + 9),
    ];
    const deck = deckOf(fold(log), modules);
    expect(deck.map(({ card, since, module }) => [card, since - JUNE, module])).toEqual([
      ['item:manquee', 5, null],
      ['item:du-module', 6, 'perfusion'],
      ['item:juste', 7, null],
      ['key:perfusion/cspr', 8, 'perfusion'],
      ['key:perfusion/saignee', 8, 'perfusion'],
      ['term:retention', 8, 'perfusion'],
    ]);
    const unmarked = event('item-bookmarked', { item: 'juste', block: 'asepsie', on: false }, JUNE + 10);
    expect(deckOf(fold([...log, unmarked]), modules).map((card) => card.card)).not.toContain('item:juste');
    // A module that this phone knows nothing of gives its cards once it does.
    expect(deckOf(fold(log), {}).map((card) => card.kind)).toEqual(['item', 'item', 'item']);
  });
});

describe('a day', () => {
  const card = (n: number, block: string, since = JUNE - DAY, kind: DeckCard['kind'] = 'key'): DeckCard => ({
    card: `${kind}:m/${n}`,
    kind,
    block,
    since,
    item: null,
    module: 'm',
  });
  const empty = () => fold([]);
  const due = (progress: Progress, deck: DeckCard[], now: number, n = 0) => dueCards(progress, deck, now, day(n)).map((one) => one.card);

  it('shows a new card from the day after it joined the deck', () => {
    const deck = [card(1, 'a', JUNE + 10 * HOUR)];
    expect(due(empty(), deck, JUNE + 20 * HOUR, 0)).toEqual([]);
    expect(due(empty(), deck, JUNE + DAY + 1, 1)).toEqual(['key:m/1']);
  });

  it('shows what is due before its end, and a learning step due within twenty minutes', () => {
    const known = card(1, 'a');
    const progress = fold([graded(known.card, 4, JUNE)]);
    const at = scheduleOf(progress.cards[known.card], {})!.due;
    const n = Math.floor((at - JUNE) / DAY);
    expect(due(progress, [known], JUNE + n * DAY + HOUR, n)).toEqual([known.card]);
    expect(due(progress, [known], JUNE + (n - 1) * DAY + HOUR, n - 1)).toEqual([]);
    const step = fold([graded(known.card, 1, JUNE + HOUR)]);
    expect(due(step, [known], JUNE + HOUR + 1000)).toEqual([known.card]);
  });

  it('holds at most so many cards, the likeliest forgotten first, kinds in turn, blocks mixed', () => {
    const deck = [
      ...Array.from({ length: 8 }, (_, i) => card(i, 'a', JUNE - 5 * DAY, 'item')),
      ...Array.from({ length: 8 }, (_, i) => card(10 + i, 'b', JUNE - 4 * DAY, 'key')),
      ...Array.from({ length: 8 }, (_, i) => card(20 + i, 'a', JUNE - 3 * DAY, 'term')),
    ];
    const log = [
      graded('item:m/7', 3, JUNE - 40 * DAY),
      graded('item:m/7', 3, JUNE - 40 * DAY + 11 * 60_000),
      graded('term:m/20', 4, JUNE - 30 * DAY),
    ];
    const progress = fold(log);
    const all = dueCards(progress, deck, JUNE + HOUR, day(0));
    const session = sessionOf(byUrgency(all, JUNE + HOUR), CEILING);
    expect(session).toHaveLength(12);
    expect(session.map((one) => one.card)).toContain('item:m/7');
    expect(session.map((one) => one.card)).toContain('term:m/20');
    expect(new Set(session.map((one) => one.kind))).toEqual(new Set(['item', 'key', 'term']));
    const repeats = session.filter((one, i) => i > 0 && one.block === session[i - 1]!.block).length;
    const rest = session.filter((one) => one.block === 'a').length - session.filter((one) => one.block === 'b').length;
    expect(repeats).toBeLessThanOrEqual(Math.max(0, rest - 1));
    expect(sessionOf(byUrgency(all, JUNE), 0)).toEqual([]);
    const [first, second] = sessionOf(byUrgency(all, JUNE + HOUR), 2).map((one) => remembered(one.scheduled!, JUNE + HOUR));
    expect(first).toBeLessThanOrEqual(second!);
  });

  it('gives a card graded today a second look without a second place', () => {
    const deck = Array.from({ length: 5 }, (_, i) => card(i, 'a'));
    const progress = fold([graded('key:m/0', 1, JUNE + HOUR), graded('key:m/1', 1, JUNE + HOUR)]);
    const all = dueCards(progress, deck, JUNE + 2 * HOUR, day(0));
    expect(all.filter((one) => one.again).map((one) => one.card)).toEqual(['key:m/0', 'key:m/1']);
    expect(
      sessionOf(byUrgency(all, JUNE + 2 * HOUR), 0)
        .map((one) => one.card)
        .sort(),
    ).toEqual(['key:m/0', 'key:m/1']);
    expect(sessionOf(byUrgency(all, JUNE + 2 * HOUR), 2)).toHaveLength(4);
  });

  it('keeps a card put off until tomorrow out of today, even a few minutes before midnight', () => {
    const known = card(1, 'a');
    const late = JUNE + 24 * HOUR - 5 * 60_000;
    const progress = fold([
      graded(known.card, 1, late),
      event('card-reviewed', { card: known.card, item: null, postponedUntil: JUNE + DAY }, late + 1000),
    ]);
    expect(due(progress, [known], late + 2000, 0)).toEqual([]);
    expect(due(progress, [known], JUNE + DAY + 1, 1)).toEqual([known.card]);
  });

  it('counts each card once, those taken back not at all', () => {
    const back = graded('b', 3, JUNE + 2 * HOUR);
    const progress = fold([
      graded('a', 1, JUNE + HOUR),
      graded('a', 3, JUNE + HOUR + 60_000),
      back,
      event('card-reviewed', { card: 'b', item: null, undone: back.id }, JUNE + 3 * HOUR),
      graded('c', 3, JUNE - HOUR),
    ]);
    expect(doneToday(progress, day(0))).toBe(1);
  });

  it('has a calendar that counts every card of the deck at most once', () => {
    const deck = [card(1, 'a'), card(2, 'a', JUNE + HOUR), card(3, 'b')];
    const progress = fold([graded('key:m/3', 4, JUNE + HOUR)]);
    const days = Array.from({ length: 28 }, (_, i) => day(i));
    const counts = calendarOf(progress, deck, days);
    const third = scheduleOf(progress.cards['key:m/3'], {})!.due;
    expect(counts[0]).toBe(1);
    expect(counts[1]).toBe(1);
    expect(counts[Math.floor((third - JUNE) / DAY)]).toBe(1);
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(3);
  });
});

it('gives, over a week of sessions, the schedule that ts-fsrs gives called directly', () => {
  const direct = fsrs({ request_retention: 0.9, enable_fuzz: false });
  const cards = new Map<string, Card>();
  const log: StoredEvent[] = [];
  const deck = Array.from(
    { length: 30 },
    (_, i): DeckCard => ({ card: `key:m/${i}`, kind: 'key', block: `b${i % 4}`, since: JUNE - DAY, item: null, module: 'm' }),
  );
  let answers = 0;
  for (let n = 0; n < 7; n++) {
    let now = JUNE + n * DAY + 18 * HOUR;
    const places = CEILING - doneToday(fold(log), day(n));
    const queue = sessionOf(byUrgency(dueCards(fold(log), deck, now, day(n)), now), places).map((one) => one.card);
    for (let i = 0; i < queue.length && i < 40; i++) {
      now += 20_000;
      const card = queue[i]!;
      const rating = (((n * 31 + i * 7 + Number(card.split('/')[1])) % 4) + 1) as Grade;
      // Directly: this card as ts-fsrs left it must be due for us to show it.
      const known = cards.get(card);
      if (known) expect(known.due.getTime()).toBeLessThan(day(n).end);
      const after = direct.next(known ?? createEmptyCard(new Date(now)), new Date(now), rating).card;
      cards.set(card, after);
      log.push(graded(card, rating as 1 | 2 | 3 | 4, now));
      answers++;
      if (after.state === 1 || after.state === 3) if (after.due.getTime() <= now + 20 * 60_000) queue.push(card);
    }
  }
  expect(answers).toBeGreaterThan(60);
  const progress = fold(log);
  for (const [card, expected] of cards) {
    const ours = scheduleOf(progress.cards[card], progress.undone)!;
    expect([card, ours.due, ours.stability]).toEqual([card, expected.due.getTime(), expected.stability]);
  }
  // And no card that ts-fsrs has due before the week's end was forgotten by the last day's session, ceiling aside.
  const left = dueCards(progress, deck, JUNE + 7 * DAY - 1, day(6)).filter((one) => one.scheduled && !one.scheduled.learning);
  expect(left.every((one) => cards.get(one.card)!.due.getTime() < JUNE + 7 * DAY)).toBe(true);
});

describe('a question under review', () => {
  it('is not asked as evidence for 180 days after its card was touched, even if the grade was taken back', () => {
    const touched = event('card-reviewed', { card: 'item:q', item: 'q', rating: 3 }, JUNE);
    const undone = event('card-reviewed', { card: 'item:q', item: 'q', undone: touched.id }, JUNE + 1);
    const progress = fold([answer({ item: 'q' }, JUNE - 300 * DAY), touched, undone]);
    expect(notFresh(progress, JUNE + FRESH_AFTER_REVIEW - 1).has('q')).toBe(true);
    expect(notFresh(progress, JUNE + FRESH_AFTER_REVIEW).has('q')).toBe(false);
  });
});
