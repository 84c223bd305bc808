'use client';

import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { type Dictionary, filterDictionary, readDictionary } from './filter';

type Props = {
  /** Id of the dictionary's element. */
  list: string;
  total: number;
  kinds: readonly { kind: string; name: string }[];
  /** The letters: they make room for the count while something is asked. */
  children: ReactNode;
};

/** Search as you type. Fields are left to the browser: what was typed before this runs, or comes back with the page, is taken. */
export function Search({ list, total, kinds, children }: Props) {
  const [shown, setShown] = useState<number | null>(null);
  const words = useRef<HTMLInputElement>(null);
  const kind = useRef<HTMLSelectElement>(null);
  const read = useRef<Dictionary>(null);

  const apply = useCallback(() => {
    const element = document.getElementById(list);
    if (!element || !words.current || !kind.current) return;
    const asked = words.current.value.trim() !== '' || kind.current.value !== '';
    if (!asked && !read.current) return;
    read.current ??= readDictionary(element);
    // Looked at first: asked after the change, it would lay everything out at once.
    const far = element.getBoundingClientRect().top < 0;
    const count = filterDictionary(read.current, words.current.value, kind.current.value);
    setShown(asked ? count : null);
    // Typed from far down the list: what was found begins under the field.
    if (asked && far) element.scrollIntoView({ block: 'start' });
  }, [list]);

  useEffect(() => {
    apply();
    // Read ahead of the first key, when nothing else is to be done.
    const idle = setTimeout(() => {
      const element = document.getElementById(list);
      if (element) read.current ??= readDictionary(element);
    }, 300);
    // A link to an entry that the search hides shows it.
    const arrived = () => {
      const there = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (there?.closest('[hidden]')) {
        if (words.current) words.current.value = '';
        if (kind.current) kind.current.value = '';
        apply();
      }
      there?.scrollIntoView();
    };
    // What stands above the entry was laid out after the jump, and moved it; a reader who went elsewhere stays there.
    const there = document.querySelector('.entry:target');
    const top = there?.getBoundingClientRect().top ?? -1;
    if (top >= 0 && top < innerHeight) there?.scrollIntoView();
    const back = (event: PageTransitionEvent) => event.persisted && apply();
    addEventListener('hashchange', arrived);
    addEventListener('pageshow', back);
    return () => {
      clearTimeout(idle);
      removeEventListener('hashchange', arrived);
      removeEventListener('pageshow', back);
    };
  }, [apply, list]);

  return (
    <search className="sticky top-0 z-[5] -mx-gutter block bg-paper px-gutter pt-3 low:static @max-[16.5rem]:static noscript:static">
      <div className="grid grid-cols-[minmax(0,1fr)_8.5rem] gap-2 noscript:hidden @max-[16.5rem]:grid-cols-1 lg:grid-cols-[minmax(0,1fr)_14rem]">
        <input
          ref={words}
          type="search"
          className="field"
          aria-label="Chercher un mot, en français ou en anglais"
          placeholder="Mot, word, sigle…"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
          onInput={apply}
        />
        <select ref={kind} className="field" aria-label="Ne montrer que" onChange={apply}>
          <option value="">Tout</option>
          {kinds.map(({ kind: value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="border-b border-line">
        <div hidden={shown !== null}>{children}</div>
        <p role="status" className={`small num ${shown === null ? '' : 'flex min-h-12 items-center'}`}>
          {shown === null ? '' : shown === 0 ? 'Rien ne correspond.' : `${shown} entrée${shown > 1 ? 's' : ''} sur ${total}`}
        </p>
      </div>
      {shown === 0 && (
        <p className="note mt-4">
          Essayez un mot plus court, l’autre langue, ou «{'\u00a0'}Tout{'\u00a0'}» au lieu d’un genre.
        </p>
      )}
    </search>
  );
}
