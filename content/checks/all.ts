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
import { MODULE_CHECKS } from './modules';
import { stemsDiffer } from './near-duplicates';
import { numbersAreFrench, numericItemsHaveUnits } from './numbers';
import { itemsWereRead } from './readings';
import { itemsAreShortEnough } from './reading-length';
import { SECTOR_CHECKS } from './sector';
import { recommendationsAreSound } from './recommendations';
import { sourcesExist } from './sources';
import { formGivesNothingAway } from './test-wise';
import { placesAreSound, trainingsAreSound } from './training';
import { framesFollowFrenchTypography, itemsFollowFrenchTypography } from './typography';
import { numericItemsAreTemplates, variantsAreSane } from './variants';
import { packsAreLight } from './weight';
import { wordingIsSound } from './wording';

/** What each question must be, of the bank or of a module. */
export const ITEM_CHECKS: readonly Check[] = [
  answersHaveTheirOwnId,
  itemsSayDifficultyAndDepth,
  numbersAreFinite,
  itemsAreShortEnough,
  numbersAreFrench,
  numericItemsHaveUnits,
  numericItemsAreTemplates,
  variantsAreSane,
  itemsFollowFrenchTypography,
  figuresAreDrawingsWithAnAlternative,
];

const CHECKS: readonly Check[] = [
  ...ITEM_CHECKS,
  idsAreUnique,
  idsAreKebabCase,
  itemIdsBeginWithTheirBlock,
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
  itemsSuitTheirBlock,
  blocksAreDeepEnough,
  theBankIsWide,
  technicianMeetsEveryType,
  sourcesExist,
  keysAreBalanced,
  formGivesNothingAway,
  stemsDiffer,
  framesFollowFrenchTypography,
  packsAreLight,
  trainingsAreSound,
  placesAreSound,
  recommendationsAreSound,
  wordingIsSound,
  ...MODULE_CHECKS,
  ...SECTOR_CHECKS,
];

/** What must be put right before the content is published; what could not be read comes first. */
export const problemsOf = (content: Content): string[] => [...content.problems, ...CHECKS.flatMap((check) => check(content))];

/** What is still to be done, without holding anything back. */
export const warningsOf = (content: Content): string[] => itemsWereRead(content);
