/*
 * npm run --silent simulate -- --json [--learners N] [--seed N]
 * What the engine's rules give on the real bank: one block at a time against a random fixed form, then nine blocks in
 * sessions of 12, then the same with items that are not what their authors think. A few minutes with 2 000 learners.
 */
import { parseArgs } from 'node:util';
import { content } from '../content/load';
import { packItem } from '../content/packs';
import { targetById } from '../content/targets';
import type { Bank } from '../core/assessment/session';
import { STATED, type World } from './simulation/learners';
import { type LevelResult, lengthFor, simulateLevel } from './simulation/one-block';
import { simulateSessions } from './simulation/sessions';

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, learners: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' } },
});
const learners = Number(values.learners);
const seed = Number(values.seed);
if (!Number.isInteger(learners) || learners < 1 || !Number.isInteger(seed)) {
  console.error('simulate: --learners and --seed are whole numbers, learners at least 1');
  process.exit(2);
}

const LEVELS = [2, 3, 4] as const;
/** Blocks deep enough to be assessed. */
const MIN_ITEMS = 12;
const bank: Bank<ReturnType<typeof packItem>> = Object.fromEntries(
  [...content().items].map(([block, items]) => [block, items.map(packItem)]),
);
const blocks = content()
  .blocks.filter((b) => b.assess === 'quiz' && (bank[b.id]?.length ?? 0) >= MIN_ITEMS)
  .map((b) => b.id);
const job = targetById('technicien-bioproduction')!
  .blocks.filter((b) => b.target > 1 && blocks.includes(b.block))
  .slice(0, 9)
  .map((b) => ({ block: b.block, level: b.target as 2 | 3 | 4 }));

const rounded = (value: unknown): unknown =>
  typeof value === 'number'
    ? Math.round(value * 1e4) / 1e4
    : Array.isArray(value)
      ? value.map(rounded)
      : value && typeof value === 'object'
        ? Object.fromEntries(Object.entries(value).map(([k, v]) => [k, rounded(v)]))
        : value;

function study(world: World, count: number, among: string[] = blocks) {
  const byLevel = Object.fromEntries(
    LEVELS.map((level) => [String(level), simulateLevel(level, bank, among, count, seed, world)]),
  ) as Record<string, LevelResult>;
  const mean = (key: Exclude<keyof LevelResult, 'fixedAccuracy'>) =>
    LEVELS.reduce((sum, level) => sum + byLevel[String(level)]![key], 0) / LEVELS.length;
  const decided = LEVELS.reduce((sum, level) => sum + byLevel[String(level)]!.decided, 0);
  const overall = {
    accuracy: mean('accuracy'),
    // Weighted by how many verdicts each level gives.
    decidedAccuracy:
      LEVELS.reduce((sum, level) => sum + byLevel[String(level)]!.decidedAccuracy * byLevel[String(level)]!.decided, 0) / (decided || 1),
    decided: mean('decided'),
    meanQuestions: mean('meanQuestions'),
    // From the mean of the three curves: one level's curve alone is flat where it matters, and its length noisy.
    fixedFormQuestions: lengthFor(
      mean('accuracy'),
      byLevel['2']!.fixedAccuracy.map(
        (_, n) => LEVELS.reduce((sum, level) => sum + byLevel[String(level)]!.fixedAccuracy[n]!, 0) / LEVELS.length,
      ),
    ),
    coverage90: mean('coverage90'),
    errorNearCut: mean('errorNearCut'),
  };
  const levels = Object.fromEntries(Object.entries(byLevel).map(([level, { fixedAccuracy: _, ...rest }]) => [level, rest]));
  return { levels, overall: { ...overall, questionsShare: overall.meanQuestions / overall.fixedFormQuestions } };
}

/** What each block must reach by itself (engine.md). */
function missesOf(block: string, { accuracy, decidedAccuracy, meanQuestions, questionsShare, coverage90 }: Overall): string[] {
  return [
    ...(accuracy < 0.85 ? [`right ${accuracy.toFixed(3)}, under 0.85`] : []),
    ...(decidedAccuracy < 0.91 ? [`right where decided ${decidedAccuracy.toFixed(3)}, under 0.91`] : []),
    ...(meanQuestions > 8 ? [`${meanQuestions.toFixed(2)} questions, above 8`] : []),
    ...(questionsShare > 0.55 ? [`${questionsShare.toFixed(2)} of the fixed form, above 0.55`] : []),
    ...(coverage90 < 0.88 || coverage90 > 0.95 ? [`90 % interval covers ${coverage90.toFixed(3)}, not 0.88 to 0.95`] : []),
  ].map((miss) => `${block}: ${miss}`);
}
type Overall = ReturnType<typeof study>['overall'];

const byBlock = Object.fromEntries(blocks.map((block) => [block, study(STATED, learners, [block]).overall]));
const result = {
  learners,
  seed,
  bank: { blocks: blocks.length, items: blocks.reduce((sum, b) => sum + bank[b]!.length, 0) },
  ...study(STATED, learners),
  /** Each block by itself, `learners` at each of the three levels; then what falls short of engine.md. */
  byBlock,
  misses: Object.entries(byBlock).flatMap(([block, overall]) => missesOf(block, overall)),
  session: simulateSessions(bank, job, Math.max(1, Math.round(learners / 2)), seed, STATED),
  robust: {
    b: 'b off by N(0, 0.6), a in 0.7–1.4',
    byGuessing: Object.fromEntries(
      [0, 0.5, 1].map((guessing) => [
        String(guessing),
        study({ bSd: 0.6, aRange: [0.7, 1.4], guessing }, Math.max(1, Math.round(learners / 2))),
      ]),
    ),
    session: simulateSessions(bank, job, Math.max(1, Math.round(learners / 4)), seed, { bSd: 0.6, aRange: [0.7, 1.4], guessing: 0.5 }),
  },
};
console.log(values.json ? JSON.stringify(rounded(result)) : JSON.stringify(rounded(result), null, 2));
