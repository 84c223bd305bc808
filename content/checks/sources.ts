import type { Check } from './check';
import { blockFile, certificationFile, checksFile, itemsFile } from './places';

export const sourcesExist: Check = (content) => {
  const cited = [
    ...content.blocks.map(({ id, sources }) => ({ at: blockFile(id), sources })),
    ...content.certifications.map(({ id, sources }) => ({ at: certificationFile(id), sources })),
    ...[...content.items].flatMap(([block, items]) => items.map(({ id, sources }) => ({ at: `${itemsFile(block)}: ${id}`, sources }))),
    ...content.modules.flatMap((module) => module.checks.map(({ id, sources }) => ({ at: `${checksFile(module)}: ${id}`, sources }))),
  ];
  return cited.flatMap(({ at, sources }) => [
    ...(sources.length === 0 ? [`${at}: it cites no source.`] : []),
    ...sources.filter(({ ref }) => !content.references.has(ref)).map(({ ref }) => `${at}: its source ${ref} is not in bibliography.yaml.`),
  ]);
};
