import type { Content } from '../load';
import { blockShortNamesFit, blocksAreNeitherFewNorMany, blocksHaveThreeToSixCompetencies, everyBlockIsUsed } from './blocks';
import { certifiedBlocksAreCovered } from './certifications';
import type { Check } from './check';
import { quizBlocksCanMeasure, technicianMeetsEveryType, thereAreEnoughItems } from './coverage';
import { figuresAreDrawingsWithAnAlternative } from './figures';
import { addedBlocksSayWhy, everyFacetIsMapped, jobShortNamesFit, jobsNameKnownThings } from './framework';
import { answersHaveTheirOwnId, idsAreKebabCase, idsAreUnique, itemIdsBeginWithTheirBlock } from './ids';
import {
  competenciesHaveItems,
  itemsBelongToACompetency,
  itemsSayDifficultyAndDepth,
  itemsSuitTheirBlock,
  numbersAreFinite,
} from './items';
import { keysAreBalanced } from './key-balance';
import { stemsDiffer } from './near-duplicates';
import { itemsWereRead } from './readings';
import { itemsAreShortEnough } from './reading-length';
import { sourcesExist } from './sources';
import { framesFollowFrenchTypography, itemsFollowFrenchTypography } from './typography';
import { packsAreLight } from './weight';

const CHECKS: readonly Check[] = [
  idsAreUnique,
  idsAreKebabCase,
  itemIdsBeginWithTheirBlock,
  answersHaveTheirOwnId,
  everyFacetIsMapped,
  jobsNameKnownThings,
  addedBlocksSayWhy,
  jobShortNamesFit,
  certifiedBlocksAreCovered,
  blocksAreNeitherFewNorMany,
  everyBlockIsUsed,
  blockShortNamesFit,
  blocksHaveThreeToSixCompetencies,
  itemsBelongToACompetency,
  competenciesHaveItems,
  itemsSayDifficultyAndDepth,
  itemsSuitTheirBlock,
  numbersAreFinite,
  quizBlocksCanMeasure,
  thereAreEnoughItems,
  technicianMeetsEveryType,
  sourcesExist,
  keysAreBalanced,
  stemsDiffer,
  itemsAreShortEnough,
  itemsFollowFrenchTypography,
  framesFollowFrenchTypography,
  figuresAreDrawingsWithAnAlternative,
  packsAreLight,
];

/** What must be put right before the content is published; what could not be read comes first. */
export const problemsOf = (content: Content): string[] => [...content.problems, ...CHECKS.flatMap((check) => check(content))];

/** What is still to be done, without holding anything back. */
export const warningsOf = (content: Content): string[] => itemsWereRead(content);
