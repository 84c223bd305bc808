import type { TargetBlockRef } from '../core/progress/view';
import { content, type Content, type LoadedModule } from './load';
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
    offers: withWhatComesBefore(modulesOfBlocks(blocks, source), source).map((module) => ({
      ...offerOf(module, source),
      title: module.title,
    })),
    competencies: Object.fromEntries(measured.map((block) => [block.id, block.competencies])),
    blockTitles: Object.fromEntries(source.blocks.filter((b) => blocks.includes(b.id)).map((b) => [b.id, b.title])),
  };
}
function withWhatComesBefore(modules: readonly LoadedModule[], source: Content): LoadedModule[] {
  const all = new Set(modules);
  for (const module of all) for (const id of module.after ?? []) for (const before of source.modules) if (before.id === id) all.add(before);
  return [...all];
}

export const allProposalData = (source: Content = content()) => proposalData(targets(source), source);
