import { useCallback, useEffect, useRef, useState } from 'react';
import { askToPersist } from '@/device/durability';
import { completeIfDone, completeStep, isComplete, type ReadModule, resumeAt } from '@/device/modules';
import { newId, readEvents } from '@/device/store';
import { keepModulePack } from '@/device/module-packs';
import { fold } from '@/core/progress/fold';

export type ReadState = {
  /** UUIDv7 of this opening; undefined until the page runs. */
  session: string | undefined;
  done: ReadonlySet<string>;
  /** Latest completion known when the page opened, or the one just made. */
  completedAt: number | undefined;
  /** The job aimed at, if any. */
  target: string | undefined;
  trouble: boolean;
};

/** The reading of one module against the phone's store. `onResume` says at which card to open. */
export function useModuleReading(module: ReadModule, onResume: (card: string) => void) {
  const [state, set] = useState<ReadState>({
    session: undefined,
    done: new Set(),
    completedAt: undefined,
    target: undefined,
    trouble: false,
  });
  const done = useRef<ReadonlySet<string>>(new Set());
  /** One write at a time: two cards left in a hurry are two events, in order. */
  const writing = useRef<Promise<unknown>>(Promise.resolve());
  const resume = useRef(onResume);
  resume.current = onResume;

  useEffect(() => {
    let gone = false;
    void readEvents()
      .then(async (events) => {
        if (gone) return;
        const progress = fold(events);
        const known = resumeAt(module, progress);
        const completed = await completeIfDone(module, known.done);
        done.current = completed ? new Set() : known.done;
        set({
          session: newId(),
          done: done.current,
          completedAt: completed ? Date.now() : known.completedAt,
          target: progress.target?.value,
          trouble: false,
        });
        if (known.card && !completed) resume.current(known.card);
      })
      .catch((error) => {
        console.warn(error);
        if (!gone) set((current) => ({ ...current, session: newId(), trouble: true }));
      });
    // What its review will need, while there is a network.
    void keepModulePack(module.id).catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [module]);

  const complete = useCallback(
    (step: string) => {
      writing.current = writing.current.then(async () => {
        if (done.current.has(step)) return;
        try {
          const after = await completeStep(module, step);
          done.current = after;
          set((current) => ({
            ...current,
            done: after,
            trouble: false,
            completedAt: isComplete(module, after) ? Date.now() : current.completedAt,
          }));
          askToPersist();
        } catch (error) {
          console.warn(error);
          set((current) => ({ ...current, trouble: true }));
        }
      });
    },
    [module],
  );
  return { ...state, complete };
}
