import { describe, expect, it } from 'vitest';
import { usualTargets } from '@/content/checks/coverage';
import type { Item, Level } from '@/core/assessment/item';
import { MEASURING_TYPES } from '@/core/assessment/item';
import { block, first, itemsOf, job, problemsAfter, real } from './support/broken-content';

const FILE = 'blocks/aval/items.yaml';

it('refuses an item of another block’s competency', () => {
  const item = itemsOf(real, 'aval')[0]!;
  expect(
    problemsAfter((content) => {
      itemsOf(content, 'aval')[0]!.competency = 'amont-culture';
    }),
  ).toContain(`${FILE}: ${item.id}: its competency amont-culture is not one of the block.`);
});

it('refuses a missing difficulty or depth', () => {
  const item = itemsOf(real, 'aval')[0]!;
  expect(
    problemsAfter((content) => {
      Object.assign(itemsOf(content, 'aval')[0]!, { difficulty: 5, depth: undefined });
    }),
  ).toEqual([
    `${FILE}: ${item.id}: its difficulty is 5, not 1 to 4.`,
    `${FILE}: ${item.id}: its depth is undefined, not one of recall, apply, analyse, decide.`,
  ]);
});

it('refuses a situational item in a quiz, and English elsewhere than in its block', () => {
  const item = first(real, 'aval', 'single');
  expect(
    problemsAfter((content) => {
      Object.assign(first(content, 'aval', 'single'), { type: 'situational' });
      first(content, 'amont', 'single').lang = 'en';
    }),
  ).toEqual(
    expect.arrayContaining([
      `${FILE}: ${item.id}: it is situational, in a block assessed by quiz: situations indicate, other types measure.`,
      `blocks/amont/items.yaml: ${first(real, 'amont', 'single').id}: it is in English outside the block anglais.`,
    ]),
  );
});

it('refuses numbers that are not', () => {
  const item = first(real, 'aval', 'numeric');
  expect(
    problemsAfter((content) => {
      const numeric = first(content, 'aval', 'numeric');
      numeric.answer = Number.NaN;
      numeric.slips[0]!.value = Number.POSITIVE_INFINITY;
      numeric.slips[0]!.tolerance = Number.NaN;
    }),
  ).toEqual(
    expect.arrayContaining([
      `${FILE}: ${item.id}: answer is NaN, not a number.`,
      `${FILE}: ${item.id}: slips.0.value is Infinity, not a number.`,
      `${FILE}: ${item.id}: slips.0.tolerance is NaN, not a number.`,
    ]),
  );
});

