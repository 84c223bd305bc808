import { describe, expect, it } from 'vitest';
import { block, job, problemsAfter, real } from './support/broken-content';

const FILE = 'jobs/technicien-bioproduction.yaml';

describe('mapping', () => {
  const unmapped = `${FILE}: tbio-specificites-mti: its facet « Connaître ce que la bioproduction de MTI a de particulier » falls into mti, which the job does not have from it.`;

  it('refuses a facet whose block the job does not have', () => {
    expect(
      problemsAfter((content) => {
        job(content).blocks = job(content).blocks.filter((target) => target.block !== 'mti');
      }),
    ).toEqual([unmapped]);
  });

  it('refuses a facet whose block does not say that it serves the competency', () => {
    expect(
      problemsAfter((content) => {
        job(content).blocks.find((target) => target.block === 'mti')!.from = ['tbio-sterile-bpf'];
      }),
    ).toEqual([unmapped]);
  });

  it('refuses a facet whose block does not exist', () => {
    expect(
      problemsAfter((content) => {
        job(content).competencies.find(({ id }) => id === 'tbio-specificites-mti')!.facets[0]!.block = 'nulle-part';
      }),
    ).toEqual([unmapped.replace('into mti', 'into nulle-part')]);
  });
});

describe('references of a job', () => {
  it('refuses a competency that is neither own nor inherited', () => {
    expect(
      problemsAfter((content) => {
        job(content).blocks[0]!.from.push('rpr-soft-skills');
      }),
    ).toEqual([`${FILE}: preparation comes from rpr-soft-skills, a competency that the job neither has nor inherits.`]);
  });

  it('accepts an inherited competency, and only as long as it is inherited', () => {
    const inheriting = real.jobs.find(({ inherits }) => inherits)!;
    expect(
      problemsAfter((content) => {
        job(content, inheriting.id).blocks[0]!.from.push('tbio-redaction-sop');
      }),
    ).toEqual([]);
    expect(
      problemsAfter((content) => {
        job(content, inheriting.id).blocks[0]!.from.push('tbio-redaction-sop');
        job(content, inheriting.id).inherits = undefined;
      }),
    ).toContain(
      `jobs/${inheriting.id}.yaml: ${inheriting.blocks[0]!.block} comes from tbio-redaction-sop, a competency that the job neither has nor inherits.`,
    );
  });

  it('refuses an unknown block, a block twice and an unknown parent', () => {
    expect(
      problemsAfter((content) => {
        job(content).blocks.push({ block: 'nulle-part', target: 2, from: ['tbio-redaction-sop'] });
        job(content).blocks.push({ block: 'mti', target: 2, from: ['tbio-specificites-mti'] });
        job(content).inherits = 'personne';
      }),
    ).toEqual([
      `${FILE}: the block nulle-part does not exist.`,
      `${FILE}: the block mti is there twice.`,
      `${FILE}: it inherits from personne, which is not another job.`,
    ]);
  });

  it('refuses an unknown job beside a named one', () => {
    expect(
      problemsAfter((content) => {
        content.namedJobs[0]!.related = 'personne';
      }),
    ).toEqual([`named-jobs.yaml: ${real.namedJobs[0]!.id}: its related job personne does not exist.`]);
  });
});

it('refuses a block from nowhere that does not say where it was added', () => {
  expect(
    problemsAfter((content) => {
      job(content).blocks.find((target) => target.block === 'anglais')!.added = undefined;
    }),
  ).toEqual([`${FILE}: anglais comes from no competency and does not say where it was added.`]);
});

it('refuses names too long for a phone', () => {
  expect(
    problemsAfter((content) => {
      job(content).short = 'x'.repeat(35);
      block(content, 'aval').short = 'x'.repeat(17);
    }),
  ).toEqual([
    `${FILE}: its short name has 35 characters, more than 34.`,
    'blocks/aval/block.yaml: its short name has 17 characters, more than 16.',
  ]);
});
