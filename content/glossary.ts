import type { GlossaryEntry, GlossaryPack } from '../core/glossary/word';
import { termsOf } from '../core/learning/module';
import { content, type Content } from './load';
import { modulesOfBlocks, teaches } from './modules';
import { targets } from './targets';

/** The glossary as pages and phones need it: what the page shows of an entry, what cards need of a word. */

/** Modules by term, in the order of the content. */
function modulesByTerm(source: Content) {
  const found = new Map<string, Content['modules']>();
  for (const module of source.modules) for (const id of termsOf(module)) found.set(id, [...(found.get(id) ?? []), module]);
  return found;
}

/** Terms that the modules of a block explain, in the alphabetical order of their French name. */
export function termsOfBlock(block: string, source: Content = content()): { id: string; fr: string }[] {
  const explained = new Set(modulesOfBlocks([block], source).flatMap(termsOf));
  return source.terms
    .filter(({ id }) => explained.has(id))
    .map(({ id, fr }) => ({ id, fr }))
    .sort((x, y) => x.fr.localeCompare(y.fr, 'fr'));
}

/** Every entry, in the alphabetical order of its French name. */
export function glossaryEntries(source: Content = content()): GlossaryEntry[] {
  const modules = modulesByTerm(source);
  return source.terms
    .map((term) => ({
      term,
      sources: term.sources.map(({ ref, at }) => ({ ref, title: source.references.get(ref)?.title ?? ref, ...(at ? { at } : {}) })),
      report: source.reportTerms.filter(({ is }) => is === term.id),
      modules: (modules.get(term.id) ?? []).map(({ id, title }) => ({ id, title })),
    }))
    .sort((x, y) => x.term.fr.localeCompare(y.term.fr, 'fr'));
}

export function buildGlossaryPack(source: Content = content()): GlossaryPack {
  const modules = modulesByTerm(source);
  return {
    words: source.terms.map(({ sources: _, ...term }) => {
      const own = modules.get(term.id) ?? [];
      return {
        ...term,
        modules: own.map(({ id }) => id),
        blocks: [...new Set(own.flatMap((module) => [module.block, ...Object.keys(teaches(module, source))]))],
      };
    }),
    targets: Object.fromEntries(targets(source).map(({ id, name, blocks }) => [id, { name, blocks: blocks.map(({ block }) => block) }])),
  };
}
