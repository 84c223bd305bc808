import { describe, expect, it } from 'vitest';
import { scoreResponse } from '@/core/assessment/score';
import { drawVariables, instantiate, variantSeed, withNumbersOf } from '@/core/assessment/variant';
import { parseItem } from '@/core/content/parse-item';
import { canonical } from '@/core/content/pack';
import { ONE_OF_EACH } from '../builders/items';
import { authoredTemplate, templateItem } from '../builders/templates';

const NNBSP = '\u202f';
const NBSP = '\u00a0';
const problemsWith = (change: Record<string, unknown>) => {
  const parsed = parseItem(authoredTemplate(change));
  return parsed.ok ? [] : parsed.problems;
};

describe('instantiate', () => {
  const item = templateItem();

  it('fills text, answer and slips with the example for no seed', () => {
    const made = instantiate(item, null);
    expect(made.context).toEqual([`Colonne de 20${NBSP}cm, capacité 35${NBSP}g/L, récolte à 2,8${NBSP}g/L.`]);
    expect(made.answer).toBeCloseTo((Math.PI * 100 * 20 * 35) / 1000 / 2.8, 9);
    expect(made.explanation.text).toBe(`Le lit fait 6,28${NBSP}L, donc 220 / 2,8 = 78,5${NBSP}L.`);
    expect(made.slips[1]!.why).toContain('2,8');
    expect(made.template).toBeUndefined();
  });

  it('gives the same variant for the same seed, after a pack was written and read again', () => {
    for (const seed of [1, 77, 4_294_967_295]) {
      const again = instantiate(JSON.parse(canonical(item)) as typeof item, seed);
      expect(canonical(again)).toBe(canonical(instantiate(item, seed)));
    }
  });

  it('keeps text, answer and slips consistent with each other on every draw', () => {
    for (let seed = 0; seed < 300; seed++) {
      const { d, cap, titre } = drawVariables(item.template!, seed)!;
      const made = instantiate(item, seed);
      const volume = (Math.PI * (d! / 2) ** 2 * 20 * cap!) / 1000 / titre!;
      expect(volume).toBeGreaterThan(20); // its condition
      expect(made.answer).toBeCloseTo(volume, 9);
      expect(made.context![0]).toContain(`Colonne de ${d}${NBSP}cm, capacité ${cap}`);
      expect(made.context![0]).toContain(`${String(titre).replace('.', ',')}${NBSP}g/L`);
      expect(scoreResponse(made, { kind: 'number', text: '', value: Number(volume.toFixed(1)) }).right).toBe(true);
      expect(scoreResponse(made, { kind: 'number', text: '', value: 4 * volume })).toMatchObject({ right: false, slip: 0 });
    }
  });

  it('draws every value of every parameter, evenly', () => {
    const counts = new Map<number, number>();
    for (let seed = 0; seed < 2000; seed++) {
      const { d } = drawVariables({ ...item.template!, where: [] }, seed)!;
      counts.set(d!, (counts.get(d!) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual([14, 20, 25, 30]);
    for (const count of counts.values()) expect(count).toBeGreaterThan(400);
    const titres = new Set(Array.from({ length: 2000 }, (_, seed) => drawVariables(item.template!, seed)!.titre));
    expect([...titres].sort()).toEqual([2, 2.2, 2.4, 2.6, 2.8, 3, 3.2, 3.4, 3.6, 3.8, 4, 4.2, 4.4]);
  });

  it('prints thousands and large numbers in French, and in English where the question is English', () => {
    const change = { params: { n: { example: 1500, values: [1500, 2500] }, m: { example: 2_500_000, values: [2_500_000, 3_500_000] } } };
    const rest = {
      let: {},
      where: [],
      context: ['{n} L, {m} cellules, {n / 1000} kg'.replace('{n / 1000}', '{n / 1000:2}')],
      answer: 'n',
      check: 1500,
      slips: [{ value: '2 * n', why: 'Double de {n}.' }],
      explanation: { title: 'T.', text: '{n}' },
    };
    expect(instantiate(templateItem({ ...change, ...rest }), null).context).toEqual([
      `1${NNBSP}500${NBSP}L, 2,5${NBSP}×${NBSP}10⁶ cellules, 1,5${NBSP}kg`,
    ]);
    const english = instantiate(templateItem({ ...change, ...rest, lang: 'en' }), null);
    expect(english.context).toEqual([`1,500 L, 2.5${NBSP}×${NBSP}10⁶ cellules, 1.5 kg`]);
    expect(english.slips[0]!.why).toBe(`Double de 1${NNBSP}500.`);
  });

  it('leaves other items as they are', () => {
    for (const other of Object.values(ONE_OF_EACH)) expect(instantiate(other, 5)).toBe(other);
  });
});

describe('variantSeed', () => {
  it('is null without a template', () => {
    expect(variantSeed(ONE_OF_EACH.numeric, 12, 5)).toBeNull();
  });

  it('never gives the same numbers twice in a row, even when there are only two', () => {
    const item = templateItem({
      params: { d: { example: 20, values: [20, 30] } },
      let: {},
      where: [],
      context: ['{d}'],
      answer: 'd',
      check: 20,
      slips: [{ value: '3 * d', why: 'Triple.' }],
      explanation: { title: 'T.', text: '{d}' },
    });
    let last: number | undefined;
    const answers: number[] = [];
    for (let session = 0; session < 200; session++) {
      last = variantSeed(item, session, last)!;
      answers.push(instantiate(item, last).answer);
    }
    expect(answers.every((answer, i) => i === 0 || answer !== answers[i - 1])).toBe(true);
  });

  it('is a function of the session and of the last variant', () => {
    const item = templateItem();
    expect(variantSeed(item, 9, 4)).toBe(variantSeed(item, 9, 4));
    expect(new Set(Array.from({ length: 50 }, (_, session) => variantSeed(item, session, undefined))).size).toBe(50);
  });
});

describe('compiling a template', () => {
  it.each([
    [{ answer: 'masse / inconnu' }, 'inconnu'],
    [{ let: { lit: 'masse', masse: 'lit' } }, 'masse'],
    [{ params: { ...authoredTemplate().params, pi: { example: 1, values: [1, 2] } } }, 'pi'],
    [{ params: { ...authoredTemplate().params, d: { example: 21, values: [14, 20] } } }, 'example'],
    [{ params: { ...authoredTemplate().params, cap: { example: 33, from: 25, to: 45, step: 5 } } }, 'example'],
    [{ params: { ...authoredTemplate().params, cap: { example: 50, from: 25, to: 45, step: 5 } } }, 'example'],
    [{ check: 80 }, 'check'],
    [{ check: undefined }, 'check'],
    [{ where: ['masse < 10'] }, 'where'],
    [{ stem: 'Quel volume pour {masse / titre} ?' }, 'decimals'],
    [{ slips: [{ value: '1.001 * answer', why: 'Presque.' }] }, 'overlaps'],
  ])('refuses %j', (change, said) => {
    expect(problemsWith(change).join(' ')).toContain(said);
  });

  it('keeps a numeric item without parameters as it is', () => {
    const { params: _, let: __, where: ___, check: ____, ...plain } = authoredTemplate();
    const parsed = parseItem({ ...plain, answer: 3, tolerance: 0.1, slips: [{ value: 30, why: 'Facteur 10.' }], context: ['{d}'] });
    expect(parsed).toMatchObject({ ok: true, item: { answer: 3, context: ['{d}'] } });
  });
});

it('scores alike with its texts filled in or not', () => {
  const item = templateItem();
  for (let seed = 0; seed < 50; seed++) {
    const { answer, slips } = instantiate(item, seed) as ReturnType<typeof templateItem>;
    for (const value of [answer, ...slips.map((slip) => slip.value), answer * 1.3]) {
      const response = { kind: 'number' as const, text: String(value), value };
      expect(scoreResponse(withNumbersOf(item, seed), response)).toEqual(scoreResponse(instantiate(item, seed), response));
    }
  }
  expect(withNumbersOf(ONE_OF_EACH.single, null)).toBe(ONE_OF_EACH.single);
});
