'use client';

import { useEffect, useState } from 'react';
import { type Download as Wanted, forget, isDownloaded, keep } from '@/device/download';

type State =
  | { kind: 'unknown' | 'absent' | 'kept' }
  | { kind: 'running'; done: number; of: number }
  | { kind: 'stopped'; done: number; of: number };

type Props = {
  wanted: Wanted;
  /** About what it weighs, bytes compressed. */
  bytes: number;
  /** « questions, figures et pages de ce métier » */
  what: string;
  /** « Tout ce métier marche sans réseau. » */
  kept: string;
};

/** One tap keeps everything; it shows how far it is, survives an interruption, and can be undone. */
export function Download({ wanted, bytes, what, kept }: Props) {
  const [state, set] = useState<State>({ kind: 'unknown' });
  useEffect(() => {
    void isDownloaded(wanted.id).then(
      (done) => set({ kind: done ? 'kept' : 'absent' }),
      () => set({ kind: 'absent' }),
    );
  }, [wanted.id]);
  const weight =
    bytes < 1_000_000
      ? `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('fr-FR')} ko`
      : `${(bytes / 1_000_000).toLocaleString('fr-FR', { maximumFractionDigits: 1 })} Mo`;
  const start = async () => {
    set({ kind: 'running', done: 0, of: 1 });
    // A full phone refuses even to note it: what is not whole is not said to be kept.
    const complete = await keep(wanted, (done, of) => set({ kind: 'running', done, of })).catch(() => false);
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
          <b className="text-good">Téléchargé.</b> {kept}{' '}
          <button type="button" className="link" onClick={() => void forget(wanted.id).then(() => set({ kind: 'absent' }))}>
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
          {state.kind === 'running' && (
            <progress
              aria-label="Téléchargement"
              className="mt-2 h-1.5 w-full appearance-none overflow-hidden rounded-full bg-line lg:max-w-md [&::-moz-progress-bar]:bg-stain-4 [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-stain-4"
              value={state.done}
              max={state.of}
            />
          )}
          <p className="tiny num mt-1" role="status">
            {state.kind === 'stopped'
              ? `Interrompu à ${state.done} sur ${state.of} : ce qui est arrivé est gardé.`
              : `Environ ${weight} : ${what}.`}
          </p>
        </>
      )}
    </div>
  );
}
