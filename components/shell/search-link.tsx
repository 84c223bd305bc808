'use client';

import { usePathname } from 'next/navigation';

/** The way to the search, in the header of every page. */
export function SearchLink() {
  const here = usePathname() === '/recherche';
  return (
    <a
      href="/recherche"
      aria-current={here ? 'page' : undefined}
      className={`-mr-[12px] grid size-[48px] shrink-0 place-items-center ${here ? 'text-act' : ''}`}
    >
      <span className="visually-hidden">Rechercher</span>
      <svg viewBox="0 0 24 24" aria-hidden="true" className="size-6 fill-none stroke-current [stroke-linecap:round] [stroke-width:1.8]">
        <circle cx="10.5" cy="10.5" r="6.5" />
        <path d="m15.5 15.5 5 5" />
      </svg>
    </a>
  );
}
