'use client';

import { type FormEvent, type ReactNode, useMemo, useRef } from 'react';
import { ResultList } from './result-list';
import { useQuery } from './use-query';
import { useSearch } from './use-search';

/** One field for everything, answered on the phone at each key. `children`: what the page shows before anything is asked. */
export function SearchPage({ file, children }: { file: string; children: ReactNode }) {
  const field = useRef<HTMLInputElement>(null);
  const { typed, type, settle } = useQuery(field);
  const { search, failed, again } = useSearch(file);
  const asked = typed.trim();
  const answer = useMemo(() => (search && asked ? search.ask(typed) : undefined), [search, asked, typed]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const first = answer?.found[0];
    if (!first) return;
    settle();
    location.assign(first.document.href);
  };
  const ask = (text: string) => {
    field.current!.value = text;
    field.current!.focus({ preventScroll: true });
    type(text);
    scrollTo(0, 0);
  };

  return (
    <div className="lg:max-w-3xl">
      <search className="sticky top-0 z-[5] -mx-gutter block bg-paper px-gutter pt-3 pb-2 low:static">
        <form action="/recherche" onSubmit={submit}>
          <input
            ref={field}
            type="search"
            name="q"
            className="field placeholder:text-ink-3"
            aria-labelledby="titre"
            aria-describedby="aide"
            placeholder="Métier, mot, sigle…"
            autoComplete="off"
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="go"
            maxLength={100}
            onInput={(event) => type(event.currentTarget.value)}
          />
        </form>
      </search>
      <p id="aide" className={asked ? 'visually-hidden' : 'small mt-1'}>
        En français ou en anglais, avec ou sans accents. Entrée ouvre le premier résultat.
      </p>
      {!asked && children}
      {failed && asked && !answer && (
        <div className="note mt-3">
          <p>La recherche n’est pas encore sur ce téléphone. Ouvrez cette page une fois avec le réseau : elle y restera.</p>
          <button type="button" className="btn btn-quiet mt-3" onClick={again}>
            Réessayer
          </button>
        </div>
      )}
      {!failed && asked && !answer && <p className="small mt-3">Lecture de ce qui peut être trouvé…</p>}
      {answer && search && <ResultList asked={asked} answer={answer} search={search} ask={ask} onOpen={settle} rooms={children} />}
    </div>
  );
}
