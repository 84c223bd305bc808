import type { Item } from '../../core/assessment/item';
import type { Content } from '../load';
import { type Check, eachBankItem, eachItem, repeated } from './check';
import { blockFile, certificationFile, itemsFile, jobFile, moduleFile } from './places';

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Every id of the content and the file that gives it. */
function allIds(content: Content): { id: string; file: string }[] {
  const at = (file: string, ids: readonly string[]) => ids.map((id) => ({ id, file }));
  return [
    ...content.blocks.flatMap((b) => at(blockFile(b.id), [b.id, ...b.competencies.map((c) => c.id)])),
    ...[...content.items].flatMap(([block, items]) =>
      at(
        itemsFile(block),
        items.map((item) => item.id),
      ),
    ),
    ...content.modules.flatMap((m) => at(moduleFile(m), [m.id, ...m.checks.map((item) => item.id)])),
    ...content.jobs.flatMap((j) => at(jobFile(j.id), [j.id, ...j.competencies.map((c) => c.id)])),
    ...content.certifications.flatMap((c) => at(certificationFile(c.id), [c.id, ...c.certified.map((block) => block.id)])),
    ...at(
      'named-jobs.yaml',
      content.namedJobs.map((job) => job.id),
    ),
    ...at('bibliography.yaml', [...content.references.keys()]),
  ];
}

/** One id names one thing over all content: links, events and packs rely on it. */
export const idsAreUnique: Check = (content) => {
  const files = new Map<string, string[]>();
  for (const { id, file } of allIds(content)) files.set(id, [...(files.get(id) ?? []), file]);
  return [...files]
    .filter(([, found]) => found.length > 1)
    .map(([id, found]) => `${found[0]}: ${id}: the id is also given in ${found.slice(1).join(', ')}.`);
};

export const idsAreKebabCase: Check = (content) =>
  allIds(content)
    .filter(({ id }) => !KEBAB.test(id))
    .map(({ id, file }) => `${file}: ${id}: the id is not in kebab-case.`);

export const itemIdsBeginWithTheirBlock = eachBankItem((item, block) =>
  item.id.startsWith(`${block}-`) ? [] : [`the id does not begin with its block (${block}-).`],
);

/** Ids of what an answer can name inside an item. */
function localIds(item: Item): string[] {
  switch (item.type) {
    case 'ordering':
      return item.steps.map((step) => step.id);
    case 'matching':
      return item.pairs.map((pair) => pair.id);
    case 'hotspot':
      return item.zones.map((zone) => zone.id);
    case 'batch-record':
      return item.record.lines.map((line) => line.id);
    case 'numeric':
      return [];
    default:
      return (item.options ?? []).map((option) => option.id);
  }
}

export const answersHaveTheirOwnId = eachItem((item) => repeated(localIds(item)).map((id) => `two of its answers have the id ${id}.`));
