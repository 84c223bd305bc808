import type { BridgeBlock } from '../core/framework/bridge';
import type { Assess } from '../core/framework/schema';
import type { Level } from '../core/assessment/item';
import { content, type Content } from './load';
import { moduleOfCompetency, type ModuleLink } from './modules';
import { targets } from './targets';

/** Where a bridge may start from, and lead to. */
export type Start = {
  id: string;
  kind: 'metier' | 'certification' | 'diplome';
  name: string;
  blocks: Record<string, Level>;
  /** Levels of study that go with it, as the report writes them: « bac+3 ». */
  levels: readonly string[];
  /** What a diploma's levels rest on. */
  says?: string;
  lines?: string;
};
/** Levels of the two certified frameworks: their pages say where they come from. */
const CERTIFIED_LEVELS: Record<string, readonly string[]> = { tsbi: ['bac+3'], doctorat: ['bac+8'] };

export type Destination = {
  id: string;
  name: string;
  page: string;
  family: string;
  entry: readonly string[];
  blocks: (BridgeBlock & { assess: Assess })[];
};
/** A block's name, and the modules that teach what it holds. */
export type BridgeTopic = { title: string; modules: ModuleLink[] };

export function bridgeData(source: Content = content()): {
  starts: Start[];
  destinations: Destination[];
  topics: Record<string, BridgeTopic>;
} {
  const levels = (blocks: readonly BridgeBlock[]) => Object.fromEntries(blocks.map(({ block, target }) => [block, target]));
  const all = targets(source);
  return {
    starts: [
      ...all.map(
        ({ id, kind, name, blocks }): Start => ({
          id,
          kind,
          name,
          blocks: levels(blocks),
          levels: source.jobs.find((job) => job.id === id)?.entry.levels ?? CERTIFIED_LEVELS[id] ?? [],
        }),
      ),
      ...source.diplomas.map(
        ({ id, name, level, blocks, says, caution, lines }): Start => ({
          id,
          kind: 'diplome',
          name,
          levels: [level],
          blocks,
          says: `${says} ${caution}`,
          lines,
        }),
      ),
    ],
    destinations: source.jobs.map((job) => {
      const target = all.find(({ id }) => id === job.id)!;
      return {
        id: job.id,
        name: target.name,
        page: target.page,
        family: job.family,
        entry: job.entry.levels,
        blocks: target.blocks.map(({ block, target: level, assess }) => ({ block, target: level, assess })),
      };
    }),
    topics: Object.fromEntries(
      source.blocks.map((block) => {
        const own = Object.values(moduleOfCompetency([block.id], source));
        return [block.id, { title: block.title, modules: own.filter((m, i) => own.findIndex(({ id }) => id === m.id) === i) }];
      }),
    ),
  };
}
