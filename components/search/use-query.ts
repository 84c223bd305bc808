'use client';

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** Safari refuses more than a hundred changes of the address in thirty seconds. */
const SETTLED = 400;

/**
 * What is typed. It is in the address too (`?q=`), so that the way back from a result, and a link given to someone, find it
 * again; it is kept nowhere else. `settle` puts it there at once.
 */
export function useQuery(field: RefObject<HTMLInputElement | null>) {
  const [typed, setTyped] = useState('');
  const wanted = useRef<string>(undefined);
  const settle = useCallback(() => {
    if (wanted.current === undefined) return;
    const query = wanted.current.trim();
    wanted.current = undefined;
    // With its own state: Next then leaves the page as it is.
    history.replaceState(history.state, '', `${location.pathname}${query ? `?q=${encodeURIComponent(query)}` : ''}`);
  }, []);
  const type = useCallback((text: string) => {
    wanted.current = text;
    setTyped(text);
  }, []);

  useEffect(() => {
    const input = field.current!;
    // Typed before the page was alive, or given by the address.
    const early = input.value || new URLSearchParams(location.search).get('q') || '';
    input.value = early;
    setTyped(early);
    // Coming back to results, the keyboard would hide them.
    if (!early) input.focus({ preventScroll: true });
  }, [field]);
  useEffect(() => {
    const timer = setTimeout(settle, SETTLED, typed);
    return () => clearTimeout(timer);
  }, [typed, settle]);
  useEffect(() => {
    addEventListener('pagehide', settle);
    return () => removeEventListener('pagehide', settle);
  }, [settle]);
  return { typed, type, settle };
}
