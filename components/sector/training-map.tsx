'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { plain } from '@/components/metiers/words';
import { Choice } from '@/components/ui/choice';

/** What filters look at; the entries themselves are in the page, hidden or shown. */
export type TrainingRow = {
  id: string;
  family: string;
  audience: readonly string[];
  level: string;
  duration: string;
  regions: readonly string[];
  /** Words to search, folded. */
  search: string;
};
type Option = { value: string; label: string };
type Filters = { audience: string; level: string; duration: string; region: string };
const ALL: Filters = { audience: '', level: '', duration: '', region: '' };
/** Names in the address, so that a filtered list can be sent. */
const ASKED = { words: 'q', audience: 'public', level: 'niveau', duration: 'duree', region: 'region' } as const;

/**
 * Filters over the list that the server wrote: nothing is drawn again, entries are hidden or shown. Without JavaScript the
 * whole list is there.
 */
export function TrainingFilters({
  rows,
  audiences,
  levels,
  durations,
  regions,
  children,
}: {
  rows: readonly TrainingRow[];
  audiences: readonly Option[];
  levels: readonly Option[];
  durations: readonly Option[];
  regions: readonly Option[];
  children: ReactNode;
}) {
  const list = useRef<HTMLDivElement>(null);
  const [words, setWords] = useState('');
  const [filters, setFilters] = useState(ALL);
  useEffect(() => {
    const at = new URLSearchParams(location.search);
    setWords(at.get(ASKED.words) ?? '');
    setFilters({
      audience: at.get(ASKED.audience) ?? '',
      level: at.get(ASKED.level) ?? '',
      duration: at.get(ASKED.duration) ?? '',
      region: at.get(ASKED.region) ?? '',
    });
  }, []);
  const put = (nextWords: string, next: Filters) => {
    setWords(nextWords);
    setFilters(next);
    const at = new URLSearchParams();
    for (const [name, value] of Object.entries({ words: nextWords, ...next })) if (value) at.set(ASKED[name as keyof typeof ASKED], value);
    history.replaceState(null, '', `${location.pathname}${at.size ? `?${at}` : ''}`);
  };
  const asked = plain(words).split(/\s+/).filter(Boolean);
  const shown = new Set(rows.filter((row) => fits(row, filters, asked)).map(({ id }) => id));
  useEffect(() => {
    for (const entry of list.current?.querySelectorAll<HTMLElement>('[data-training]') ?? []) entry.hidden = !shown.has(entry.id);
    for (const group of list.current?.querySelectorAll<HTMLElement>('[data-group]') ?? [])
      group.hidden = !rows.some((row) => row.family === group.dataset.group && shown.has(row.id));
  });
  const set = (name: keyof Filters) => (value: string) => put(words, { ...filters, [name]: value });
  /** Each filter dropped alone, with how many entries that would show: the way out of an empty list. */
  const without = shown.size > 0 ? [] : looser(rows, filters, asked);
  const narrowed = words || Object.values(filters).some(Boolean);
  return (
    <>
      <search className="mt-5 grid gap-3 lg:grid-cols-[2fr_1fr_1fr_1fr_1fr]">
        <label className="grid gap-1">
          <span className="small">Chercher</span>
          <input
            type="search"
            className="field"
            value={words}
            onChange={(event) => put(event.target.value, filters)}
            placeholder="qualité, Lyon, thèse…"
          />
        </label>
        <div className="grid grid-cols-2 gap-3 @max-[16.5rem]:grid-cols-1 lg:contents">
          <Choice name="Public" all="Tous" value={filters.audience} onChange={set('audience')} options={audiences} />
          <Choice name="Niveau" all="Tous" value={filters.level} onChange={set('level')} options={levels} />
          <Choice name="Durée" all="Toutes" value={filters.duration} onChange={set('duration')} options={durations} />
          <Choice name="Région" all="Toutes" value={filters.region} onChange={set('region')} options={regions} />
        </div>
      </search>
      <p className="small num mt-3 flex min-h-8 flex-wrap items-center gap-x-4">
        <span role="status">
          {shown.size} formation{shown.size > 1 ? 's' : ''} ou levier{shown.size > 1 ? 's' : ''} sur {rows.length}
        </span>
        {narrowed && (
          <button type="button" className="link min-h-8" onClick={() => put('', ALL)}>
            Tout montrer
          </button>
        )}
      </p>
      {shown.size === 0 && (
        <p className="note mt-3">
          Rien ne correspond. Le rapport ne dit pas tout : niveau, durée et région ne sont connus que pour une partie des formations.{' '}
          {without.map(({ name, words: said, count }) => (
            <button key={name} type="button" className="link mr-4 min-h-12" onClick={() => put(words, { ...filters, [name]: '' })}>
              {said} : {count}
            </button>
          ))}
        </p>
      )}
      <div ref={list}>{children}</div>
    </>
  );
}

const fits = (row: TrainingRow, { audience, level, duration, region }: Filters, asked: readonly string[]): boolean =>
  (!audience || row.audience.includes(audience)) &&
  (!level || row.level === level) &&
  (!duration || row.duration === duration) &&
  (!region || row.regions.includes(region)) &&
  asked.every((word) => row.search.includes(word));

const DROPPED: Record<keyof Filters, string> = {
  audience: 'tous publics',
  level: 'tous niveaux',
  duration: 'toutes durées',
  region: 'toutes régions',
};

function looser(rows: readonly TrainingRow[], filters: Filters, asked: readonly string[]) {
  return (Object.keys(DROPPED) as (keyof Filters)[]).flatMap((name) => {
    if (!filters[name]) return [];
    const count = rows.filter((row) => fits(row, { ...filters, [name]: '' }, asked)).length;
    return count > 0 ? [{ name, words: DROPPED[name], count }] : [];
  });
}
