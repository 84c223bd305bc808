import { readWordCard } from '../glossary/word';
import type { Progress } from '../progress/fold';
import type { CardHistory } from '../progress/card-history';

/**
 * Which cards a learner has: questions missed or marked, key points and terms of the modules that were followed, words of
 * the glossary that were graded once.
 */

export type DeckCard = {
  /** `item:<id>`, `key:<module>/<id>`, `term:<id>` or `word:<term>/<direction>`. */
  card: string;
  kind: 'item' | 'key' | 'term' | 'word';
  block: string;
  /** When it joined the deck, milliseconds. */
  since: number;
  /** The question asked, for a card of kind `item`. */
  item: string | null;
  /** Where its text is: the module's pack; null: the block's, or the glossary's for a word. */
  module: string | null;
};

/** What the phone knows of a module without its text. */
export type ModuleCards = { block: string; keys: readonly string[]; terms: readonly string[] };

/** The block of a word that no module explains. */
export const NO_BLOCK = 'glossaire';

/** `words`: the glossary's, when it is known whole; a word that it no longer has is no card any more. */
export function deckOf(progress: Progress, modules: Readonly<Record<string, ModuleCards>>, words?: ReadonlySet<string>): DeckCard[] {
  const deck = new Map<string, DeckCard>();
  const put = (card: DeckCard) => {
    const known = deck.get(card.card);
    if (!known || card.since < known.since || (card.since === known.since && (card.module ?? '') < (known.module ?? '')))
      deck.set(card.card, card);
  };
  for (const [item, history] of Object.entries(progress.items)) {
    const marked = progress.bookmarks[item];
    const since = history.missedAt ?? (marked?.value ? marked.key[0] : null);
    if (since !== null) put({ card: `item:${item}`, kind: 'item', block: history.block, since, item, module: history.module ?? null });
  }
  for (const [module, { first: since }] of Object.entries(progress.reading)) {
    const known = modules[module];
    if (since === null || !known) continue;
    for (const key of known.keys) put({ card: `key:${module}/${key}`, kind: 'key', block: known.block, since, item: null, module });
    for (const term of known.terms) put({ card: `term:${term}`, kind: 'term', block: known.block, since, item: null, module });
  }
  const blockOfTerm = firstBlocks(modules);
  for (const [card, history] of Object.entries(progress.cards)) {
    const asked = readWordCard(card);
    const since = asked && firstGrade(history, progress.undone);
    if (!asked || since === null || words?.has(asked.word) === false) continue;
    put({ card, kind: 'word', block: blockOfTerm.get(asked.word) ?? NO_BLOCK, since, item: null, module: null });
  }
  return [...deck.values()].sort((x, y) => x.since - y.since || (x.card < y.card ? -1 : 1));
}

/** When it was first graded, milliseconds; null: never, or every grade was taken back. */
export function firstGrade(history: CardHistory | undefined, undone: Progress['undone']): number | null {
  return history?.log.find((entry) => 'rating' in entry && !undone[entry.id])?.at ?? null;
}

/** The block of each term: that of the first module, by name, that explains it. */
function firstBlocks(modules: Readonly<Record<string, ModuleCards>>): Map<string, string> {
  const blocks = new Map<string, string>();
  for (const module of Object.keys(modules).sort())
    for (const term of modules[module]!.terms) if (!blocks.has(term)) blocks.set(term, modules[module]!.block);
  return blocks;
}
