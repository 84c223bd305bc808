'use client';

import { useEffect, useState } from 'react';
import { useProgress } from '@/components/progress/use-progress';
import { type TargetBlockRef, viewTarget } from '@/core/progress/view';
import { forgetTarget, isDownloaded, keepTarget } from '@/device/download';

type Props = { id: string; blocks: TargetBlockRef[]; pages: string[]; bytes: number };

/** What one can do with a job: assess oneself, see the result, keep it for offline. */
export function TargetActions({ id, blocks, pages, bytes }: Props) {
  const read = useProgress();
  const views = typeof read === 'string' ? [] : viewTarget(read.progress, blocks, read.now);
  const answers = views.reduce((sum, v) => sum + v.answers, 0);
  const reached = views.filter((v) => v.verdict === 'reached').length;
  return (
    <>
      <div className="sticky bottom-[calc(3.5rem+1px+env(safe-area-inset-bottom))] z-[5] low:static @max-[16.5rem]:static -mx-gutter bg-paper/95 px-gutter py-3 lg:bottom-0 lg:mx-0 lg:max-w-md lg:px-0">
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
      <Download id={id} blocks={blocks.map((b) => b.block)} pages={pages} bytes={bytes} />
    </>
  );
}

type DownloadState =
  | { kind: 'unknown' | 'absent' | 'kept' }
  | { kind: 'running'; done: number; of: number }
  | { kind: 'stopped'; done: number; of: number };

function Download({ id, blocks, pages, bytes }: { id: string; blocks: string[]; pages: string[]; bytes: number }) {
  const [state, set] = useState<DownloadState>({ kind: 'unknown' });
  useEffect(() => {
    void isDownloaded(id).then(
      (kept) => set({ kind: kept ? 'kept' : 'absent' }),
      () => set({ kind: 'absent' }),
    );
  }, [id]);
  const weight = `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('fr-FR')} ko`;
  const start = async () => {
    set({ kind: 'running', done: 0, of: 1 });
    // A full phone refuses even to note it: what is not whole is not said to be kept.
    const complete = await keepTarget(id, blocks, pages, (done, of) => set({ kind: 'running', done, of })).catch(() => false);
    set((current) =>
      complete
        ? { kind: 'kept' }
        : { kind: 'stopped', done: current.kind === 'running' ? current.done : 0, of: current.kind === 'running' ? current.of : 1 },
    );
  };
  return (
    <div className="mt-3" data-download={state.kind}>
      {state.kind === 'kept' ? (
        <p className="small">
          <b className="text-good">Téléchargé.</b> Tout ce métier marche sans réseau.{' '}
          <button type="button" className="link" onClick={() => void forgetTarget(id).then(() => set({ kind: 'absent' }))}>
            Retirer
          </button>
        </p>
      ) : (
        <>
          <button type="button" className="btn btn-quiet lg:max-w-md" disabled={state.kind === 'running'} onClick={() => void start()}>
            {state.kind === 'running'
              ? `Téléchargement… ${state.done} sur ${state.of}`
              : state.kind === 'stopped'
                ? 'Reprendre le téléchargement'
                : 'Télécharger pour le hors-ligne'}
          </button>
          <p className="tiny num mt-1" role="status">
            {state.kind === 'stopped'
              ? `Interrompu à ${state.done} sur ${state.of} : ce qui est arrivé est gardé.`
              : `Environ ${weight} : questions, figures et pages de ce métier.`}
          </p>
        </>
      )}
    </div>
  );
}
