import type { Level } from '../core/assessment/item';
import type { Assess, Block, Certification, Job } from '../core/framework/schema';
import { type Content, content } from './load';
import { moduleBytes, modulesOfBlocks } from './modules';
import { buildBundle, buildPack, packHash, packItem } from './packs';

/** Job profiles and certified frameworks under one shape: what a learner can be assessed against. */
export type Target = {
  id: string;
  kind: 'metier' | 'certification';
  name: string;
  page: string;
  blocks: TargetBlock[];
};
export type TargetBlock = {
  block: string;
  target: Level;
  assess: Assess;
  short: string;
  title: string;
  levels: Block['levels'];
  hasItems: boolean;
};

function refs(source: Content, blocks: readonly { block: string; target: Level }[]): TargetBlock[] {
  return blocks.map(({ block, target }) => {
    const found = source.blocks.find((b) => b.id === block);
    if (!found) throw new Error(`unknown block ${block}`);
    return {
      block,
      target,
      assess: found.assess,
      short: found.short,
      title: found.title,
      levels: found.levels,
      hasItems: (source.items.get(block) ?? []).length > 0,
    };
  });
}

const jobTarget = (source: Content, job: Job): Target => ({
  id: job.id,
  kind: 'metier',
  name: job.short,
  page: `/metiers/${job.id}`,
  blocks: refs(source, job.blocks),
});
const certificationTarget = (source: Content, c: Certification): Target => ({
  id: c.id,
  kind: 'certification',
  name: c.short,
  page: `/certifications/${c.id}`,
  blocks: refs(source, c.blocks),
});

export function targets(source: Content = content()): Target[] {
  return [...source.jobs.map((job) => jobTarget(source, job)), ...source.certifications.map((c) => certificationTarget(source, c))];
}

export function targetById(id: string): Target | undefined {
  return targets().find((target) => target.id === id);
}

/**
 * The question that a target's page shows before any JavaScript: the first single-choice item of its first measured
 * block, the one nearest below the target level. Fixed, so that the page can be prerendered.
 */
export function firstQuestion(target: Target, source: Content = content()) {
  for (const { block, target: level, assess } of target.blocks) {
    if (assess !== 'quiz' || level === 1) continue;
    const singles = (source.items.get(block) ?? []).filter((item) => item.type === 'single');
    const item = singles.find((i) => i.difficulty === level) ?? singles[0];
    if (!item) continue;
    const sources = Object.fromEntries(
      item.sources.flatMap(({ ref }) => {
        const entry = source.references.get(ref);
        return entry ? [[ref, { title: entry.title, issuer: entry.issuer ?? undefined, url: entry.url ?? undefined }]] : [];
      }),
    );
    const packs = Object.fromEntries(
      target.blocks.flatMap((b) =>
        b.hasItems && b.assess === 'quiz' && b.target > 1 ? [[b.block, packHash(buildPack(source, b.block))]] : [],
      ),
    );
    return { block, entry: packItem(item), sources, packs };
  }
  return null;
}

/** What « Télécharger pour le hors-ligne » keeps of a target: its pages, its packs, and about how much it weighs. */
export function downloadOf(
  target: Target,
  source: Content = content(),
): { blocks: { block: string; target: Level; assess: Assess }[]; modules: string[]; pages: string[]; bytes: number } {
  const modules = modulesOfBlocks(
    target.blocks.map((b) => b.block),
    source,
  );
  const pages = [
    target.page,
    `/evaluer/${target.id}`,
    `/resultat/${target.id}`,
    `/reviser/seance`,
    ...target.blocks.map((b) => `/blocs/${b.block}`),
  ];
  // A page weighs about 12 KB compressed.
  return {
    blocks: target.blocks.map(({ block, target: level, assess }) => ({ block, target: level, assess })),
    modules: modules.map((module) => module.id),
    pages,
    bytes:
      (buildBundle(source, target)?.bytes.length ?? 0) +
      pages.length * 12_000 +
      modules.reduce((sum, module) => sum + moduleBytes(module, source), 0),
  };
}
