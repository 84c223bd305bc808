import { useEffect, useRef, useState } from 'react';
import { fold } from '@/core/progress/fold';
import { emptyExperience, type Experience, experiencesOf } from '@/core/portfolio/experience';
import { dropDraft, keepDraft, readDrafts, saveExperience } from '@/device/portfolio';
import { newId, readEvents } from '@/device/store';

type State =
  | { kind: 'reading' }
  | { kind: 'unreadable' }
  | { kind: 'open'; experience: Experience /** Its target, if a job is aimed at. */; target: string | undefined; resumed: boolean };

/** Long enough for a burst of keys, short enough for a closed tab. */
const PAUSE = 300;

/**
 * The experience being written: that of the address (`?id=`), or a new one. What is typed is kept on the phone at once, and
 * becomes an event only when it is saved.
 */
export function useDraft() {
  const [state, set] = useState<State>({ kind: 'reading' });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    void (async () => {
      const asked = new URLSearchParams(location.search).get('id');
      const [drafts, events] = await Promise.all([readDrafts(), readEvents()]);
      const progress = fold(events);
      const { kept, removed } = experiencesOf(progress);
      const saved = [...kept, ...removed].find(({ id }) => id === asked);
      // A new one that was never saved is taken up again.
      const unsaved = Object.values(drafts).find(({ id }) => ![...kept, ...removed].some((one) => one.id === id));
      const draft = asked ? drafts[asked] : unsaved;
      set({
        kind: 'open',
        experience: draft ?? saved ?? emptyExperience(newId()),
        target: progress.target?.value,
        resumed: draft !== undefined,
      });
    })().catch((error) => {
      console.warn(error);
      set({ kind: 'unreadable' });
    });
  }, []);
  const change = (experience: Experience) => {
    set((current) => (current.kind === 'open' ? { ...current, experience } : current));
    clearTimeout(timer.current);
    // A phone that refuses the draft will refuse the event too, and saving says so.
    timer.current = setTimeout(() => void keepDraft(experience).catch(console.warn), PAUSE);
  };
  /** Throws StoreWriteError, with the draft still there. */
  const save = async (experience: Experience) => {
    clearTimeout(timer.current);
    await keepDraft(experience).catch(console.warn);
    await saveExperience(experience);
    await dropDraft(experience.id);
  };
  const discard = async (id: string) => {
    clearTimeout(timer.current);
    await dropDraft(id);
  };
  return { state, change, save, discard };
}
