import { Level } from '../../core/assessment/item';
import * as z from 'zod/mini';
import { eachBankItem, eachItem } from './check';

const DEPTHS = ['recall', 'apply', 'analyse', 'decide'];
const ENGLISH_BLOCK = 'anglais';

export const itemsBelongToACompetency = eachBankItem((item, block, content) =>
  content.blocks.some(({ id, competencies }) => id === block && competencies.some((c) => c.id === item.competency))
    ? []
    : [`its competency ${item.competency} is not one of the block.`],
);

export const itemsSayDifficultyAndDepth = eachItem((item) => [
  ...(z.safeParse(Level, item.difficulty).success ? [] : [`its difficulty is ${item.difficulty}, not 1 to 4.`]),
  ...(DEPTHS.includes(item.depth) ? [] : [`its depth is ${item.depth}, not one of ${DEPTHS.join(', ')}.`]),
]);

export const itemsSuitTheirBlock = eachBankItem((item, block, content) => {
  const assess = content.blocks.find(({ id }) => id === block)?.assess;
  return [
    ...((item.type === 'situational') === (assess === 'quiz')
      ? [`it is ${item.type}, in a block assessed by ${assess}: situations indicate, other types measure.`]
      : []),
    ...(item.lang === 'en' && block !== ENGLISH_BLOCK ? [`it is in English outside the block ${ENGLISH_BLOCK}.`] : []),
  ];
});

/** An answer is compared with these: none may be NaN or infinite, which no YAML schema of ours would write on purpose. */
export const numbersAreFinite = eachItem((item) => {
  if (item.type !== 'numeric') return [];
  const numbers = { answer: item.answer, tolerance: item.tolerance, digits: item.digits };
  return [
    ...Object.entries(numbers).filter(([, value]) => !Number.isFinite(value)),
    ...item.slips
      .flatMap((slip, i) => [[`slips.${i}.value`, slip.value] as const, [`slips.${i}.tolerance`, slip.tolerance ?? 0] as const])
      .filter(([, value]) => !Number.isFinite(value)),
  ].map(([field, value]) => `${field} is ${value}, not a number.`);
});
