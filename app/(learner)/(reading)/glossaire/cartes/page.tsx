import type { Metadata } from 'next';
import { WordCards } from '@/components/glossary/word-cards';
import { OfflineStatus } from '@/components/shell/offline-status';
import { buildGlossaryPack } from '@/content/glossary';
import { packHash } from '@/content/packs';

export const metadata: Metadata = {
  title: 'Cartes du glossaire',
  description: 'Les mots du métier, du français à l’anglais et retour, dix cartes à la fois, sans réseau.',
};

export default function WordCardsPage() {
  const hash = packHash(buildGlossaryPack());
  return (
    <div className="mx-auto flex min-h-dvh max-w-xl flex-col px-gutter pt-2">
      <header className="mb-2 flex min-h-12 items-center justify-between gap-3">
        <a href="/glossaire" className="-ml-2 flex min-h-12 items-center gap-1 pr-2 text-[.875rem] font-semibold text-ink-2 no-underline">
          <svg viewBox="0 0 24 24" className="size-6 fill-none stroke-current stroke-2" aria-hidden="true">
            <path d="M15 5l-7 7 7 7" strokeLinecap="round" strokeLinejoin="round" />
          </svg>
          Glossaire
        </a>
        <OfflineStatus />
      </header>
      <main id="contenu" className="@container flex grow flex-col">
        <WordCards built={{ hash, file: `/paquets/glossaire.${hash}.json` }} />
      </main>
    </div>
  );
}
