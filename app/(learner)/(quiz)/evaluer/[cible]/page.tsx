import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Quiz } from '@/components/quiz/quiz';
import { OfflineStatus } from '@/components/shell/offline-status';
import { moduleOfCompetency } from '@/content/modules';
import { firstQuestion, targetById, targets } from '@/content/targets';

type Props = { params: Promise<{ cible: string }> };

export const dynamicParams = false;
export const generateStaticParams = () => targets().map((target) => ({ cible: target.id }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const target = targetById((await params).cible);
  return {
    title: target ? `S’évaluer : ${target.name}` : 'S’évaluer',
    description: target && `Un quiz adaptatif de 12 questions, bloc par bloc, pour ${target.name}. Sur le téléphone, sans réseau.`,
  };
}

export default async function QuizPage({ params }: Props) {
  const target = targetById((await params).cible);
  if (!target) notFound();
  const { id, name, page, blocks } = target;
  return (
    <div className="mx-auto flex min-h-dvh max-w-xl flex-col px-gutter pt-2">
      <header className="mb-2 flex min-h-12 items-center justify-between gap-3">
        <a
          href={page}
          className="-ml-2 flex min-h-12 items-center gap-1 pr-2 text-[.875rem] font-semibold text-ink-2 no-underline"
          aria-label={`Quitter et revenir à ${name} ; votre place est gardée`}
        >
          <svg viewBox="0 0 24 24" className="size-6 fill-none stroke-current stroke-2" aria-hidden="true">
            <path d="M15 5l-7 7 7 7" strokeLinecap="round" strokeLinejoin="round" />
          </svg>
          {name}
        </a>
        <OfflineStatus />
      </header>
      <main id="contenu" className="flex grow flex-col">
        <Quiz target={{ id, name, page, blocks, modules: moduleOfCompetency(blocks.map((b) => b.block)) }} first={firstQuestion(target)} />
      </main>
    </div>
  );
}
