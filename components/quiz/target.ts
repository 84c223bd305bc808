import type { PackItem, PackSource } from '@/core/content/pack';
import type { Level } from '@/core/assessment/item';
import type { Assess } from '@/core/framework/schema';

/** What the quiz and result pages receive from the server: plain data, small. */
export type TargetBlock = {
  block: string;
  target: Level;
  assess: Assess;
  short: string;
  title: string;
  /** What a person does at each level, for the declaration. */
  levels: readonly [string, string, string, string];
  /** Whether the block has questions today. */
  hasItems: boolean;
};

export type QuizTarget = {
  id: string;
  /** « Technicien de bioproduction » */
  name: string;
  /** Address of its page. */
  page: string;
  blocks: TargetBlock[];
  /** The module to follow, by competency of these blocks. */
  modules: Record<string, { id: string; title: string; minutes: number }>;
};

/** The page's own first question, and the hashes of the packs that go with this page: block → hash. */
export type FirstQuestion = { block: string; entry: PackItem; sources: Record<string, PackSource>; packs: Record<string, string> };
