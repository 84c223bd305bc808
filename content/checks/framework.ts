import type { Job } from '../../core/framework/schema';
import type { Content } from '../load';
import { type Check, repeated } from './check';
import { jobFile } from './places';

type Competency = Job['competencies'][number];

/** Mapped: each facet's block exists, and the job has that block and says that it serves this competency. */
export function isMapped(content: Content, job: Job, competency: Competency): boolean {
  return unmappedFacets(content, job, competency).length === 0;
}

function unmappedFacets(content: Content, job: Job, competency: Competency) {
  return competency.facets.filter(
    (facet) =>
      !content.blocks.some((block) => block.id === facet.block) ||
      !job.blocks.some((target) => target.block === facet.block && target.from.includes(competency.id)),
  );
}

export const everyFacetIsMapped: Check = (content) =>
  content.jobs.flatMap((job) =>
    job.competencies.flatMap((competency) =>
      unmappedFacets(content, job, competency).map(
        (facet) =>
          `${jobFile(job.id)}: ${competency.id}: its facet « ${facet.label} » falls into ${facet.block}, which the job does not have from it.`,
      ),
    ),
  );

/** The competencies of a job and of the jobs that it inherits from. */
function ownAndInherited(content: Content, job: Job): string[] {
  const ids: string[] = [];
  const seen = new Set<string>();
  for (let at: Job | undefined = job; at && !seen.has(at.id); at = content.jobs.find((other) => other.id === at?.inherits)) {
    seen.add(at.id);
    ids.push(...at.competencies.map((competency) => competency.id));
  }
  return ids;
}

export const jobsNameKnownThings: Check = (content) => {
  const blocks = new Set(content.blocks.map((block) => block.id));
  const jobs = new Set(content.jobs.map((job) => job.id));
  return [
    ...content.jobs.flatMap((job) => {
      const known = ownAndInherited(content, job);
      const problems = [
        ...job.blocks.filter(({ block }) => !blocks.has(block)).map(({ block }) => `the block ${block} does not exist.`),
        ...job.blocks.flatMap(({ block, from }) =>
          from
            .filter((id) => !known.includes(id))
            .map((id) => `${block} comes from ${id}, a competency that the job neither has nor inherits.`),
        ),
        ...repeated(job.blocks.map(({ block }) => block)).map((block) => `the block ${block} is there twice.`),
        ...(job.inherits && (!jobs.has(job.inherits) || job.inherits === job.id)
          ? [`it inherits from ${job.inherits}, which is not another job.`]
          : []),
      ];
      return problems.map((problem) => `${jobFile(job.id)}: ${problem}`);
    }),
    ...content.namedJobs
      .filter((named) => named.related && !jobs.has(named.related))
      .map((named) => `named-jobs.yaml: ${named.id}: its related job ${named.related} does not exist.`),
  ];
};

/** A block that no competency asks for says where the report asks for it. */
export const addedBlocksSayWhy: Check = (content) =>
  content.jobs.flatMap((job) =>
    job.blocks
      .filter(({ from, added }) => from.length === 0 && !added)
      .map(({ block }) => `${jobFile(job.id)}: ${block} comes from no competency and does not say where it was added.`),
  );

/** Headings of a phone. */
const JOB_SHORT = 34;

export const jobShortNamesFit: Check = (content) =>
  content.jobs
    .filter((job) => job.short.length > JOB_SHORT)
    .map((job) => `${jobFile(job.id)}: its short name has ${job.short.length} characters, more than ${JOB_SHORT}.`);
