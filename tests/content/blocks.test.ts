import { expect, it } from 'vitest';
import { block, problemsAfter, real } from './support/broken-content';

it('refuses too few and too many blocks', () => {
  expect(
    problemsAfter((content) => {
      content.blocks = content.blocks.slice(0, 17);
    }),
  ).toContain('blocks: there are 17 blocks, not between 18 and 36.');
  expect(
    problemsAfter((content) => {
      for (let i = content.blocks.length; i < 37; i++) content.blocks.push({ ...block(real, 'aval'), id: `aval-${i}`, competencies: [] });
    }),
  ).toContain('blocks: there are 37 blocks, not between 18 and 36.');
});

it('refuses a block that nothing asks for', () => {
  expect(
    problemsAfter((content) => {
      for (const target of [...content.jobs, ...content.certifications])
        target.blocks = target.blocks.filter((b) => b.block !== 'usage-unique') as never;
    }),
  ).toContain('blocks/usage-unique/block.yaml: no job and no certification asks for it.');
});

it('refuses a block with fewer than three competencies or more than six', () => {
  expect(
    problemsAfter((content) => {
      block(content, 'labo').competencies.splice(2);
      const { competencies } = block(content, 'veille');
      while (competencies.length < 7) competencies.push({ id: `veille-${competencies.length}`, label: 'Lire' });
    }).filter((problem) => problem.includes('competencies, not')),
  ).toEqual(['blocks/labo/block.yaml: it has 2 competencies, not 3 to 6.', 'blocks/veille/block.yaml: it has 7 competencies, not 3 to 6.']);
});

it('refuses a certified block that its certification does not cover', () => {
  expect(
    problemsAfter((content) => {
      const tsbi = content.certifications.find(({ id }) => id === 'tsbi')!;
      tsbi.blocks = tsbi.blocks.filter((target) => target.block !== 'aval');
    }),
  ).toEqual(['certifications/tsbi.yaml: tsbi-bloc-3 maps to aval, which the certification does not have from it.']);
});

it('refuses what a certification does not have', () => {
  expect(
    problemsAfter((content) => {
      const tsbi = content.certifications.find(({ id }) => id === 'tsbi')!;
      tsbi.blocks.find((target) => target.block === 'aval')!.from.push('tsbi-bloc-9');
      tsbi.blocks.push({ block: 'nulle-part', target: 2, from: ['tsbi-bloc-1'] });
    }),
  ).toEqual([
    'certifications/tsbi.yaml: the block nulle-part does not exist.',
    'certifications/tsbi.yaml: aval comes from tsbi-bloc-9, which is not one of its certified blocks.',
  ]);
});

it('refuses a source that the bibliography does not hold', () => {
  expect(
    problemsAfter((content) => {
      block(content, 'labo').sources.push({ ref: 'sans-auteur' });
      content.items.get('aval')![0]!.sources = [];
      content.certifications[0]!.sources.push({ ref: 'sans-auteur' });
    }),
  ).toEqual([
    'blocks/labo/block.yaml: its source sans-auteur is not in bibliography.yaml.',
    `certifications/${real.certifications[0]!.id}.yaml: its source sans-auteur is not in bibliography.yaml.`,
    `blocks/aval/items.yaml: ${real.items.get('aval')![0]!.id}: it cites no source.`,
  ]);
});

it('passes on what could not be read', () => {
  expect(
    problemsAfter((content) => {
      content.problems.push('jobs/x.yaml: id: Invalid input');
    }),
  ).toEqual(['jobs/x.yaml: id: Invalid input']);
});
