'use client';

import { Download } from '@/components/ui/download';
import { useProgress } from '@/components/progress/use-progress';
import { type TargetBlockRef, viewTarget } from '@/core/progress/view';

type Props = { id: string; blocks: TargetBlockRef[]; modules: string[]; pages: string[]; bytes: number };

/** What one can do with a job: assess oneself, see the result, keep it for offline. */
export function TargetActions({ id, blocks, modules, pages, bytes }: Props) {
  const read = useProgress();
  const views = typeof read === 'string' ? [] : viewTarget(read.progress, blocks, read.now);
  const answers = views.reduce((sum, v) => sum + v.answers, 0);
  const reached = views.filter((v) => v.verdict === 'reached').length;
  return (
    <>
      <div className="sticky bottom-[calc(3.5rem+1px+env(safe-area-inset-bottom))] z-[5] low:static @max-[16.5rem]:static -mx-gutter bg-paper px-gutter py-3 lg:bottom-0 lg:mx-0 lg:max-w-md lg:px-0">
        <a className="btn" href={`/evaluer/${id}`}>
          {answers === 0 ? 'S’évaluer, 12 questions' : 'Continuer l’évaluation'}
        </a>
      </div>
      {answers > 0 && (
        <p className="small num mt-1">
          {reached} bloc{reached > 1 ? 's' : ''} atteint{reached > 1 ? 's' : ''} après {answers} réponse{answers > 1 ? 's' : ''}.{' '}
          <a className="link" href={`/resultat/${id}`}>
            Voir mon résultat
          </a>
        </p>
      )}
      <Download
        wanted={{ id, blocks: blocks.map((b) => b.block), modules, pages }}
        bytes={bytes}
        what={`questions, figures${modules.length ? `, ${modules.length} modules` : ''} et pages`}
        kept="Tout marche sans réseau."
      />
    </>
  );
}
