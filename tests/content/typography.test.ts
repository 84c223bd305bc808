import { describe, expect, it } from 'vitest';
import { typographyFaults } from '@/content/checks/typography';
import { block, first, itemsOf, job, problemsAfter, real } from './support/broken-content';

describe('a text', () => {
  it.each([
    ['Que faites-vous ?', 'an ordinary space before ; : ! ? % or »'],
    ['Il reste 5 %', 'an ordinary space before ; : ! ? % or »'],
    ['La règle :appliquez', undefined],
    ['« ainsi »', 'an ordinary space after «'],
    ['«ainsi»', 'no space inside « »'],
    ["l'eau", 'a straight apostrophe'],
    ['la "règle"', 'straight quotes'],
    ['et puis...', 'three points in place of …'],
    ['Que faites-vous?', 'no space before ; : ! or ?'],
    ['La règle: elle vaut (ici): oui', 'no space before ; : ! or ?'],
  ])('%s', (text, fault) => {
    if (fault) expect(typographyFaults(text)).toContain(fault);
    else expect(typographyFaults(text)).not.toEqual([]);
  });

  it.each([
    'Que faites-vous\u202f? À 08:30, diluez 10:1\u00a0: il reste 5\u00a0%…',
    '«\u00a0On a lu: yes\u00a0» n’est pas une règle\u202f; voir https://example.org/a?b="c\'d"',
  ])('accepts %s', (text) => expect(typographyFaults(text)).toEqual([]));
});

it('looks at every shown text of a French item', () => {
  const item = first(real, 'aval', 'single');
  expect(
    problemsAfter((content) => {
      const single = first(content, 'aval', 'single');
      single.options[0]!.why = "L'eau";
      single.sources[0]!.at = 'ch. 4 : "Documentation"';
    }).sort(),
  ).toEqual([
    `blocks/aval/items.yaml: ${item.id}: options.0.why: the text holds a straight apostrophe (« L'eau »).`,
    `blocks/aval/items.yaml: ${item.id}: sources.0.at: the text holds an ordinary space before ; : ! ? % or » (« ch. 4 : "Documentation" »).`,
    `blocks/aval/items.yaml: ${item.id}: sources.0.at: the text holds straight quotes (« ch. 4 : "Documentation" »).`,
  ]);
});

it('leaves an English question alone, not what explains it', () => {
  const { id } = first(real, 'anglais', 'single');
  expect(
    problemsAfter((content) => {
      const single = first(content, 'anglais', 'single');
      single.stem = 'What\'s the "right" step: this one?';
      single.options[0]!.why = "C'est faux";
      single.explanation.title = 'Attention !';
    }),
  ).toEqual([
    expect.stringMatching(new RegExp(`^blocks/anglais/items\\.yaml: ${id}: explanation\\.title: .*ordinary space`)),
    expect.stringMatching(new RegExp(`^blocks/anglais/items\\.yaml: ${id}: options\\.0\\.why: .*straight apostrophe`)),
  ]);
});

it('leaves the maintainers’ notes alone', () => {
  expect(
    problemsAfter((content) => {
      itemsOf(content, 'aval')[0]!.readings = [
        { kind: 'blind', date: '2026-11-23', outcome: "d'accord..." },
        { kind: 'fact', date: '2026-11-23', outcome: 'exact !' },
      ];
    }),
  ).toEqual([]);
});

it('looks at blocks, jobs, certifications and named jobs', () => {
  expect(
    problemsAfter((content) => {
      block(content, 'aval').levels[0] = 'Vous voyez...';
      job(content).mission = 'Conduit: tout';
      content.certifications[0]!.audience[0] = "Titulaires d'un bac";
      content.namedJobs[0]!.note = 'Rare !';
    }),
  ).toEqual([
    'blocks/aval/block.yaml: levels.0: the text holds three points in place of … (« Vous voyez... »).',
    'jobs/technicien-bioproduction.yaml: mission: the text holds no space before ; : ! or ? (« Conduit: tout »).',
    `certifications/${real.certifications[0]!.id}.yaml: audience.0: the text holds a straight apostrophe (« Titulaires d'un bac »).`,
    `named-jobs.yaml: ${real.namedJobs[0]!.id}: note: the text holds an ordinary space before ; : ! ? % or » (« Rare ! »).`,
  ]);
});
