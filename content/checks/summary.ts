import path from 'node:path';
import type { Content } from '../load';
import { problemsOf, warningsOf } from './all';
import { repeatedReferences } from './bibliography';
import { isMapped } from './framework';
import { readingSeconds } from './reading-length';
import { wasReadTwice } from './readings';
import { type TestWise, testWise } from './test-wise';
import { type Heaviest, heaviestBundle } from './weight';

/** What `npm run content:check` prints: how much there is, and what is wrong with it. */
export type Summary = {
  /** Jobs of the framework. */
  profiles: number;
  blocks: number;
  /** Over the jobs' own lists; mapped when each facet falls into a block that the job has from it. */
  competencies: { mapped: number; total: number; missing: string[] };
  items: {
    total: number;
    /** Blind and fact readings both dated: what counts. */
    readTwice: number;
    byBlock: Record<string, number>;
    byType: Record<string, number>;
    byLevel: Record<string, number>;
    /** Numeric items that draw their numbers. */
    templates: number;
    /** Seconds to read a question with its options, at 200 words a minute. */
    readingSeconds: { median: number; longest: number };
  };
  /** What someone who knows nothing gains by the form of the options: see test-wise.ts. */
  testWise: TestWise;
  /** Bytes as sent, all packs of the heaviest job together. */
  heaviest: Heaviest;
  /** Their checks are a pool apart from the items above. */
  modules: { total: number; checks: number; minutes: number; byBlock: Record<string, number> };
  glossary: number;
  sources: number;
  problems: string[];
  warnings: string[];
};

function countBy(values: readonly (string | number)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

export function summarise(content: Content, root = path.join(process.cwd(), 'content')): Summary {
  const competencies = content.jobs.flatMap((job) => job.competencies.map((c) => ({ id: c.id, mapped: isMapped(content, job, c) })));
  const items = [...content.items.values()].flat();
  const seconds = items.map(readingSeconds).sort((x, y) => x - y);
  return {
    profiles: content.jobs.length,
    blocks: content.blocks.length,
    competencies: {
      mapped: competencies.filter((c) => c.mapped).length,
      total: competencies.length,
      missing: competencies.filter((c) => !c.mapped).map((c) => c.id),
    },
    items: {
      total: items.length,
      byBlock: Object.fromEntries([...content.items].filter(([, of]) => of.length > 0).map(([block, of]) => [block, of.length])),
      byType: countBy(items.map((item) => item.type)),
      byLevel: countBy(items.map((item) => item.difficulty)),
      readTwice: items.filter(wasReadTwice).length,
      templates: items.filter((item) => item.type === 'numeric' && item.template).length,
      readingSeconds: { median: Math.round(seconds[Math.floor(seconds.length / 2)] ?? 0), longest: Math.round(seconds.at(-1) ?? 0) },
    },
    testWise: testWise(content),
    heaviest: heaviestBundle(content),
    modules: {
      total: content.modules.length,
      checks: content.modules.reduce((sum, module) => sum + module.checks.length, 0),
      minutes: content.modules.reduce((sum, module) => sum + module.minutes, 0),
      byBlock: countBy(content.modules.map((module) => module.block)),
    },
    glossary: content.terms.length,
    sources: content.references.size,
    problems: [...problemsOf(content), ...repeatedReferences(root)],
    warnings: warningsOf(content),
  };
}
