import { MACHINE_FIELDS } from '../../core/content/typography';
import { type Check, eachItem } from './check';
import { blockFile, certificationFile, jobFile } from './places';

/** What French text must not hold once it was read. Spaces here are ordinary ones: the parser made the others. */
const FAULTS: readonly (readonly [RegExp, string])[] = [
  [/ [;:!?%»]/, 'an ordinary space before ; : ! ? % or »'],
  [/« /, 'an ordinary space after «'],
  [/«(?![\u00a0\u202f])|(?<![\u00a0\u202f])»/, 'no space inside « »'],
  [/'/, 'a straight apostrophe'],
  [/"/, 'straight quotes'],
  [/\.\.\./, 'three points in place of …'],
];
/** A sign stuck to the word before it; « 10:1 », « 08:30 » and what is quoted from English are not concerned. */
const STUCK = [/[\p{L}\d)][;!?](?=\s|$)/u, /[\p{L})]:(?=\s|$)/u] as const;

const ADDRESS = /https?:\/\/\S+/g;
const QUOTED = /«[^»]*»/g;

export function typographyFaults(text: string): string[] {
  const plain = text.replace(ADDRESS, '');
  const unquoted = plain.replace(QUOTED, '');
  return [
    ...FAULTS.filter(([fault]) => fault.test(plain)).map(([, name]) => name),
    ...(STUCK.some((fault) => fault.test(unquoted)) ? ['no space before ; : ! or ?'] : []),
  ];
}

/** `readings` are the maintainers' notes; nobody is shown them. */
const NOT_SHOWN = new Set([...MACHINE_FIELDS, 'readings', 'template']);

type Text = { path: string; text: string };

export function textsOf(value: unknown, path: readonly string[] = []): Text[] {
  if (typeof value === 'string') return [{ path: path.join('.'), text: value }];
  if (!value || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, entry]) => (NOT_SHOWN.has(key) ? [] : textsOf(entry, [...path, key])));
}

/** Its faults as problems, each with where the text stands. */
export const said = (texts: readonly Text[]) =>
  texts.flatMap(({ path, text }) => typographyFaults(text).map((fault) => `${path}: the text holds ${fault} (« ${text.slice(0, 60)} »).`));

/** An English item keeps its question in English; what explains it is French. */
const isFrench = (path: string) => path.startsWith('explanation.') || path.split('.').includes('why');

export const itemsFollowFrenchTypography = eachItem((item) => {
  const texts = textsOf(item);
  return said(item.lang === 'en' ? texts.filter(({ path }) => isFrench(path)) : texts);
});

export const framesFollowFrenchTypography: Check = (content) =>
  [
    ...content.blocks.map((block) => ({ file: blockFile(block.id), value: block })),
    ...content.jobs.map((job) => ({ file: jobFile(job.id), value: job })),
    ...content.certifications.map((certification) => ({ file: certificationFile(certification.id), value: certification })),
    ...content.namedJobs.map((job) => ({ file: `named-jobs.yaml: ${job.id}`, value: job })),
  ].flatMap(({ file, value }) => said(textsOf(value)).map((problem) => `${file}: ${problem}`));
