import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';
import { blindChance } from '../core/assessment/chance';
import { difficultyToB } from '../core/assessment/likelihood';
import { type KeyPoint, type ModulePack, plainText, blocksOf, termsOf } from '../core/learning/module';
import { type Bundle, canonical, type Pack, type PackItem, type PackSource } from '../core/content/pack';
import type { Item } from '../core/assessment/item';
import type { GlossaryPack } from '../core/glossary/word';
import type { Content, LoadedModule } from './load';

/** Content as packs: what the phone downloads and what the server keeps by version. */

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Editors' notes (readings) stay in the repository: dating one is not a new version of the question. */
export function packItem({ readings: _, ...item }: Item): PackItem {
  return { version: hash(canonical(item)), a: 1, b: difficultyToB(item.difficulty), c: blindChance(item), item };
}

export function sourcesOf(content: Content, refs: readonly string[]): Record<string, PackSource> {
  const sources: Record<string, PackSource> = {};
  for (const ref of [...new Set(refs)].sort()) {
    const entry = content.references.get(ref);
    if (entry) sources[ref] = { title: entry.title, issuer: entry.issuer ?? undefined, url: entry.url ?? undefined };
  }
  return sources;
}

/** Of everything that a reader sees: a new version is a new text, a new drawing or a new check. */
export const moduleVersion = ({ checks, ...module }: LoadedModule): string =>
  hash(canonical({ ...module, checks: checks.map((item) => packItem(item).version) }));

export const keyPointsOf = (module: LoadedModule): KeyPoint[] => blocksOf(module).flatMap((block) => (block.kind === 'key' ? [block] : []));

/** What a phone needs to review the module: its checks, its key points, its terms. */
export function buildModulePack(content: Content, module: LoadedModule): ModulePack {
  const terms = content.terms.filter((term) => termsOf(module).includes(term.id));
  return {
    module: module.id,
    version: moduleVersion(module),
    title: module.title,
    block: module.block,
    checks: module.checks.map(packItem),
    keys: keyPointsOf(module).map(({ id, ask, answer }) => ({ id, ask, answer: answer.map(plainText) })),
    terms,
    sources: sourcesOf(
      content,
      [...module.checks.flatMap((item) => item.sources), ...terms.flatMap((term) => term.sources)].map(({ ref }) => ref),
    ),
  };
}

/** Block of each competency. */
export const blockOfCompetency = (content: Content): Map<string, string> =>
  new Map(content.blocks.flatMap((block) => block.competencies.map((c) => [c.id, block.id] as const)));

export function buildPack(content: Content, block: string): Pack {
  const items = (content.items.get(block) ?? []).map(packItem);
  const sources = sourcesOf(
    content,
    items.flatMap(({ item }) => item.sources.map((source) => source.ref)),
  );
  const competencies = content.blocks.find((b) => b.id === block)?.competencies ?? [];
  return { block, competencies, items, sources };
}

export const packHash = (pack: Pack | ModulePack | GlossaryPack): string => hash(canonical(pack));

const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } };

/** A target's packs in one file, as it is sent (Brotli); `name` is its file name under `/paquets/metier/`. Undefined: it has no question. */
export function buildBundle(content: Content, target: { id: string; blocks: readonly { block: string }[] }) {
  const packs = target.blocks.map(({ block }) => buildPack(content, block)).filter((pack) => pack.items.length > 0);
  if (packs.length === 0) return undefined;
  const bundle: Bundle = Object.fromEntries(packs.map((pack) => [packHash(pack), pack]));
  const text = JSON.stringify(bundle);
  return { name: `${target.id}.${hash(text)}.json`, bytes: brotliCompressSync(text, BROTLI) };
}
