import { remarksOn } from '../../core/portfolio/remarks';
import { foldWords } from '../../core/portfolio/suggest';
import type { WordingEntry } from '../../core/portfolio/wording';
import { type Check, repeated } from './check';
import { said, textsOf } from './typography';

/** The help from academic words to those of a company: its ids, sources and blocks exist, and its examples do what it asks. */

/** A block with fewer would leave a whole side of a thesis without an example. */
const LEAST = 3;

export const wordingIsSound: Check = ({ wording, certifications, references }) => {
  const { entries, verbs, jargon } = wording;
  const blocks = certifications.find(({ id }) => id === 'doctorat')?.certified.map(({ id }) => id) ?? [];
  const unknown = (ids: readonly string[]) => ids.filter((id) => !blocks.includes(id));
  return [
    ...repeated(entries.map(({ id }) => id)).map((id) => `${id}: the id is given twice.`),
    ...repeated(verbs.map(({ verb }) => verb)).map((verb) => `verbs: ${verb} is given twice.`),
    ...repeated(jargon.map(({ word }) => word)).map((word) => `jargon: ${word} is given twice.`),
    ...entries.flatMap((entry) => [
      ...unknown(entry.blocks).map((id) => `${entry.id}: there is no block ${id} of the doctorate.`),
      ...entry.sources
        .filter(({ ref }) => !references.has(ref))
        .map(({ ref }) => `${entry.id}: its source ${ref} is not in bibliography.yaml.`),
      ...repeated(entry.words.map((phrase) => foldWords(phrase).join(' '))).map((phrase) => `${entry.id}: « ${phrase} » calls it twice.`),
      ...faultsOfExample(entry, wording),
      ...said(textsOf(entry)).map((problem) => `${entry.id}: ${problem}`),
    ]),
    ...verbs.flatMap(({ verb, block }) => unknown([block]).map((id) => `verbs: ${verb}: there is no block ${id} of the doctorate.`)),
    ...blocks
      .map((id) => ({ id, count: entries.filter((entry) => entry.blocks.includes(id)).length }))
      .filter(({ count }) => count < LEAST)
      .map(({ id, count }) => `${id} has ${count} entries, fewer than ${LEAST}.`),
    ...said([...textsOf(verbs), ...textsOf(jargon)]),
  ].map((problem) => `wording: ${problem}`);
};

/** What is shown as good must not be what the help itself would remark upon. A word of jargon may have to be named. */
const faultsOfExample = ({ id, after }: WordingEntry, wording: Parameters<typeof remarksOn>[1]): string[] =>
  remarksOn(after, wording)
    .filter(({ kind }) => kind !== 'jargon' && kind !== 'long')
    .map(({ kind }) => `${id}: its own example would be told « ${kind} ».`);
