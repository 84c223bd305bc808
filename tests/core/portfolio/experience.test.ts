import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventBodies } from '@/core/events/event';
import { parseEvent } from '@/core/events/parse-event';
import {
  cvLines,
  EXPERIENCE_KINDS,
  type Experience,
  emptyExperience,
  experiencesOf,
  fromBody,
  LIMITS,
  periodInWords,
  readHours,
  readMonth,
  toBody,
} from '@/core/portfolio/experience';
import { addEvent, emptyProgress, fold } from '@/core/progress/fold';
import { DAY, deviceId, event, idOf, JUNE } from '../../builders/events';

type Body = EventBodies['experience-described'];
const described = (body: Partial<Body>, at = JUNE, device = 1) =>
  event('experience-described', { experience: 'e', text: '', blocks: [], ...body }, at, { device: deviceId(device) });
const titles = (list: readonly Experience[]) => list.map(({ title }) => title);
const of = (...events: ReturnType<typeof described>[]) => experiencesOf(fold(events));

describe('experiences as events', () => {
  const first = described({ title: 'Un dosage' });
  const second = described({ title: 'Un dosage ELISA' }, JUNE + DAY);
  const third = described({ title: 'Un dosage, deux équipes' }, JUNE + 2 * DAY, 2);

  it('the latest description counts, whatever the order, the repeats and the device', () => {
    for (const order of [
      [first, second, third],
      [third, second, first],
      [second, third, first, third, second],
    ])
      expect(titles(of(...order).kept)).toEqual(['Un dosage, deux équipes']);
  });

  it('at the same instant on two devices, the same one wins everywhere', () => {
    const [here, there] = [described({ title: 'ici' }, JUNE, 1), described({ title: 'là' }, JUNE, 2)];
    expect(of(here, there)).toEqual(of(there, here));
    expect(of(here, there).kept).toHaveLength(1);
  });

  it('a clock ahead does not win once the server has dated its event', () => {
    const ahead = { ...described({ title: 'horloge en avance' }, JUNE + 300 * DAY, 2), receivedAt: JUNE };
    expect(titles(of(ahead, second).kept)).toEqual(['Un dosage ELISA']);
  });

  it('one taken out is apart, and comes back with its words', () => {
    const experience = { ...emptyExperience('e'), title: 'Un stage', blocks: ['b'], from: '2025-02' };
    const kept = described(toBody(experience), JUNE);
    const out = described(toBody(experience, true), JUNE + 1);
    const back = described(toBody(experience), JUNE + 2);
    expect(of(kept, out)).toEqual({ kept: [], removed: [experience] });
    for (const order of [
      [kept, out, back],
      [back, out, kept],
    ])
      expect(of(...order)).toEqual({ kept: [experience], removed: [] });
  });

  it('a removal on one phone and an older change on another leave it removed', () => {
    expect(
      of(described({ title: 'Un stage', removed: true }, JUNE + 2, 1), described({ title: 'Un stage, revu' }, JUNE + 1, 2)).kept,
    ).toEqual([]);
  });

  it('an event of the first version has a text and blocks: its first line is the title', () => {
    const text = `Six mois en salle blanche, ${'x'.repeat(200)}\nEnsuite le reste.`;
    const [experience] = of(described({ text, blocks: ['asepsie'] })).kept;
    expect(experience).toEqual({
      ...emptyExperience('e'),
      kind: 'autre',
      title: text.slice(0, LIMITS.title),
      situation: text,
      blocks: ['asepsie'],
    });
  });

  it('holds whatever the history: order, repeats, one by one', () => {
    const drawn = fc.array(
      fc.record({
        n: fc.nat({ max: 2 }),
        at: fc.integer({ min: 0, max: 4 }),
        id: fc.nat({ max: 30 }),
        title: fc.constantFrom('a', 'b', 'c'),
        removed: fc.boolean(),
      }),
      { minLength: 1, maxLength: 20 },
    );
    const events = drawn.map((list) =>
      list.map(({ n, at, id, title, removed }, i) =>
        event('experience-described', { experience: `e-${n}`, text: '', blocks: [], title, ...(removed ? { removed } : {}) }, JUNE + at, {
          id: idOf(id * 100 + i),
          device: deviceId(i % 3),
        }),
      ),
    );
    fc.assert(
      fc.property(
        events.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list], { minLength: 2 * list.length }))),
        ([list, shuffled]) => {
          const whole = fold(list).experiences;
          expect(fold(shuffled).experiences).toEqual(whole);
          const progress = emptyProgress();
          for (const one of shuffled) addEvent(progress, one);
          expect(progress.experiences).toEqual(whole);
          const { kept, removed } = experiencesOf({ experiences: whole });
          expect(kept.length + removed.length).toBe(new Set(list.map((e) => (e.body as Body).experience)).size);
        },
      ),
      { seed: 20260601, numRuns: 200 },
    );
  });
});

