import type { BridgeBlock, Destination, Start } from '../core/framework/bridge';
import { content, type Content } from './load';
import { moduleOfCompetency, type ModuleLink } from './modules';
import { targets } from './targets';

/** What the two certified frameworks say, and do not: their pages say where they come from. */
const CERTIFIED: Record<string, Pick<Start, 'levels' | 'says'>> = {
  tsbi: {
    levels: ['bac+3'],
    says: 'Six blocs certifiés de bioproduction. Ce qu’ils ne nomment pas, anglais ou lecture de données par exemple, peut avoir été enseigné.',
  },
  doctorat: {
    levels: ['bac+8'],
    says: 'Six blocs communs à tous les docteurs : ils ne disent rien de votre discipline. Ajoutez-y ce que votre thèse vous a appris, ou partez de vos réponses.',
  },
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
          levels: source.jobs.find((job) => job.id === id)?.entry.levels ?? [],
          ...(kind === 'certification' ? { ...CERTIFIED[id], partial: true } : {}),
        }),
      ),
      ...source.diplomas.map(
        ({ id, name, level, blocks, says, caution, lines }): Start => ({
          id,
          kind: level ? 'diplome' : 'ailleurs',
          name,
          levels: level ? [level] : [],
          partial: true,
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
        levels: job.entry.levels,
        entry: job.entry.label,
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
