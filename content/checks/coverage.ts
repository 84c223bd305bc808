import { type Level, MEASURING_TYPES } from '../../core/assessment/item';
import { cutTheta } from '../../core/assessment/grid';
import { difficultyToB } from '../../core/assessment/likelihood';
import type { Content } from '../load';
import type { Check } from './check';
import { itemsFile, jobFile } from './places';

const PER_QUIZ_BLOCK = 12;
const PER_TARGET = 2;
const IN_ALL = 110;
const LEVELS: readonly Level[] = [1, 2, 3, 4];
/** The first path that we publish: its blocks alone show every type of question. */
const SHOWCASE = 'technicien-bioproduction';

/** An item tells the most about a level when its difficulty on θ is within one unit of that level's cut. */
const isAround = (difficulty: Level, target: Level) => Math.abs(difficultyToB(difficulty) - cutTheta(target)) <= 1;

/** The levels that jobs and certifications ask of a block. */
function targetLevels(content: Content, block: string): Level[] {
  const asked = new Set(
    [...content.jobs, ...content.certifications].flatMap((t) => t.blocks.filter((b) => b.block === block).map((b) => b.target)),
  );
  return LEVELS.filter((level) => asked.has(level));
}

export const quizBlocksCanMeasure: Check = (content) =>
  content.blocks.flatMap((block) => {
    const items = content.items.get(block.id) ?? [];
    if (block.assess !== 'quiz' || items.length === 0) return [];
    const around = (target: Level) => items.filter((item) => isAround(item.difficulty, target)).length;
    const problems = [
      ...(items.length < PER_QUIZ_BLOCK ? [`the block has ${items.length} items, fewer than ${PER_QUIZ_BLOCK}.`] : []),
      ...LEVELS.filter((level) => !items.some((item) => item.difficulty === level)).map((level) => `no item has the difficulty ${level}.`),
      ...targetLevels(content, block.id)
        .filter((target) => around(target) < PER_TARGET)
        .map((target) => `${around(target)} items tell about level ${target}, which jobs ask for: fewer than ${PER_TARGET}.`),
    ];
    return problems.map((problem) => `${itemsFile(block.id)}: ${problem}`);
  });

export const thereAreEnoughItems: Check = (content) => {
  const total = [...content.items.values()].flat().length;
  return total >= IN_ALL ? [] : [`blocks: there are ${total} items in all, fewer than ${IN_ALL}.`];
};

export const technicianMeetsEveryType: Check = (content) => {
  const job = content.jobs.find(({ id }) => id === SHOWCASE);
  const types = new Set((job?.blocks ?? []).flatMap(({ block }) => (content.items.get(block) ?? []).map((item) => item.type)));
  return MEASURING_TYPES.filter((type) => !types.has(type)).map(
    (type) => `${jobFile(SHOWCASE)}: its blocks have no item of the type ${type}.`,
  );
};
