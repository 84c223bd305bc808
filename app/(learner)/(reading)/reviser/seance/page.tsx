import type { Metadata } from 'next';
import { ReviewSession } from '@/components/review/review-session';
import { OfflineStatus } from '@/components/shell/offline-status';
import { content } from '@/content/load';

export const metadata: Metadata = { title: 'Séance de révision' };

export default function ReviewSessionPage() {
  return (
    <div className="mx-auto flex min-h-dvh max-w-xl flex-col px-gutter pt-2">
      <header className="mb-2 flex min-h-12 items-center justify-between gap-3">
        <a href="/reviser" className="-ml-2 flex min-h-12 items-center gap-1 pr-2 text-[.875rem] font-semibold text-ink-2 no-underline">
          <svg viewBox="0 0 24 24" className="size-6 fill-none stroke-current stroke-2" aria-hidden="true">
            <path d="M15 5l-7 7 7 7" strokeLinecap="round" strokeLinejoin="round" />
          </svg>
          Révision
        </a>
        <OfflineStatus />
      </header>
      <main id="contenu" className="flex grow flex-col">
        <ReviewSession titles={Object.fromEntries(content().blocks.map((b) => [b.id, b.title]))} />
      </main>
    </div>
  );
}