describe('depth of the bank', () => {
  const deep = itemsOf(real, 'aval').length;
  const said = (edit: (items: Item[]) => Item[], id = 'aval') =>
    problemsAfter((content) => {
      content.items.set(id, edit(itemsOf(content, id)));
    });
  /** Gives the items of a block these difficulties, in turn. */
  const withLevels = (levels: Level[], id = 'aval') =>
    said((items) => items.map((item, i) => ({ ...item, difficulty: levels[i % levels.length]! })), id);

  it('asks forty items of the blocks that jobs lean on, twenty-four of the others', () => {
    expect(said((items) => items.slice(0, 39))).toContain(`${FILE}: 39 of its 39 items were read twice, fewer than 40.`);
    expect(said((items) => items.slice(0, 23), 'sante')).toContain(
      'blocks/sante/items.yaml: 23 of its 23 items were read twice, fewer than 24.',
    );
    expect(said(() => [], 'sante')).toContain('blocks/sante/items.yaml: 0 of its 0 items were read twice, fewer than 24.');
  });

  it('does not count an item that was not read twice, or whose reading says nothing', () => {
    const unread = said((items) =>
      items.map((item, i) => (i < 5 ? { ...item, readings: item.readings!.filter((r) => r.kind === 'fact') } : item)),
    );
    expect(unread).toContain(`${FILE}: ${deep - 5} of its ${deep} items were read twice, fewer than 40.`);
    const empty = said((items) =>
      items.map((item, i) => (i < 5 ? { ...item, readings: item.readings!.map((r) => ({ ...r, outcome: ' ' })) } : item)),
    );
    expect(empty).toContain(`${FILE}: ${deep - 5} of its ${deep} items were read twice, fewer than 40.`);
  });

  it('asks four items at each difficulty, and half of them around the level that jobs most often ask', () => {
    expect(withLevels([1, 2, 3, 3, 4])).toEqual([]);
    expect(withLevels([2, 3, 4])).toContain(`${FILE}: 0 items have the difficulty 1, fewer than 4.`);
    expect(job(real).blocks.find((target) => target.block === 'aval')!.target).toBe(3);
    expect(withLevels([1, 1, 2, 3])).toContainEqual(
      expect.stringMatching(
        /^blocks\/aval\/items\.yaml: \d+ of \d+ items lie around the level that jobs most often ask \(3\): fewer than half\.$/,
      ),
    );
  });

  it('takes the level that most targets ask, several when as many ask for each', () => {
    expect(usualTargets(real, 'aval')).toEqual([3]);
    expect(usualTargets(real, 'digital')).toEqual([4]);
    expect(usualTargets(real, 'amont')).toEqual([2, 3]);
  });

  it('asks three items of each competency', () => {
    const { id } = block(real, 'aval').competencies[0]!;
    const other = block(real, 'aval').competencies[1]!.id;
    let kept = 0;
    expect(said((items) => items.map((item) => (item.competency === id && ++kept > 2 ? { ...item, competency: other } : item)))).toContain(
      `blocks/aval/block.yaml: ${id}: 2 of the block's items measure it, fewer than 3.`,
    );
  });

  it('asks four types, and at most three one-choice items in five', () => {
    const single = first(real, 'aval', 'single');
    const problems = said((items) =>
      items.map((item, i) =>
        i % 5 === 0 ? item : { ...single, id: `aval-copie-${i}`, difficulty: item.difficulty, competency: item.competency },
      ),
    );
    expect(problems).toContainEqual(expect.stringMatching(/^blocks\/aval\/items\.yaml: \d+ of \d+ items are one choice: too many\.$/));
    expect(said((items) => items.filter((item) => ['single', 'numeric', 'chart'].includes(item.type)))).toContain(
      `${FILE}: its items have 3 types, fewer than 4.`,
    );
  });

  it('asks twelve situations where no quiz measures', () => {
    expect(said((items) => items.slice(0, 11), 'equipe')).toContain(
      'blocks/equipe/items.yaml: assessed by situation, it has 11 situations, fewer than 12.',
    );
    expect(said(() => [], 'recherche')).toContain(
      'blocks/recherche/items.yaml: assessed by portfolio, it has 0 situations, fewer than 12.',
    );
  });

  it('asks 880 items in all, and twenty-five of each type that others lack', () => {
    const without = problemsAfter((content) => {
      for (const id of content.items.keys()) if (id !== 'aval') content.items.set(id, []);
    });
    expect(without).toContain(`blocks: there are ${deep} items read twice in all, fewer than 880.`);
    expect(without).toContainEqual(expect.stringMatching(/^blocks: \d+ items have the type hotspot, fewer than 25\.$/));
    const bare = problemsAfter((content) => {
      for (const items of content.items.values())
        for (const item of items) if (item.type === 'ordering') for (const step of item.steps) delete step.critical;
    });
    expect(bare).toContain('blocks: 0 items have the type ordering, fewer than 25.');
  });

  it.each(MEASURING_TYPES)('refuses a technician’s path without %s', (type) => {
    expect(
      problemsAfter((content) => {
        for (const [id, items] of content.items)
          content.items.set(
            id,
            items.filter((item) => item.type !== type),
          );
      }),
    ).toContain(`jobs/technicien-bioproduction.yaml: its blocks have no item of the type ${type}.`);
  });
});
