import type { Level } from '../assessment/item';
import { effectiveTime, type EventBodies, EVENT_SCHEMA, type ItemAnswered, type LearnerEvent, type StoredEvent } from '../events/event';
import { type CardHistory, noteCard } from './card-history';
import { addAnswer, type BlockState, emptyBlock, isLater, type OrderKey } from './block-state';

/**
 * The only place where progress is computed: progress = fold(events). It reads events' bodies and their order
 * keys, and is insensitive to order, duplication and splitting between devices.
 */

/** Changes whenever the same events would give another progress; stored folds of another version are redone. */
export const FOLD_VERSION = 4;

type Latest<T> = { value: T; key: OrderKey };

export type ItemHistory = {
  /** Effective times, milliseconds. */
  lastSeen: number;
  /** Latest answer. */
  last: { right: boolean; version: string; variantSeed: number | null; key: OrderKey };
  block: string;
  count: number;
  /** First time it was answered wrong, if ever: it became a review card then. */
  missedAt: number | null;
  /** The module whose check it is. */
  module?: string;
};

export type Reading = {
  /** When each of its cards was completed, last time. */
  steps: Record<string, number>;
  last: Latest<string> | null;
  /** First completion: its cards joined the deck then. */
  first: number | null;
  /** Latest completion, and the version that was read. */
  completed: Latest<string> | null;
};

export type Progress = {
  version: typeof FOLD_VERSION;
  blocks: Record<string, BlockState>;
  declared: Record<string, Latest<Level>>;
  target: Latest<string> | null;
  /** Guessing tally over all answers; see guessShare. */
  tally: { wrong: number; idk: number };
  items: Record<string, ItemHistory>;
  bookmarks: Record<string, Latest<boolean> & { block: string }>;
  /** Latest completion of a module by competency taught, effective time. */
  modules: Record<string, number>;
  /** By module. */
  reading: Record<string, Reading>;
  /** By review card. */
  cards: Record<string, CardHistory>;
  /** Ids of `card-reviewed` events that were taken back. */
  undone: Record<string, true>;
  sessions: { started: number; ended: number };
  /** Latest description of each experience. */
  experiences: Record<string, Latest<EventBodies['experience-described']>>;
};

const KNOWN: ReadonlySet<string> = new Set([
  'job-targeted',
  'level-declared',
  'session-started',
  'session-ended',
  'item-answered',
  'item-bookmarked',
  'item-flagged',
  'module-step-completed',
  'module-completed',
  'card-reviewed',
  'answer-voided',
  'experience-described',
  'sharing-granted',
  'sharing-revoked',
]);

export const isUnderstood = (event: { type: string; schema: number }): event is LearnerEvent =>
  event.schema <= EVENT_SCHEMA && KNOWN.has(event.type);

export const emptyProgress = (): Progress => ({
  version: FOLD_VERSION,
  blocks: {},
  declared: {},
  target: null,
  tally: { wrong: 0, idk: 0 },
  items: {},
  bookmarks: {},
  modules: {},
  reading: {},
  cards: {},
  undone: {},
  sessions: { started: 0, ended: 0 },
  experiences: {},
});

/** Two passes: what changes the weight of answers (modules, voids), then the answers themselves. */
export function fold(events: Iterable<StoredEvent>): Progress {
  const unique = new Map<string, LearnerEvent & { receivedAt?: number | null }>();
  for (const event of events) {
    if (!isUnderstood(event)) continue;
    const known = unique.get(event.id);
    // A copy that knows when the server received it is the same event, better dated.
    if (!known || (known.receivedAt == null && event.receivedAt != null)) unique.set(event.id, event);
  }
  const progress = emptyProgress();
  const voided = new Set<string>();
  for (const event of unique.values()) {
    if (event.type === 'answer-voided') voided.add(`${event.body.item}@${event.body.version}`);
    else if (event.type === 'module-completed') noteModule(progress, event.body, effectiveTime(event));
  }
  for (const event of unique.values()) addEvent(progress, event, voided);
  return progress;
}

