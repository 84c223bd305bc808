import { useEffect, useState } from 'react';
import { fold } from '@/core/progress/fold';
import { emptyExperience, type Experience, experiencesOf } from '@/core/portfolio/experience';
import { dropDraft, keepDraft, readDrafts, saveExperience } from '@/device/portfolio';
import { newId, readEvents } from '@/device/store';

type State =
  | { kind: 'reading' }
  | { kind: 'unreadable' }
  | { kind: 'open'; experience: Experience /** Its target, if a job is aimed at. */; target: string | undefined; resumed: boolean };

/**
 * The experience being written: that of the address (`?id=`), or a new one. What is typed is kept on the phone at once, and
 * becomes an event only when it is saved. `refused`: the phone no longer keeps what is typed.
 */
export function useDraft() {
  const [state, set] = useState<State>({ kind: 'reading' });
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    void (async () => {
      const asked = new URLSearchParams(location.search).get('id');
      const [drafts, events] = await Promise.all([readDrafts(), readEvents()]);
      const progress = fold(events);
      const { kept, removed } = experiencesOf(progress);
      const all = [...kept, ...removed];
      const saved = all.find(({ id }) => id === asked);
      // A new one that was never saved is taken up again.
      const unsaved = drafts.find(({ id }) => !all.some((one) => one.id === id));
      const draft = asked ? drafts.find(({ id }) => id === asked) : unsaved;
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
  // At every key: a page that goes has no time left to write, and the phone takes writes in their order.
  const change = (experience: Experience) => {
    set((current) => (current.kind === 'open' ? { ...current, experience } : current));
    void keepDraft(experience).then(
      () => setRefused(false),
      (error) => {
        console.warn(error);
        setRefused(true);
      },
    );
  };
  /** Throws StoreWriteError, with the draft still there when the phone could keep it. */
  const save = async (experience: Experience) => {
    await keepDraft(experience).catch(console.warn);
    await saveExperience(experience);
    // It is saved: a draft that stays says the same.
    await dropDraft(experience.id).catch(console.warn);
  };
  return { state, refused, change, save, discard: dropDraft };
}
