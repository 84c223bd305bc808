import type { ReactNode } from 'react';
import { Nav } from '@/components/shell/nav';
import { OfflineStatus } from '@/components/shell/offline-status';
import { SearchLink } from '@/components/shell/search-link';
import { Sync } from '@/components/shell/sync';
import { Worker } from '@/components/shell/worker';

export default function PagesLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <a
        href="#contenu"
        className="visually-hidden focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-30 focus:rounded-lg focus:bg-surface focus:p-3"
      >
        Aller au contenu
      </a>
      <header className="mx-auto flex max-w-xl items-center justify-between low:flex-wrap lg:gap-x-6 px-gutter pt-1 lg:max-w-5xl lg:pt-3 print:hidden">
        <a href="/" className="text-[1.0625rem] font-bold tracking-tight no-underline">
          Paillasse
        </a>
        <div className="ml-auto flex min-w-0 items-center gap-3 pl-6 lg:order-3 lg:pl-0">
          <OfflineStatus />
          <SearchLink />
        </div>
        <div className="low:order-3 low:w-full lg:order-2 lg:w-auto lg:grow">
          <Nav />
        </div>
      </header>
      <main id="contenu" tabIndex={-1} className="@container mx-auto max-w-xl px-gutter pt-4 pb-28 lg:max-w-5xl lg:pt-8 lg:pb-16">
        {children}
      </main>
      <Sync />
      <Worker mayUpdate />
    </>
  );
}
