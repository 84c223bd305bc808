import type { Score } from '@/core/assessment/score';
import type { Level } from '@/core/assessment/item';
import type { PackItem } from '@/core/content/pack';
import type { Response } from '@/core/events/event';
import { fold, type Progress } from '@/core/progress/fold';
import { answered } from './answered';
import { append, type NewEvent, readEvents } from './store';

/** Following a module on the phone: cards completed, checks answered. Everything is an event, on the disk at once. */

export type ReadModule = {
  id: string;
  version: string;
  block: string;
  /** Ids of its cards, in order. */
  steps: readonly string[];
  competencies: readonly string[];
  /** Blocks of those competencies. */
  blocks: readonly string[];
};

export const isComplete = (module: Pick<ReadModule, 'steps'>, done: ReadonlySet<string>): boolean =>
  module.steps.every((step) => done.has(step));

const completion = (module: ReadModule): NewEvent => ({
  type: 'module-completed',
  body: { module: module.id, version: module.version, competencies: [...module.competencies], blocks: [...module.blocks] },
});

/**
 * Completes one card, and the module with the last of them. The log is read anew: another tab, or another phone, may have
 * completed cards since. Returns the cards done now. Throws StoreWriteError, with nothing written.
 */
export async function completeStep(module: ReadModule, step: string): Promise<Set<string>> {
  const { done } = resumeAt(module, fold(await readEvents()));
  const after = new Set([...done, step]);
  const events: NewEvent[] = [];
  if (!done.has(step)) events.push({ type: 'module-step-completed', body: { module: module.id, version: module.version, step } });
  if (isComplete(module, after)) events.push(completion(module));
  if (events.length) await append(...events);
  return after;
}

/**
 * Two devices that each read half of a module completed every card, and neither knew it. Whoever opens it next says so.
 * Throws StoreWriteError.
 */
export const completeIfDone = async (module: ReadModule, done: ReadonlySet<string>): Promise<boolean> => {
  if (!isComplete(module, done)) return false;
  await append(completion(module));
  return true;
};

/**
 * Where to open the module: after the card completed last, on whichever device. Once complete it opens at its beginning,
 * and is read anew: cards count again from there.
 */
export function resumeAt(
  module: Pick<ReadModule, 'id' | 'steps'>,
  progress: Progress,
): { done: Set<string>; card: string | undefined; completedAt: number | undefined } {
  const reading = progress.reading[module.id];
  const completedAt = reading?.completed?.key[0];
  const since = (at: number) => completedAt === undefined || at > completedAt;
  const done = new Set(
    Object.entries(reading?.steps ?? {}).flatMap(([step, at]) => (module.steps.includes(step) && since(at) ? [step] : [])),
  );
  const last = reading?.last;
  if (!last || !since(last.key[0])) return { done, card: undefined, completedAt };
  return { done, card: module.steps[module.steps.indexOf(last.value) + 1], completedAt };
}

export type CheckAnswer = {
  module: ReadModule;
  entry: PackItem;
  seed: number | null;
  session: string;
  response: Response;
  elapsed: number;
};

/** Corrects a check and keeps its answer: for the review to come, never as evidence. Throws StoreWriteError. */
export async function answerCheck({ module, entry, seed, session, response, elapsed }: CheckAnswer, level: Level): Promise<Score> {
  const { score, body } = answered(entry, seed, response, false, elapsed);
  const asked = { session, g: 1, block: module.block, target: module.id, level, verdict: 'to-confirm', module: module.id } as const;
  await append({ type: 'item-answered', body: { ...body, ...asked } });
  return score;
}
