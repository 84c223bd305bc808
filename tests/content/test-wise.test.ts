import { describe, expect, it } from 'vitest';
import { HABITS, puzzleOf, testWise } from '@/content/checks/test-wise';
import type { Content } from '@/content/load';
import { blindChance } from '@/core/assessment/chance';
import { batchRecord, chartOptions, chartPoints, numeric, ordering, single } from '../builders/items';
import { broken, problemsAfter, real } from './support/broken-content';

/** A bank of single choices whose options are these; the first of each is right. */
function bank(...options: string[][]): Content {
  const items = options.map((texts, n) => ({
    ...single('+...'),
    id: `aval-${n}`,
    stem: 'Quelle pression pour ce filtre ?',
    options: texts.map((text, i) => ({ id: String(i), text, ...(i === 0 ? { right: true } : { why: 'Non.' }) })),
  }));
  return broken((content) => {
    content.items = new Map([['aval', items]]);
  });
}

describe('the solver that knows no biology', () => {
  it('finds a key that is always the longest', () => {
    const found = testWise(
      bank(['bien plus long que tout', 'court a', 'court b', 'court c'], ['aussi très long que tout', 'un', 'du', 'en']),
    );
    expect(found.habits.longest).toBe(1);
    expect(found.habits.shortest).toBe(0);
    expect(found.chance).toBe(0.25);
    expect(found.lengthCorrelation).toBeGreaterThan(0.9);
  });

  it.each([
    ['moderate', ['on arrête la pompe', 'on arrête toujours la pompe', 'on arrête toutes les pompes', 'on n’arrête jamais la pompe']],
    ['hedged', ['cela peut venir du joint', 'cela vient de la vanne', 'cela vient du filtre', 'cela vient de la cuve']],
    ['overlap', ['la pression du filtre', 'le débit de la pompe', 'le niveau de la cuve', 'le pH du milieu']],
    ['grammar', ['une vanne', 'une pompe', 'arrêter', 'quinze']],
    ['middle', ['3 bar', '1 bar', '2,5 bar', '9 bar']],
    ['first', ['a', 'b', 'c', 'd']],
  ])('sees what « %s » sees', (habit, options) => {
    const share = testWise(bank(options)).habits[habit]!;
    expect(share).toBeGreaterThanOrEqual(habit === 'grammar' || habit === 'middle' ? 0.5 : 1);
  });

  it('gains nothing where options differ in nothing that it knows', () => {
    const found = testWise(bank(['pompe', 'vanne', 'joint', 'filtr'].map((text) => text)));
    expect(found.habits.longest).toBe(0.25);
    expect(found.habits.moderate).toBe(0.25);
    expect(found.lengthCorrelation).toBe(0);
  });

  it('looks at every item with texts to choose among, and at no other', () => {
    expect(puzzleOf(chartOptions())).toMatchObject({ several: false });
    expect(puzzleOf(batchRecord())).toMatchObject({ several: true });
    for (const item of [numeric(), ordering(), chartPoints()]) expect(puzzleOf(item)).toBeUndefined();
  });

  it('is compared with blind chance, exactly', () => {
    const { chance, items } = testWise(real);
    const puzzles = [...real.items.values()].flat().filter((item) => puzzleOf(item));
    expect(items).toBe(puzzles.length);
    expect(chance).toBeCloseTo(puzzles.reduce((sum, item) => sum + blindChance(item), 0) / puzzles.length, 12);
    expect(Object.keys(HABITS)).toHaveLength(11);
  });
});

describe('the bank', () => {
  const edit = (change: (option: { text: string; right?: boolean }) => void) =>
    problemsAfter((content) => {
      for (const items of content.items.values())
        for (const item of items) if (item.type === 'single') for (const option of item.options) change(option);
    }).filter((problem) => problem.startsWith('blocks: '));

  it('is refused when its keys are the longest', () => {
    const problems = edit((option) => {
      if (option.right) option.text += ', et cela se note dans le dossier de lot avant la reprise du poste';
    });
    expect(problems).toContainEqual(expect.stringMatching(/\(longest\) is \d+\.\d points above chance/));
    expect(problems).toContainEqual(expect.stringMatching(/length of an option tells whether it is right \(correlation 0\.\d+\)/));
  });

  it('is refused when its distractors are absolute', () => {
    expect(
      edit((option) => {
        if (!option.right) option.text += ', toujours';
      }),
    ).toContainEqual(expect.stringMatching(/\(moderate\) is \d+\.\d points above chance/));
  });
});
