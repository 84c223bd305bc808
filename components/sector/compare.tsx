'use client';

import { useEffect, useState } from 'react';
import { NoteScale } from '@/components/charts/note-scale';

export type Compared = {
  id: string;
  label: string;
  summary: string;
  maturity: { note: number; words: string };
  france: { note: number; words: string };
  mti?: string;
  facts: { label: string; value: string }[];
  stakes: string[];
};

/** Two cards side by side; the pair is in the address, so that it can be sent. Facts that one of them lacks say so. */
export function Compare({ cards }: { cards: readonly Compared[] }) {
  const [pair, setPair] = useState<[string, string]>([cards[0]!.id, cards[1]!.id]);
  useEffect(() => {
    const asked = new URLSearchParams(location.search);
    const known = (id: string | null) => (cards.some((card) => card.id === id) ? id : null);
    const a = known(asked.get('a')) ?? cards[0]!.id;
    const b = known(asked.get('b')) ?? cards.find((card) => card.id !== a)!.id;
    setPair([a, b]);
  }, [cards]);
  const choose = (side: 0 | 1, id: string) => {
    const next: [string, string] = side === 0 ? [id, pair[1]] : [pair[0], id];
    setPair(next);
    history.replaceState(null, '', `?a=${next[0]}&b=${next[1]}`);
  };
  const [a, b] = pair.map((id) => cards.find((card) => card.id === id)!) as [Compared, Compared];
  const labels = [...new Set([...a.facts, ...b.facts].map((fact) => fact.label))].filter((label) =>
    [a, b].some((card) => card.facts.some((fact) => fact.label === label)),
  );
  const shared = labels.filter((label) => [a, b].every((card) => card.facts.some((fact) => fact.label === label)));
  const value = (card: Compared, label: string) => card.facts.find((fact) => fact.label === label)?.value ?? 'non dit';
  return (
    <div>
      <div className="mt-4 grid gap-3 sm:grid-cols-2">
        {([0, 1] as const).map((side) => (
          <label key={side} className="grid min-w-0 gap-1">
            <span className="small">{side === 0 ? 'Une famille' : 'L’autre'}</span>
            <select className="field" value={pair[side]} onChange={(event) => choose(side, event.target.value)}>
              {cards.map((card) => (
                <option key={card.id} value={card.id}>
                  {card.label}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <div className="mt-5 grid grid-cols-2 gap-x-4 gap-y-4 lg:gap-x-12 @max-[16.5rem]:grid-cols-1">
        {[a, b].map((card, side) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a side is its rank, and both may show the same card.
          <div key={side} className="min-w-0">
            <h2>
              <a className="link !py-0" href={`/familles/${card.id}`}>
                {card.label}
              </a>
            </h2>
            <p className="small mt-1">{card.summary}</p>
          </div>
        ))}
        {[a, b].map((card, side) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: see above.
          <div key={side} className="grid min-w-0 content-start gap-3">
            <NoteScale name="Maturité" {...card.maturity} />
            <NoteScale name="France" {...card.france} />
            {card.mti && <p className="small">{card.mti}</p>}
          </div>
        ))}
      </div>
      <h2 className="mt-7">En chiffres, en 2021</h2>
      <dl className="mt-2">
        {shared.map((label) => (
          <div key={label} className="grid grid-cols-2 gap-x-4 border-t border-line pt-2 pb-2.5 lg:gap-x-12 @max-[16.5rem]:grid-cols-1">
            <dt className="tiny col-span-full">{label}</dt>
            {[a, b].map((card, side) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: see above.
              <dd key={side} className="num min-w-0">
                <span className="tiny visually-hidden @max-[16.5rem]:not-sr-only">{card.label} : </span>
                {value(card, label)}
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {shared.length === 0 && <p className="small mt-1">Le rapport ne donne aucun chiffre en commun pour ces deux familles.</p>}
      <h2 className="mt-7">Ce que la production doit résoudre</h2>
      <div className="mt-2 grid grid-cols-2 gap-x-4 lg:gap-x-12 @max-[16.5rem]:grid-cols-1">
        {[a, b].map((card, side) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: see above.
          <ul key={side} className="rows min-w-0 self-start">
            {card.stakes.map((stake) => (
              <li key={stake} className="small py-2 !text-ink">
                {stake}
              </li>
            ))}
          </ul>
        ))}
      </div>
    </div>
  );
}