describe('an experience and its event', () => {
  const anything: fc.Arbitrary<Experience> = fc.record({
    id: fc.uuid(),
    title: fc.string({ maxLength: LIMITS.title }),
    kind: fc.constantFrom(...EXPERIENCE_KINDS),
    where: fc.string({ maxLength: LIMITS.where }),
    from: fc.constantFrom('', '2023-10'),
    to: fc.constantFrom('', '2026-09'),
    situation: fc.string({ maxLength: 200 }),
    action: fc.string({ maxLength: 200 }),
    result: fc.string({ maxLength: 200 }),
    cv: fc.string({ maxLength: 200 }),
    hours: fc.constantFrom(0, 0.5, 14, 10_000),
    blocks: fc.uniqueArray(fc.constantFrom('b1', 'b2', 'b3')),
    competencies: fc.uniqueArray(fc.constantFrom('c1', 'c2')),
  });
  /** Through JSON and the server's door. */
  const sent = (body: unknown) =>
    parseEvent({ id: idOf(1), device: deviceId(1), seq: 1, at: JUNE, type: 'experience-described', schema: 1, body });
  const status = (body: object) => sent({ experience: 'e', text: '', blocks: [], ...body }).status;

  it('are the same thing, there and back, through JSON and the parser', () => {
    fc.assert(
      fc.property(anything, fc.boolean(), (experience, removed) => {
        const parsed = sent(JSON.parse(JSON.stringify(toBody(experience, removed))));
        if (parsed.status !== 'known') throw new Error('refused');
        const body = parsed.event.body as Body;
        expect(Boolean(body.removed)).toBe(removed);
        // Without a title the first line of the situation stands in: the form does not save one without.
        expect(fromBody(body)).toEqual(experience.title ? experience : { ...experience, title: fromBody(body).title });
      }),
      { seed: 20260601, numRuns: 200 },
    );
  });

  it('leaves out what is empty', () => {
    expect(toBody(emptyExperience('e'))).toEqual({ experience: 'e', text: '', blocks: [], kind: 'recherche' });
  });

  it('what the form lets in, the door lets in', () => {
    const filled = Object.fromEntries(Object.entries(LIMITS).map(([field, most]) => [field, 'é'.repeat(most)]));
    expect(sent(toBody({ ...emptyExperience('e'), ...filled, from: '2023-10', to: '2026-09', hours: 10_000 })).status).toBe('known');
  });

  it.each([
    { experience: '__proto__' },
    { experience: '' },
    { kind: 'vacances' },
    { from: '2023' },
    { from: '10/2023' },
    { to: '2023-13' },
    { to: '2023-00' },
    { from: '2023-1' },
    { hours: -1 },
    { hours: 10_001 },
    { hours: '7' },
    { title: 'x'.repeat(2001) },
    { cv: 'x'.repeat(5001) },
    { text: 'x'.repeat(20_001) },
    { text: undefined },
    { blocks: 'b' },
    { blocks: Array.from({ length: 51 }, (_, i) => `b${i}`) },
    { competencies: Array.from({ length: 201 }, (_, i) => `c${i}`) },
    { competencies: ['constructor'] },
    { removed: 'oui' },
  ])('the door refuses %o', (body) => {
    expect(status({})).toBe('known');
    expect(status(body)).toBe('invalid');
  });

  it('the door lets in the bounds themselves', () => {
    expect(status({ hours: 0, from: '2023-01', to: '2023-12', title: 'x'.repeat(2000), text: 'x'.repeat(20_000) })).toBe('known');
    expect(status({ hours: 10_000, removed: false, competencies: [] })).toBe('known');
  });
});

