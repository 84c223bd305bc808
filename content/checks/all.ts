import type { Content } from '../load';
import { blockShortNamesFit, blocksAreNeitherFewNorMany, blocksHaveThreeToSixCompetencies, everyBlockIsUsed } from './blocks';
import { certifiedBlocksAreCovered } from './certifications';
import type { Check } from './check';
import { blocksAreDeepEnough, technicianMeetsEveryType, theBankIsWide } from './coverage';
import { figuresAreDrawingsWithAnAlternative } from './figures';
import { addedBlocksSayWhy, everyFacetIsMapped, jobShortNamesFit, jobsNameKnownThings } from './framework';
import { answersHaveTheirOwnId, idsAreKebabCase, idsAreUnique, itemIdsBeginWithTheirBlock } from './ids';
import { itemsBelongToACompetency, itemsSayDifficultyAndDepth, itemsSuitTheirBlock, numbersAreFinite } from './items';
import { keysAreBalanced } from './key-balance';
import { stemsDiffer } from './near-duplicates';
import { numbersAreFrench, numericItemsHaveUnits } from './numbers';
import { itemsWereRead } from './readings';
import { itemsAreShortEnough } from './reading-length';
import { sourcesExist } from './sources';
import { formGivesNothingAway } from './test-wise';
import { framesFollowFrenchTypography, itemsFollowFrenchTypography } from './typography';
import { numericItemsAreTemplates, variantsAreSane } from './variants';
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
  itemsSayDifficultyAndDepth,
  itemsSuitTheirBlock,
  numbersAreFinite,
  blocksAreDeepEnough,
  theBankIsWide,
  technicianMeetsEveryType,
  sourcesExist,
  keysAreBalanced,
  formGivesNothingAway,
  stemsDiffer,
  itemsAreShortEnough,
  numbersAreFrench,
  numericItemsHaveUnits,
  numericItemsAreTemplates,
  variantsAreSane,
  itemsFollowFrenchTypography,
  framesFollowFrenchTypography,
  figuresAreDrawingsWithAnAlternative,
  packsAreLight,
];

/** What must be put right before the content is published; what could not be read comes first. */
export const problemsOf = (content: Content): string[] => [...content.problems, ...CHECKS.flatMap((check) => check(content))];

/** What is still to be done, without holding anything back. */
export const warningsOf = (content: Content): string[] => itemsWereRead(content);
