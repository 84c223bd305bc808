'use client';

import { useCallback, useEffect, useState } from 'react';
import { openSearch, type Search } from '@/device/search';

/** The search, once its file is read; `failed` when it is neither kept nor on the network, until `again` or the network comes back. */
export function useSearch(file: string): { search: Search | undefined; failed: boolean; again: () => void } {
  const [search, setSearch] = useState<Search>();
  const [failed, setFailed] = useState(false);
  const again = useCallback(() => {
    openSearch(file).then(
      (opened) => {
        // The first search compiles what the others use: better now than under the first key.
        opened.ask('a').found.slice(0, 8).forEach(opened.show);
        setSearch(opened);
        setFailed(false);
      },
      (error) => {
        console.warn('search', error);
        setFailed(true);
      },
    );
  }, [file]);
  useEffect(again, [again]);
  useEffect(() => {
    if (!failed) return;
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [failed, again]);
  return { search, failed, again };
}
