import type { Item } from '@/core/assessment/item';
import { scoreResponse, type Score } from '@/core/assessment/score';
import { type Bank, replaySession, type SessionState } from '@/core/assessment/session';
import { type SessionChoices, startSession } from '@/core/assessment/start-session';
import type { PackItem, PackSource } from '@/core/content/pack';
import { compareEvents, type ItemAnswered, type Response, type SessionStart, type StoredEvent } from '@/core/events/event';
import { fold, type Progress } from '@/core/progress/fold';
import type { TargetBlockRef } from '@/core/progress/view';
import { keptPack, loadPack, packsFor, PackMissingError } from './packs';
import { append, newId, type NewEvent, readEvents } from './store';

/** The quiz against the phone's store: resume, begin, answer. No network but for packs that are not kept yet. */

export type Answer = { body: ItemAnswered; score: Score };
export type RunningSession = {
  start: SessionStart;
  answers: ItemAnswered[];
  state: SessionState<PackItem>;
  bank: Bank<PackItem>;
  sources: Record<string, PackSource>;
};

type Known = { type: string; body: unknown };
const bodies = <T>(events: readonly StoredEvent[], type: string): T[] =>
  (events as readonly Known[]).filter((e) => e.type === type).map((e) => e.body as T);

/** The newest session of this target that has begun and not ended, with its answers in the log's order. */
export function openSession(events: readonly StoredEvent[], target: string): { start: SessionStart; answers: ItemAnswered[] } | undefined {
  const sorted = [...events].sort(compareEvents);
  const ended = new Set(bodies<{ session: string }>(sorted, 'session-ended').map((body) => body.session));
  const start = bodies<SessionStart>(sorted, 'session-started').findLast((body) => body.target === target && !ended.has(body.session));
  if (!start) return undefined;
  return { start, answers: bodies<ItemAnswered>(sorted, 'item-answered').filter((body) => body.session === start.session) };
}

async function bankOf(packs: Record<string, string>): Promise<Pick<RunningSession, 'bank' | 'sources'>> {
  const loaded = await Promise.all(
    Object.entries(packs).map(async ([block, hash]) => [block, (await keptPack(hash)) ?? (await loadPack(block, hash))] as const),
  );
  return {
    bank: Object.fromEntries(loaded.map(([block, pack]) => [block, pack.items])),
    sources: Object.assign({}, ...loaded.map(([, pack]) => pack.sources)),
  };
}

/** Reads the log; `session` is the one to resume, if any. Throws PackMissingError when its content is out of reach. */
export async function readQuiz(target: string): Promise<{ progress: Progress; session: RunningSession | undefined }> {
  const events = await readEvents();
  const progress = fold(events);
  const open = openSession(events, target);
  if (!open) return { progress, session: undefined };
  const content = await bankOf(open.start.packs);
  return { progress, session: { ...open, ...content, state: replaySession(open.start, content.bank, open.answers) } };
}

export type Declared = Record<string, 1 | 2 | 3 | 4>;
export type BeginChoices = Pick<SessionChoices, 'budget' | 'precise' | 'firstBlocks' | 'only' | 'firstItem'>;

/** Begins a session: declared levels, the job aimed at and the frozen start, in one write. */
export async function beginSession(
  target: string,
  blocks: readonly TargetBlockRef[],
  declared: Declared,
  choices: BeginChoices,
): Promise<RunningSession> {
  const progress = fold(await readEvents());
  const quizBlocks = blocks.filter((b) => b.assess === 'quiz' && b.target > 1).map((b) => b.block);
  const packs = await packsFor(choices.only ? [choices.only] : quizBlocks);
  if (Object.keys(packs).length === 0) throw new PackMissingError(quizBlocks.join(', '));
  const events: NewEvent[] = [];
  if (progress.target?.value !== target) events.push({ type: 'job-targeted', body: { target } });
  for (const [block, level] of Object.entries(declared))
    if (progress.declared[block]?.value !== level) {
      events.push({ type: 'level-declared', body: { block, level } });
      progress.declared[block] = { value: level, key: [Date.now(), ''] };
    }
  const start = startSession(
    progress,
    blocks,
    {
      ...choices,
      session: newId(),
      target,
      seed: crypto.getRandomValues(new Uint32Array(1))[0]!,
      packs: Object.fromEntries(Object.entries(packs).map(([b, p]) => [b, p.hash])),
    },
    Date.now(),
  );
  const content = await bankOf(start.packs);
  events.push({ type: 'session-started', body: start });
  await append(...events);
  return { start, answers: [], ...content, state: replaySession(start, content.bank, []) };
}

/**
 * Scores and writes one answer, then returns the session after it. The feedback may be shown once this resolves,
 * not before: the answer is then on the disk. Throws StoreWriteError, with nothing changed.
 */
export async function answerQuestion(
  session: RunningSession,
  response: Response,
  elapsed: number,
): Promise<{ session: RunningSession; answer: Answer }> {
  const asked = session.state.next;
  if (!asked) throw new Error('this session has no question left');
  const { entry, block, g } = asked;
  const score = scoreResponse(entry.item, response);
  const level = session.start.blocks.find((b) => b.block === block)!.level;
  const body: ItemAnswered = {
    session: session.start.session,
    item: entry.item.id,
    version: entry.version,
    variantSeed: null,
    response,
    score: score.score,
    right: score.right,
    a: entry.a,
    b: entry.b,
    c: entry.c,
    g,
    block,
    competency: entry.item.competency,
    target: session.start.target,
    level,
    verdict: 'to-confirm',
    evidence: true,
    elapsed: Math.max(0, Math.round(elapsed)),
  };
  const answers = [...session.answers, body];
  const state = replaySession(session.start, session.bank, answers);
  body.verdict = state.blocks.find((b) => b.block === block)!.verdict;
  const events: NewEvent[] = [{ type: 'item-answered', body }];
  if (state.ended) events.push({ type: 'session-ended', body: { session: body.session, target: body.target, reason: state.ended } });
  await append(...events);
  return { session: { ...session, answers, state }, answer: { body, score } };
}

export const endSession = (session: RunningSession) =>
  append({ type: 'session-ended', body: { session: session.start.session, target: session.start.target, reason: 'left' } });
export const bookmark = (item: Item, block: string, on: boolean) => append({ type: 'item-bookmarked', body: { item: item.id, block, on } });
export const flag = (entry: PackItem, block: string, comment: string) =>
  append({ type: 'item-flagged', body: { item: entry.item.id, version: entry.version, block, comment } });
