import { shuffled } from '../assessment/random';
import type { Progress } from '../progress/fold';
import { type Day, isGraded } from '../review/day';
import { remembered, scheduleOf } from '../review/schedule';
import { folded } from './match';
import { cardsOfWord, type GlossaryPack, type Way, type Word, wordCard } from './word';

/** Which words a session of flashcards takes. */

/** Words of a session. */
export const HAND = 10;
/** A word once forgotten is asked for again under « manqués » until it holds that many days. */
const HOLDS = 21;

/** Where words are drawn from. */
export type Pool = 'all' | 'followed' | 'target' | 'missed';

export type Choice = {
  pool: Pool;
  /** Organisations, diplomas and schemes too. */
  names: boolean;
};

/** A name that is the same in both languages asks for nothing. */
const asks = (word: Word): boolean => folded(word.fr) !== folded(word.en);

const isFollowed = (word: Word, progress: Progress): boolean => word.modules.some((module) => progress.reading[module]?.first != null);

/** Forgotten at least once, whatever the card that asked for it, and not yet well held by that card. */
function isMissed(word: Word, progress: Progress): boolean {
  return cardsOfWord(word.id).some((card) => {
    const history = progress.cards[card];
    const forgotten = history?.log.some((entry) => 'rating' in entry && entry.rating === 1 && !progress.undone[entry.id]);
    return forgotten && scheduleOf(history, progress.undone)!.stability < HOLDS;
  });
}

const HOLDS_IN: Record<Pool, (word: Word, progress: Progress, blocks: ReadonlySet<string>) => boolean> = {
  all: () => true,
  followed: isFollowed,
  target: (word, _, blocks) => word.blocks.some((block) => blocks.has(block)),
  missed: isMissed,
};

/** The words that a choice leaves; none for the job aimed at when no job is. */
export function poolOf(pack: GlossaryPack, progress: Progress, { pool, names }: Choice): Word[] {
  const blocks = new Set(pack.targets[progress.target?.value ?? '']?.blocks);
  return pack.words.filter((word) => asks(word) && (names || !word.kind) && HOLDS_IN[pool](word, progress, blocks));
}

/**
 * Up to ten words: those due in this direction, the likeliest forgotten first; then those never seen in it, drawn by lot;
 * then the others. What was graded today comes last of all.
 */
export function draw(words: readonly Word[], progress: Progress, way: Way, now: number, day: Day, seed: number): Word[] {
  const rank = (word: Word): [number, number] => {
    const card = wordCard(word.id, way);
    const scheduled = scheduleOf(progress.cards[card], progress.undone);
    if (isGraded(progress, card, day)) return [3, scheduled?.due ?? 0];
    if (!scheduled?.reps) return [1, 0];
    return [scheduled.due < day.end ? 0 : 2, remembered(scheduled, now)];
  };
  return shuffled(words, seed)
    .map((word) => ({ word, rank: rank(word) }))
    .sort((x, y) => x.rank[0] - y.rank[0] || x.rank[1] - y.rank[1])
    .slice(0, HAND)
    .map(({ word }) => word);
}
