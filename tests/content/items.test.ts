import { describe, expect, it } from 'vitest';
import type { Level } from '@/core/assessment/item';
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

it('refuses a competency measured by one item, in a block that has items', () => {
  const { id } = block(real, 'aval').competencies[0]!;
  expect(
    problemsAfter((content) => {
      const of = itemsOf(content, 'aval').filter((item) => item.competency === id);
      for (const item of of.slice(1)) item.competency = block(content, 'aval').competencies[1]!.id;
    }),
  ).toEqual([`blocks/aval/block.yaml: ${id}: 1 of the block's items measure it, fewer than 2.`]);
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
      `${FILE}: ${item.id}: it is situational in a block that is not assessed by situation.`,
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
  ).toEqual([
    `${FILE}: ${item.id}: answer is NaN, not a number.`,
    `${FILE}: ${item.id}: slips.0.value is Infinity, not a number.`,
    `${FILE}: ${item.id}: slips.0.tolerance is NaN, not a number.`,
  ]);
});

describe('coverage', () => {
  /** Gives the items of a block these difficulties, in turn. */
  const withLevels = (levels: Level[]) =>
    problemsAfter((content) => {
      for (const [i, item] of itemsOf(content, 'aval').entries()) item.difficulty = levels[i % levels.length]!;
    });

  it('refuses a block without an item at each level', () => {
    expect(withLevels([1, 2, 3])).toContain(`${FILE}: no item has the difficulty 4.`);
    expect(withLevels([1, 2, 3, 4])).toEqual([]);
  });

  it('refuses a target level that fewer than two items tell about', () => {
    expect(job(real).blocks.find((target) => target.block === 'aval')!.target).toBe(3);
    expect(withLevels([1, 2])).toContain(`${FILE}: 0 items tell about level 3, which jobs ask for: fewer than 2.`);
  });

  it('refuses a quiz of fewer than twelve items', () => {
    expect(
      problemsAfter((content) => {
        itemsOf(content, 'aval').splice(11);
      }),
    ).toContain(`${FILE}: the block has 11 items, fewer than 12.`);
  });

  it('asks nothing of a block without items, or not assessed by a quiz', () => {
    expect(
      problemsAfter((content) => {
        content.items.set('aval', []);
      }).filter((problem) => problem.startsWith(FILE)),
    ).toEqual([]);
    expect(
      problemsAfter((content) => {
        itemsOf(content, 'aval').splice(11);
        block(content, 'aval').assess = 'situation';
      }).filter((problem) => problem.includes('fewer than 12')),
    ).toEqual([]);
  });

  it('refuses fewer than 110 items in all', () => {
    expect(
      problemsAfter((content) => {
        for (const id of content.items.keys()) if (id !== 'aval') content.items.set(id, []);
      }),
    ).toContain(`blocks: there are ${itemsOf(real, 'aval').length} items in all, fewer than 110.`);
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
