import { cutTheta } from '../../core/assessment/grid';
import { type Item, type ItemType, type Level, MEASURING_TYPES } from '../../core/assessment/item';
import { difficultyToB } from '../../core/assessment/likelihood';
import type { Assess } from '../../core/framework/schema';
import type { Content } from '../load';
import type { Check } from './check';
import { blockFile, itemsFile, jobFile } from './places';
import { wasReadTwice } from './readings';

/** How deep a block's bank must be before its verdict can be trusted. Only items that were read twice count. */

const PER_BLOCK = 24;
/** Blocks that jobs lean on most: the production blocks and those that doctoral students follow. */
const DEEP: ReadonlySet<string> = new Set([
  'mti',
  'usage-unique',
  'continu',
  'data-science',
  'amont',
  'aval',
  'bpf-sterile',
  'qualite',
  'business',
  'projet',
  'valorisation',
]);
const PER_DEEP_BLOCK = 40;
const SITUATIONS = 12;
const PER_COMPETENCY = 3;
const PER_LEVEL = 4;
const TYPES = 4;
const MOST_ONE_CHOICE = 0.6;
const NEAR_THE_CUT = 0.5;
const IN_ALL = 880;
/** What makes this bank unlike others. */
const SIGNATURE: readonly ItemType[] = ['numeric', 'chart', 'batch-record', 'hotspot', 'ordering'];
const PER_SIGNATURE_TYPE = 25;
const LEVELS: readonly Level[] = [1, 2, 3, 4];
/** The first path that we publish: its blocks alone show every type of question. */
const SHOWCASE = 'technicien-bioproduction';

/** An item tells the most about a level when its difficulty on θ is within one unit of that level's cut. */
const isAround = (difficulty: Level, target: Level) => Math.abs(difficultyToB(difficulty) - cutTheta(target)) <= 1;

/** The level that most jobs and certifications ask of a block; several when as many ask for each. Level 1 has no cut. */
export function usualTargets(content: Content, block: string): Level[] {
  const counts = LEVELS.slice(1).map((level) => ({
    level,
    asked: [...content.jobs, ...content.certifications].filter((t) => t.blocks.some((b) => b.block === block && b.target === level)).length,
  }));
  const most = Math.max(...counts.map(({ asked }) => asked));
  return most === 0 ? [] : counts.filter(({ asked }) => asked === most).map(({ level }) => level);
}

export const fewestOf = (block: string): number => (DEEP.has(block) ? PER_DEEP_BLOCK : PER_BLOCK);

const counted = (content: Content, block: string): Item[] => (content.items.get(block) ?? []).filter(wasReadTwice);

export const blocksAreDeepEnough: Check = (content) =>
  content.blocks.flatMap((block) => {
    const items = counted(content, block.id);
    const problems = [
      ...(items.length < fewestOf(block.id)
        ? [`${items.length} of its ${content.items.get(block.id)?.length ?? 0} items were read twice, fewer than ${fewestOf(block.id)}.`]
        : []),
      ...LEVELS.map((level) => ({ level, count: items.filter((item) => item.difficulty === level).length }))
        .filter(({ count }) => count < PER_LEVEL)
        .map(({ level, count }) => `${count} items have the difficulty ${level}, fewer than ${PER_LEVEL}.`),
      ...(block.assess === 'quiz' ? quizProblems(content, block.id, items) : situationProblems(items, block.assess)),
    ];
    return [
      ...problems.map((problem) => `${itemsFile(block.id)}: ${problem}`),
      ...block.competencies
        .map(({ id }) => ({ id, count: items.filter((item) => item.competency === id).length }))
        .filter(({ count }) => count < PER_COMPETENCY)
        .map(({ id, count }) => `${blockFile(block.id)}: ${id}: ${count} of the block's items measure it, fewer than ${PER_COMPETENCY}.`),
    ];
  });

function quizProblems(content: Content, block: string, items: readonly Item[]): string[] {
  const types = new Set(items.map((item) => item.type));
  const oneChoice = items.filter((item) => item.type === 'single').length;
  const targets = usualTargets(content, block);
  const near = Math.max(...targets.map((target) => items.filter((item) => isAround(item.difficulty, target)).length), 0);
  return [
    ...(types.size < TYPES ? [`its items have ${types.size} types, fewer than ${TYPES}.`] : []),
    ...(oneChoice > MOST_ONE_CHOICE * items.length ? [`${oneChoice} of ${items.length} items are one choice: too many.`] : []),
    ...(near < NEAR_THE_CUT * items.length
      ? [`${near} of ${items.length} items lie around the level that jobs most often ask (${targets.join(', ')}): fewer than half.`]
      : []),
  ];
}

function situationProblems(items: readonly Item[], assess: Assess): string[] {
  const situations = items.filter((item) => item.type === 'situational').length;
  return situations < SITUATIONS ? [`assessed by ${assess}, it has ${situations} situations, fewer than ${SITUATIONS}.`] : [];
}

export const theBankIsWide: Check = (content) => {
  const items = content.blocks.flatMap(({ id }) => counted(content, id));
  const ofType = (type: ItemType) =>
    items.filter((item) => item.type === type && (item.type !== 'ordering' || item.steps.some((step) => step.critical))).length;
  return [
    ...(items.length < IN_ALL ? [`blocks: there are ${items.length} items read twice in all, fewer than ${IN_ALL}.`] : []),
    ...SIGNATURE.filter((type) => ofType(type) < PER_SIGNATURE_TYPE).map(
      (type) => `blocks: ${ofType(type)} items have the type ${type}, fewer than ${PER_SIGNATURE_TYPE}.`,
    ),
  ];
};

export const technicianMeetsEveryType: Check = (content) => {
  const job = content.jobs.find(({ id }) => id === SHOWCASE);
  const types = new Set((job?.blocks ?? []).flatMap(({ block }) => (content.items.get(block) ?? []).map((item) => item.type)));
  return MEASURING_TYPES.filter((type) => !types.has(type)).map(
    (type) => `${jobFile(SHOWCASE)}: its blocks have no item of the type ${type}.`,
  );
};
