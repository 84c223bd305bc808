import type { Item } from '@/core/assessment/item';
import type { Score } from '@/core/assessment/score';
import { type Bank, replaySession, type SessionState } from '@/core/assessment/session';
import { type SessionChoices, startSession } from '@/core/assessment/start-session';
import { instantiate, variantSeed } from '@/core/assessment/variant';
import type { PackItem, PackSource } from '@/core/content/pack';
import { compareEvents, type ItemAnswered, type Response, type SessionStart, type StoredEvent } from '@/core/events/event';
import { fold, type Progress } from '@/core/progress/fold';
import type { TargetBlockRef } from '@/core/progress/view';
import { answered } from './answered';
import { sameDay } from './day';
import { keptPack, loadPack, packsFor, PackMissingError, refreshPacks } from './packs';
import { append, type NewEvent, newId, readEvents } from './store';

/** The quiz against the phone's store: resume, begin, answer. No network but for packs that are not kept yet. */

export type Answer = { body: ItemAnswered; score: Score };
export type Questions = { bank: Bank<PackItem>; sources: Record<string, PackSource> };
/** `next` as it is asked: the numbers of its variant filled in. */
export type QuestionState = SessionState<PackItem> & {
  next: (NonNullable<SessionState<PackItem>['next']> & { variantSeed: number | null }) | null;
};
export type RunningSession = Questions & {
  start: SessionStart;
  answers: ItemAnswered[];
  state: QuestionState;
  /** False while only the page's own first question is at hand: the rest is on its way. */
  complete: boolean;
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

/**
 * The questions that a session froze, by hash. A version that is neither kept nor published any more is replaced by
 * the current one of its block: earlier answers carry all that the replay needs of them.
 */
async function questionsOf(packs: Record<string, string>): Promise<Questions> {
  const loaded = await Promise.all(
    Object.entries(packs).map(async ([block, hash]) => {
      try {
        return [block, (await keptPack(hash)) ?? (await loadPack(block, hash))] as const;
      } catch (error) {
        const current = (await refreshPacks([block]))[block] ?? (await packsFor([block]))[block];
        if (!current) throw error;
        return [block, current.pack] as const;
      }
    }),
  );
  return {
    bank: Object.fromEntries(loaded.map(([block, pack]) => [block, pack.items])),
    sources: Object.assign({}, ...loaded.map(([, pack]) => pack.sources)),
  };
}

const running = (start: SessionStart, answers: ItemAnswered[], questions: Questions, complete = true): RunningSession => ({
  start,
  answers,
  ...questions,
  state: withNumbers(start, replaySession(start, questions.bank, answers)),
  complete,
});

/** The session says which question comes; here it gets its numbers. */
function withNumbers(start: SessionStart, state: SessionState<PackItem>): QuestionState {
  if (!state.next) return { ...state, next: null };
  const { item } = state.next.entry;
  const seed = variantSeed(item, start.seed, start.variants?.[item.id]);
  return { ...state, next: { ...state.next, entry: { ...state.next.entry, item: instantiate(item, seed) }, variantSeed: seed } };
}

/** Reads the log; `session` is the one to resume, if any. Throws PackMissingError when its content is out of reach. */
export async function readQuiz(target: string): Promise<{ progress: Progress; session: RunningSession | undefined }> {
  const events = await readEvents();
  const open = openSession(events, target);
  return { progress: fold(events), session: open && running(open.start, open.answers, await questionsOf(open.start.packs)) };
}

export type Prepared = Questions & { packs: Record<string, string> };

/** Fetches what a session of these blocks needs, before it is asked for. Throws PackMissingError when nothing can be had. */
export async function prepareQuestions(target: string, blocks: readonly TargetBlockRef[], only?: string): Promise<Prepared> {
  const wanted = only ? [only] : blocks.filter((b) => b.assess === 'quiz' && b.target > 1).map((b) => b.block);
  const kept = await packsFor(wanted, target);
  if (Object.keys(kept).length === 0) throw new PackMissingError(wanted.join(', '));
  const packs = Object.fromEntries(Object.entries(kept).map(([block, { hash }]) => [block, hash]));
  return { packs, ...(await questionsOf(packs)) };
}

/** Blocks taught by a module that was completed today: their fresh questions wait for tomorrow. */
export const restingBlocks = (progress: Progress, now: number): string[] =>
  Object.entries(progress.blocks).flatMap(([block, { taughtAt }]) => (taughtAt > 0 && sameDay(taughtAt, now) ? [block] : []));

/** All that is left to measure was taught by a module today. Nothing was written. */
export class NothingToAskError extends Error {}

export type Declared = Record<string, 1 | 2 | 3 | 4>;
export type BeginChoices = Pick<SessionChoices, 'budget' | 'precise' | 'firstBlocks' | 'only' | 'firstItem'>;
export type Begun = { session: RunningSession; events: NewEvent[] };

/**
 * A session about to begin, and the events that make it begin: the job aimed at, declared levels, the frozen start.
 * Nothing is written: a page may plan it ahead. Throws NothingToAskError. `progress` is what the page read when it opened.
 */
export function planSession(
  progress: Progress,
  target: string,
  blocks: readonly TargetBlockRef[],
  declared: Declared,
  choices: BeginChoices,
  prepared: Prepared,
  complete = true,
): Begun {
  const events: NewEvent[] = [];
  if (progress.target?.value !== target) events.push({ type: 'job-targeted', body: { target } });
  for (const [block, level] of Object.entries(declared))
    if (progress.declared[block]?.value !== level) events.push({ type: 'level-declared', body: { block, level } });
  const seed = crypto.getRandomValues(new Uint32Array(1))[0]!;
  const now = Date.now();
  const resting = restingBlocks(progress, now);
  const start = startSession(
    progress,
    blocks,
    declared,
    { ...choices, session: newId(), target, seed, packs: prepared.packs, resting },
    now,
  );
  const session = running(start, [], prepared, complete);
  if (!session.state.next && resting.length > 0) throw new NothingToAskError();
  events.push({ type: 'session-started', body: start });
  return { session, events };
}

export async function beginSession(begun: Begun): Promise<RunningSession> {
  await append(...begun.events);
  return begun.session;
}

/**
 * The page's own first question was answered: the session begins with that answer, in one write. No answer comes back
 * when the session begins with another question: this one was seen too lately to count, or its block is decided.
 */
export async function beginWithAnswer(
  { session, events }: Begun,
  firstItem: string,
  response: Response,
  elapsed: number,
): Promise<{ session: RunningSession; answer: Answer | undefined }> {
  if (session.state.next?.entry.item.id !== firstItem) {
    await append(...events);
    return { session, answer: undefined };
  }
  const { events: answered, ...after } = scoreNext(session, response, elapsed);
  await append(...events, ...answered);
  return after;
}

/** Scores the answer to the question that is next; nothing is written here. */
function scoreNext(
  session: RunningSession,
  response: Response,
  elapsed: number,
): { session: RunningSession; answer: Answer; events: NewEvent[] } {
  const asked = session.state.next;
  if (!asked) throw new Error('this session has no question left');
  const { entry, block, g, variantSeed: seed } = asked;
  const { score, body: common } = answered(entry, seed, response, true, elapsed);
  const body: ItemAnswered = {
    ...common,
    session: session.start.session,
    g,
    block,
    target: session.start.target,
    level: session.start.blocks.find((b) => b.block === block)!.level,
    verdict: 'to-confirm',
  };
  const answers = [...session.answers, body];
  const state = withNumbers(session.start, replaySession(session.start, session.bank, answers));
  body.verdict = state.blocks.find((b) => b.block === block)!.verdict;
  const events: NewEvent[] = [{ type: 'item-answered', body }];
  // Without all its questions at hand, a session cannot know that it is over.
  if (state.ended && session.complete)
    events.push({ type: 'session-ended', body: { session: body.session, target: body.target, reason: state.ended } });
  return { session: { ...session, answers, state }, answer: { body, score }, events };
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
  const { events, ...after } = scoreNext(session, response, elapsed);
  await append(...events);
  return after;
}

/** The rest of the questions of a session that began with the page's own. Throws PackMissingError. */
export async function completeSession(session: RunningSession): Promise<RunningSession> {
  return session.complete ? session : running(session.start, session.answers, await questionsOf(session.start.packs));
}

export const bookmark = (item: Item, block: string, on: boolean) => append({ type: 'item-bookmarked', body: { item: item.id, block, on } });
export const flag = (entry: PackItem, block: string, comment: string) =>
  append({ type: 'item-flagged', body: { item: entry.item.id, version: entry.version, block, comment } });
