import type { Check } from './check';
import { certificationFile } from './places';

/** A certified framework's official blocks are all covered by the blocks that it is assessed with. */
export const certifiedBlocksAreCovered: Check = (content) => {
  const known = new Set(content.blocks.map((block) => block.id));
  return content.certifications.flatMap((certification) => {
    const official = new Set(certification.certified.map((block) => block.id));
    const problems = [
      ...certification.certified.flatMap(({ id, blocks }) =>
        blocks
          .filter(
            (block) => !known.has(block) || !certification.blocks.some((target) => target.block === block && target.from.includes(id)),
          )
          .map((block) => `${id} maps to ${block}, which the certification does not have from it.`),
      ),
      ...certification.blocks.filter(({ block }) => !known.has(block)).map(({ block }) => `the block ${block} does not exist.`),
      ...certification.blocks.flatMap(({ block, from }) =>
        from.filter((id) => !official.has(id)).map((id) => `${block} comes from ${id}, which is not one of its certified blocks.`),
      ),
    ];
    return problems.map((problem) => `${certificationFile(certification.id)}: ${problem}`);
  });
};