export function noteModule(
  progress: Progress,
  { competencies, blocks = [] }: Pick<EventBodies['module-completed'], 'competencies' | 'blocks'>,
  at: number,
): void {
  for (const id of competencies) progress.modules[id] = Math.max(progress.modules[id] ?? Number.NEGATIVE_INFINITY, at);
  for (const id of blocks) {
    progress.blocks[id] ??= emptyBlock();
    progress.blocks[id].taughtAt = Math.max(progress.blocks[id].taughtAt, at);
  }
}

/** Events after which earlier answers weigh otherwise: whoever adds one by one folds everything again instead. */
export const needsRefold = (event: { type: string }): boolean => event.type === 'module-completed' || event.type === 'answer-voided';

/** Adds one event that is not in the progress yet, in place: one addition, whatever the order of arrival. */
export function addEvent(
  progress: Progress,
  event: LearnerEvent & { receivedAt?: number | null },
  voided: ReadonlySet<string> = new Set(),
): void {
  const at = effectiveTime(event);
  const key: OrderKey = [at, event.id];
  switch (event.type) {
    case 'job-targeted':
      if (isLater(key, progress.target?.key)) progress.target = { value: event.body.target, key };
      return;
    case 'level-declared':
      if (isLater(key, progress.declared[event.body.block]?.key)) progress.declared[event.body.block] = { value: event.body.level, key };
      return;
    case 'item-bookmarked': {
      const { item, on, block } = event.body;
      if (isLater(key, progress.bookmarks[item]?.key)) progress.bookmarks[item] = { value: on, key, block };
      return;
    }
    case 'session-started':
      progress.sessions.started++;
      return;
    case 'session-ended':
      progress.sessions.ended++;
      return;
    case 'item-answered': {
      const body = event.body;
      noteItem(progress, body, key);
      if (body.module) return;
      if (voided.has(`${body.item}@${body.version}`)) return;
      // A situational answer is an opinion on conduct: it says nothing of guessing.
      if (body.indication) {
        // only the block's indication moves
      } else if (body.response.kind === 'idk') progress.tally.idk++;
      else if (!body.right) progress.tally.wrong += 1 / (1 - body.c);
      progress.blocks[body.block] ??= emptyBlock();
      const block = progress.blocks[body.block]!;
      addAnswer(block, body, at, event.id, progress.modules[body.competency]);
      return;
    }
    case 'module-step-completed': {
      const { module, step } = event.body;
      const reading = readingOf(progress, module);
      reading.steps[step] = Math.max(reading.steps[step] ?? at, at);
      if (isLater(key, reading.last?.key)) reading.last = { value: step, key };
      return;
    }
    case 'module-completed': {
      const reading = readingOf(progress, event.body.module);
      reading.first = Math.min(reading.first ?? at, at);
      if (isLater(key, reading.completed?.key)) reading.completed = { value: event.body.version, key };
      return;
    }
    case 'card-reviewed':
      noteCard(progress, event.body, key);
      return;
    case 'experience-described': {
      const { experience } = event.body;
      if (isLater(key, progress.experiences[experience]?.key)) progress.experiences[experience] = { value: event.body, key };
      return;
    }
    default:
      return;
  }
}

function readingOf(progress: Progress, module: string): Reading {
  progress.reading[module] ??= { steps: {}, last: null, first: null, completed: null };
  return progress.reading[module];
}

function noteItem(progress: Progress, { item, block, version, right, variantSeed, module }: ItemAnswered, key: OrderKey): void {
  const missedAt = right ? null : key[0];
  const known = progress.items[item];
  if (!known) {
    progress.items[item] = {
      lastSeen: key[0],
      last: { right, version, variantSeed, key },
      block,
      count: 1,
      missedAt,
      ...(module ? { module } : {}),
    };
    return;
  }
  known.count++;
  known.lastSeen = Math.max(known.lastSeen, key[0]);
  if (missedAt !== null) known.missedAt = Math.min(known.missedAt ?? missedAt, missedAt);
  if (isLater(key, known.last.key)) {
    known.last = { right, version, variantSeed, key };
    known.block = block;
    if (module) known.module = module;
    else delete known.module;
  }
}
