import { expect, it } from 'vitest';
import { problemsAfter, real } from './support/broken-content';

const entry = (content: typeof real, id: string) => content.wording.entries.find((one) => one.id === id)!;

it('has at least three entries for each of the six blocks', () => {
  const blocks = real.certifications.find(({ id }) => id === 'doctorat')!.certified;
  expect(blocks).toHaveLength(6);
  for (const { id } of blocks) expect(real.wording.entries.filter((one) => one.blocks.includes(id)).length).toBeGreaterThanOrEqual(3);
});

it('refuses ids, verbs and words given twice', () => {
  expect(
    problemsAfter(({ wording }) => {
      wording.entries[1]!.id = wording.entries[0]!.id;
      wording.verbs[1]!.verb = wording.verbs[0]!.verb;
      wording.jargon[1]!.word = wording.jargon[0]!.word;
      wording.entries[2]!.words.push('CRIBLE');
    }),
  ).toEqual([
    'wording: sujet-de-these: the id is given twice.',
    'wording: verbs: concevoir is given twice.',
    'wording: jargon: manip is given twice.',
    'wording: plan-d-experiences: « crible » calls it twice.',
  ]);
});

it('refuses a block or a source that does not exist, and looks at its typography', () => {
  expect(
    problemsAfter((content) => {
      entry(content, 'sujet-de-these').blocks.push('doctorat-bloc-7');
      entry(content, 'sujet-de-these').sources[0]!.ref = 'sans-auteur';
      content.wording.verbs[0]!.block = 'doctorat-bloc-0';
      entry(content, 'enseigner').why = "L'effectif";
      content.wording.jargon[0]!.say = 'expérience ; essai';
    }),
  ).toEqual([
    'wording: sujet-de-these: there is no block doctorat-bloc-7 of the doctorate.',
    'wording: sujet-de-these: its source sans-auteur is not in bibliography.yaml.',
    "wording: enseigner: why: the text holds a straight apostrophe (« L'effectif »).",
    'wording: verbs: concevoir: there is no block doctorat-bloc-0 of the doctorate.',
    'wording: 0.say: the text holds an ordinary space before ; : ! ? % or » (« expérience ; essai »).',
  ]);
});

it('refuses a block left with two entries', () => {
  expect(
    problemsAfter(({ wording }) => {
      const first = wording.entries.filter((one) => one.blocks.includes('doctorat-bloc-4')).slice(0, 2);
      wording.entries = [...wording.entries.filter((one) => !one.blocks.includes('doctorat-bloc-4')), ...first];
    }),
  ).toContain('wording: doctorat-bloc-4 has 2 entries, fewer than 3.');
});

it('refuses an example that the help itself would remark upon', () => {
  expect(
    problemsAfter((content) => {
      entry(content, 'enseigner').after = 'Nous sommes d’excellents pédagogues.';
    }),
  ).toEqual(['no-figure', 'we', 'no-verb', 'boast'].map((kind) => `wording: enseigner: its own example would be told « ${kind} ».`));
});
