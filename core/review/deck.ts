import type { Progress } from '../progress/fold';

/** Which cards a learner has: questions missed or marked, key points and terms of the modules that were followed. */

export type DeckCard = {
  /** `item:<id>`, `key:<module>/<id>` or `term:<id>`. */
  card: string;
  kind: 'item' | 'key' | 'term';
  block: string;
  /** When it joined the deck, milliseconds. */
  since: number;
  /** The question asked, for a card of kind `item`. */
  item: string | null;
  /** Where its text is: the module's pack; null: the block's. */
  module: string | null;
};

/** What the phone knows of a module without its text. */
export type ModuleCards = { block: string; keys: readonly string[]; terms: readonly string[] };

export function deckOf(progress: Progress, modules: Readonly<Record<string, ModuleCards>>): DeckCard[] {
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
  return [...deck.values()].sort((x, y) => x.since - y.since || (x.card < y.card ? -1 : 1));
}