describe('the order', () => {
  it('is that of a CV: last month, then first month, then those without a month, by id', () => {
    const one = (id: string, from: string, to: string) =>
      described({ experience: id, title: id, ...(from ? { from } : {}), ...(to ? { to } : {}) });
    const events = [
      one('sans-2', '', ''),
      one('vieux', '2020-01', '2020-06'),
      one('sans-1', '', ''),
      one('finit-tard-long', '2021-01', '2024-06'),
      one('finit-tard-court', '2024-05', '2024-06'),
      // Still going on from 2023: before everything that has ended.
      one('depuis', '2023-10', ''),
      one('fin-seule', '', '2022-01'),
    ];
    const order = ['depuis', 'finit-tard-court', 'finit-tard-long', 'fin-seule', 'vieux', 'sans-1', 'sans-2'];
    expect(titles(of(...events).kept)).toEqual(order);
    expect(titles(of(...events.reverse()).kept)).toEqual(order);
  });
});

describe('months', () => {
  it.each([
    ['2023-10', '2024-03', 'octobre 2023 à mars 2024'],
    ['2023-10', '', 'depuis octobre 2023'],
    ['', '2024-08', 'août 2024'],
    ['2024-03', '2024-03', 'mars 2024'],
    ['', '', undefined],
  ])('%s, %s: %s', (from, to, words) => {
    expect(periodInWords({ from, to })).toBe(words);
  });

  it.each([
    ['2023-10', '2023-10'],
    ['10/2023', '2023-10'],
    [' 1 - 2023 ', '2023-01'],
    ['octobre 2023', '2023-10'],
    ['Oct. 2023', '2023-10'],
    ['FÉVRIER 2024', '2024-02'],
    ['aout 2024', '2024-08'],
    ['déc 2024', '2024-12'],
  ])('« %s » is %s', (written, month) => {
    expect(readMonth(written)).toBe(month);
  });
  it.each(['', '2023', '13/2023', '0/2023', '10/23', 'jui 2023', 'brumaire 2023', '12/10/2023', '2023-2024', '1723-10'])(
    '« %s » is not a month',
    (written) => {
      expect(readMonth(written)).toBeUndefined();
    },
  );
});

describe('hours', () => {
  it.each([
    ['14', 14],
    ['14,5', 14.5],
    ['14.5', 14.5],
    ['0,5', 0.5],
    ['14 h', 14],
    ['14 h 30', 14.5],
    ['14h05', 14.08],
    ['10\u00a0000', 10_000],
    ['0', 0],
  ])('« %s » is %f', (written, hours) => {
    expect(readHours(written)).toBe(hours);
  });
  it.each(['', '14 jours', '-3', '10 001', '14 h 75', '1,2,3', 'NaN', '1e3'])('« %s » is not', (written) => {
    expect(readHours(written)).toBeUndefined();
  });
});

describe('lines for a CV', () => {
  it('are one a line, without dashes nor bullets', () => {
    const cv = '– Conçu un essai\n\n• Livré - à temps\n  * Formé\n—\n-';
    expect(cvLines({ cv, action: 'x', result: 'y' })).toEqual(['Conçu un essai', 'Livré - à temps', 'Formé']);
  });
  it('are what was done and what came of it when none was written', () => {
    expect(cvLines({ cv: ' \n', action: 'Conçu.\nMesuré.', result: ' Livré. ' })).toEqual(['Conçu.', 'Mesuré.', 'Livré.']);
    expect(cvLines({ cv: '', action: '', result: '' })).toEqual([]);
  });
});
