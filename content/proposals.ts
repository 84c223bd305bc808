import type { TargetBlockRef } from '../core/progress/view';
import { content, type Content } from './load';
import { modulesOfBlocks, offerOf } from './modules';
import { targets } from './targets';

/** What a page gives to whoever ranks modules on the phone: plain data, no text but titles and labels. */
export function proposalData(of: readonly { id: string; name: string; blocks: readonly TargetBlockRef[] }[], source: Content = content()) {
  const blocks = [...new Set(of.flatMap((target) => target.blocks.map((b) => b.block)))];
  const measured = source.blocks.filter((block) => blocks.includes(block.id) && block.assess === 'quiz');
  return {
    targets: of.map(({ id, name, blocks: list }) => ({
      id,
      name,
      blocks: list.map(({ block, target, assess }) => ({ block, target, assess })),
    })),
    offers: modulesOfBlocks(blocks, source).map((module) => ({ ...offerOf(module, source), title: module.title })),
    competencies: Object.fromEntries(measured.map((block) => [block.id, block.competencies])),
    blockTitles: Object.fromEntries(source.blocks.filter((b) => blocks.includes(b.id)).map((b) => [b.id, b.title])),
  };
}
export const allProposalData = (source: Content = content()) => proposalData(targets(source), source);
