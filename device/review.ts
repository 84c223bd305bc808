import { instantiate, variantSeed } from '@/core/assessment/variant';
import type { PackItem, PackSource } from '@/core/content/pack';
import { readWordCard, type Way, type Word } from '@/core/glossary/word';
import type { Term } from '@/core/learning/module';
import { fold, type Progress } from '@/core/progress/fold';
import { byUrgency, type Day, doneToday, type DueCard, dueCards, sessionOf } from '@/core/review/day';
import { type DeckCard, deckOf } from '@/core/review/deck';
import type { Rating } from '@/core/review/schedule';
import { dayAt } from './day';
import { keepGlossary, keptWords } from './glossary';
import { keepModulePack, moduleCards } from './module-packs';
import { packsFor } from './packs';
import { type ReviewSettings, readReviewSettings } from './review-settings';
import { append, readEvents } from './store';

/** The review against the phone's store: what is due today, its texts, what became of it. */

export type Today = {
  progress: Progress;
  settings: ReviewSettings;
  deck: DeckCard[];
  due: DueCard[];
  /** Cards graded today. */
  done: number;
  /** What is left of today's ceiling. */
  places: number;
  now: number;
  day: Day;
};

export async function readToday(now: number): Promise<Today> {
  const [log, settings, modules] = await Promise.all([readEvents(), readReviewSettings(), moduleCards().catch(() => ({}))]);
  const progress = fold(log);
  const day = dayAt(now);
  const withWords = Object.keys(progress.cards).some((card) => card.startsWith('word:'));
  const deck = deckOf(progress, modules, withWords ? await keptWords() : undefined);
  const done = doneToday(progress, day);
  return {
    progress,
    settings,
    deck,
    due: dueCards(progress, deck, now, day),
    done,
    places: Math.max(0, settings.ceiling - done),
    now,
    day,
  };
}

/** How many cards today's session still holds. */
export const cardsToday = ({ due, places }: Today): number => {
  const again = due.filter((card) => card.again).length;
  return again + Math.min(due.length - again, places);
};

/** A card with its text. */
export type CardFace =
  | { kind: 'item'; card: DueCard; entry: PackItem; seed: number | null; sources: Record<string, PackSource> }
  | { kind: 'key'; card: DueCard; title: string; ask: string; answer: string[] }
  | { kind: 'term'; card: DueCard; term: Term; sources: Record<string, PackSource> }
  | { kind: 'word'; card: DueCard; word: Word; way: Way };

/**
 * The faces of these cards, in order. Texts come from the phone, else from the network; a card whose text is out of
 * reach, or was withdrawn, is left out.
 */
export async function facesOf(cards: readonly DueCard[], progress: Progress, random: () => number): Promise<CardFace[]> {
  const ids = (of: (card: DueCard) => string | null) => [...new Set(cards.flatMap((card) => of(card) ?? []))];
  const [packs, glossary, modules] = await Promise.all([
    packsFor(ids((card) => (card.kind === 'item' && !card.module ? card.block : null))).catch(() => ({})),
    cards.some((card) => card.kind === 'word') ? keepGlossary().catch(() => undefined) : undefined,
    Promise.all(ids((card) => card.module).map(async (id) => [id, await keepModulePack(id).catch(() => undefined)] as const)),
  ]);
  const packOf = new Map(modules);
  return cards.flatMap((card): CardFace[] => {
    if (card.kind === 'word') {
      const asked = readWordCard(card.card);
      const word = glossary?.words.find(({ id }) => id === asked?.word);
      return asked && word ? [{ kind: 'word', card, word, way: asked.way }] : [];
    }
    const pack = card.module ? packOf.get(card.module) : (packs as Awaited<ReturnType<typeof packsFor>>)[card.block]?.pack;
    if (!pack && card.kind !== 'term') return [];
    if (card.kind === 'item' && pack) {
      const entry = ('items' in pack ? pack.items : pack.checks).find((one) => one.item.id === card.item);
      if (!entry) return [];
      const last = progress.items[entry.item.id]?.last.variantSeed ?? undefined;
      const seed = variantSeed(entry.item, Math.floor(random() * 2 ** 32), last);
      return [{ kind: 'item', card, entry: { ...entry, item: instantiate(entry.item, seed) }, seed, sources: pack.sources }];
    }
    if (card.kind === 'key') {
      if (!pack || !('keys' in pack)) return [];
      const key = pack.keys.find((one) => card.card === `key:${pack.module}/${one.id}`);
      return key ? [{ kind: 'key', card, title: pack.title, ask: key.ask, answer: key.answer }] : [];
    }
    // A term belongs to every module that uses it: any of their packs will do.
    for (const one of [pack, ...packOf.values()]) {
      const term = one && 'terms' in one ? one.terms.find((known) => card.card === `term:${known.id}`) : undefined;
      if (one && term) return [{ kind: 'term', card, term, sources: one.sources }];
    }
    return [];
  });
}

/**
 * Today's session: places go to cards that can be shown, so that one whose text is out of reach takes nobody's.
 * `out`: how many could not.
 */
export async function todayFaces({ due, places, now, progress }: Today, random: () => number): Promise<{ faces: CardFace[]; out: number }> {
  const faces = await facesOf(byUrgency(due, now), progress, random);
  const session = sessionOf(
    faces.map((face) => ({ face, block: face.card.block, again: face.card.again })),
    places,
  );
  return { faces: session.map(({ face }) => face), out: due.length - faces.length };
}

/** Each returns the id of the event written. They throw StoreWriteError, with nothing written. */
export async function grade(card: DeckCard, rating: Rating, retention: number): Promise<string> {
  const [event] = await append({ type: 'card-reviewed', body: { card: card.card, item: card.item, rating, retention } });
  return event!.id;
}
/** « Reporter »: not before tomorrow. */
export async function postpone(card: DeckCard, now: number): Promise<string> {
  const [event] = await append({ type: 'card-reviewed', body: { card: card.card, item: card.item, postponedUntil: dayAt(now).end } });
  return event!.id;
}
export async function undo(card: DeckCard, event: string): Promise<void> {
  await append({ type: 'card-reviewed', body: { card: card.card, item: card.item, undone: event } });
}
