import type { Check } from './check';
import { blockFile } from './places';

const FEWEST = 18;
const MOST = 36;
/** The lane of the gel. */
const BLOCK_SHORT = 16;

export const blocksAreNeitherFewNorMany: Check = ({ blocks }) =>
  blocks.length >= FEWEST && blocks.length <= MOST ? [] : [`blocks: there are ${blocks.length} blocks, not between ${FEWEST} and ${MOST}.`];

export const everyBlockIsUsed: Check = (content) => {
  const used = new Set([...content.jobs, ...content.certifications].flatMap((target) => target.blocks.map(({ block }) => block)));
  return content.blocks
    .filter((block) => !used.has(block.id))
    .map((block) => `${blockFile(block.id)}: no job and no certification asks for it.`);
};

export const blockShortNamesFit: Check = (content) =>
  content.blocks
    .filter((block) => block.short.length > BLOCK_SHORT)
    .map((block) => `${blockFile(block.id)}: its short name has ${block.short.length} characters, more than ${BLOCK_SHORT}.`);

export const blocksHaveThreeToSixCompetencies: Check = (content) =>
  content.blocks
    .filter(({ competencies }) => competencies.length < 3 || competencies.length > 6)
    .map((block) => `${blockFile(block.id)}: it has ${block.competencies.length} competencies, not 3 to 6.`);
