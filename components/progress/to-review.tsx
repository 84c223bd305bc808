'use client';

import { useEffect, useState } from 'react';
import type { Item } from '@/core/assessment/item';
import { instantiate } from '@/core/assessment/variant';
import { packsFor } from '@/device/packs';
import { useProgress } from './use-progress';

type Card = { block: string; item: Item; why: 'missed' | 'marked' };

/** Questions missed or marked: the rule to remember, its reason and its source, read again from the phone. */
export function ToReview({ titles }: { titles: Record<string, string> }) {
  const read = useProgress();
  const [cards, setCards] = useState<Card[] | null>(null);
  useEffect(() => {
    if (typeof read === 'string') return;
    const { progress } = read;
    const wanted = new Map<string, { block: string; why: Card['why']; at: number }>();
    for (const [item, history] of Object.entries(progress.items))
      if (!history.last.right) wanted.set(item, { block: history.block, why: 'missed', at: history.lastSeen });
    for (const [item, mark] of Object.entries(progress.bookmarks))
      if (mark.value) wanted.set(item, { block: mark.block, why: 'marked', at: mark.key[0] });
    void packsFor([...new Set([...wanted.values()].map((w) => w.block))]).then((packs) =>
      setCards(
        [...wanted]
          .sort(([, x], [, y]) => y.at - x.at)
          .flatMap(([item, { block, why }]) => {
            const entry = packs[block]?.pack.items.find((e) => e.item.id === item);
            // With the numbers that were asked.
            return entry ? [{ block, item: instantiate(entry.item, progress.items[item]?.last.variantSeed ?? null), why }] : [];
          }),
      ),
    );
  }, [read]);
  if (!cards || cards.length === 0)
    return (
      <p className="small mt-2">
        {cards
          ? 'Rien à revoir pour l’instant : les questions manquées ou marquées pendant une évaluation viendront ici, avec leur explication.'
          : 'Lecture de vos réponses…'}
      </p>
    );
  return (
    <section className="mt-4">
      <h2>
        {cards.length} question{cards.length > 1 ? 's' : ''} à revoir
      </h2>
      <ul className="rows mt-2 lg:grid lg:grid-cols-2 lg:gap-x-10">
        {cards.slice(0, 40).map(({ block, item, why }) => (
          <li key={item.id}>
            <details>
              <summary className="cursor-pointer list-none py-3 [&::-webkit-details-marker]:hidden">
                <span className="tiny block">
                  {titles[block] ?? block} · {why === 'marked' ? 'marquée' : 'manquée'}
                </span>
                <span className="font-semibold">{item.explanation.title}</span>
              </summary>
              <div className="pb-4">
                <p className="small" lang={item.lang}>
                  {item.stem}
                </p>
                <p className="small mt-2 !text-ink">{item.explanation.text}</p>
              </div>
            </details>
          </li>
        ))}
      </ul>
      <p className="tiny mt-2">
        Relire ne change pas votre niveau mesuré ; une question déjà vue ne compte de nouveau qu’après trente jours, un calcul aux nombres
        renouvelés après sept.
      </p>
    </section>
  );
}
