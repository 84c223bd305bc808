import { gzipSync } from 'node:zlib';
import type { ModuleOffer } from '../core/learning/next-module';
import { content, type Content, type LoadedModule } from './load';
import { blockOfCompetency, buildModulePack } from './packs';

/** Modules as pages need them: which teaches what, what each weighs. */

export const moduleById = (id: string): LoadedModule | undefined => content().modules.find((module) => module.id === id);

/** Competencies taught, by block. */
export function teaches(module: Pick<LoadedModule, 'competencies'>, source: Content = content()): Record<string, string[]> {
  const blocks = blockOfCompetency(source);
  const by: Record<string, string[]> = {};
  for (const id of module.competencies) {
    const block = blocks.get(id);
    if (!block) continue;
    by[block] ??= [];
    by[block].push(id);
  }
  return by;
}

export const offerOf = (module: LoadedModule, source: Content = content()): ModuleOffer => ({
  id: module.id,
  level: module.level,
  minutes: module.minutes,
  teaches: teaches(module, source),
  after: module.after ?? [],
});

/** Modules that teach something of these blocks. */
export const modulesOfBlocks = (blocks: readonly string[], source: Content = content()): LoadedModule[] =>
  source.modules.filter((module) => Object.keys(teaches(module, source)).some((block) => blocks.includes(block)));

export type ModuleLink = { id: string; title: string; minutes: number };
const link = ({ id, title, minutes }: LoadedModule): ModuleLink => ({ id, title, minutes });

/** The module to follow for each competency of these blocks: the one made for it first; else one of its block. */
export function moduleOfCompetency(blocks: readonly string[], source: Content = content()): Record<string, ModuleLink> {
  const found: Record<string, ModuleLink> = {};
  for (const block of source.blocks.filter((b) => blocks.includes(b.id))) {
    const own = modulesOfBlocks([block.id], source).sort((x, y) => Number(y.block === block.id) - Number(x.block === block.id));
    for (const { id } of block.competencies) {
      const rank = (module: LoadedModule) => module.competencies.indexOf(id);
      const best = own.filter((module) => rank(module) >= 0).sort((x, y) => rank(x) - rank(y))[0] ?? own[0];
      if (best) found[id] = link(best);
    }
  }
  return found;
}

/** The shell of a page: its head, its bars, the names of its scripts. Bytes compressed, measured. */
const SHELL = 9_000;
/** The page carries its text twice: as a document, and for the script that takes it over. */
const TWICE = 1.75;

/** About what opening the module downloads, beyond the application itself, compressed. */
export function moduleBytes(module: LoadedModule, source: Content = content()): number {
  const cards = gzipSync(JSON.stringify([module.cards, module.checks])).length;
  return Math.round(SHELL + TWICE * cards + gzipSync(JSON.stringify(buildModulePack(source, module))).length);
}
