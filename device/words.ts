import { type Choice, draw, poolOf } from '@/core/glossary/draw';
import { type GlossaryPack, type Way, wordCard } from '@/core/glossary/word';
import type { Progress } from '@/core/progress/fold';
import { NO_BLOCK } from '@/core/review/deck';
import { isGraded } from '@/core/review/day';
import { scheduleOf } from '@/core/review/schedule';
import { type CardFace, readToday, type Today } from './review';
import { readMeta, writeMeta } from './store';

/** Flashcards of the glossary: what this phone chose last, and the hand that it deals. */

export type WordChoice = Choice & { way: Way };
const KEY = 'word-choice';
export const FIRST_CHOICE: WordChoice = { way: 'fr-en', pool: 'all', names: false };

export const readWordChoice = async (): Promise<WordChoice> => ({ ...FIRST_CHOICE, ...(await readMeta<Partial<WordChoice>>(KEY)) });
/** A convenience: a full phone only forgets it. */
export const writeWordChoice = (choice: WordChoice): Promise<void> =>
  writeMeta(KEY, choice).catch((error) => console.warn('choice not kept', error));

/** A hand of new and known words. `seed` settles the lot. */
export async function dealWords(
  pack: GlossaryPack,
  choice: WordChoice,
  now: number,
  seed: number,
): Promise<{ today: Today; faces: CardFace[]; out: number }> {
  const today = await readToday(now);
  const words = draw(poolOf(pack, today.progress, choice), today.progress, choice.way, now, today.day, seed);
  return { today, faces: words.map((word) => faceOf(word, choice.way, today)), out: 0 };
}

function faceOf(word: GlossaryPack['words'][number], way: Way, { progress, now, day }: Today): CardFace {
  const card = wordCard(word.id, way);
  const scheduled = scheduleOf(progress.cards[card], progress.undone);
  const again = isGraded(progress, card, day);
  const block = word.blocks[0] ?? NO_BLOCK;
  return { kind: 'word', word, way, card: { card, kind: 'word', block, since: now, item: null, module: null, scheduled, again } };
}

/** Words that each pool holds, names of bodies and diplomas set aside or not. */
export const countPools = (pack: GlossaryPack, progress: Progress, names: boolean): Record<Choice['pool'], number> => ({
  all: poolOf(pack, progress, { pool: 'all', names }).length,
  followed: poolOf(pack, progress, { pool: 'followed', names }).length,
  target: poolOf(pack, progress, { pool: 'target', names }).length,
  missed: poolOf(pack, progress, { pool: 'missed', names }).length,
});
