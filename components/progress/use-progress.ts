'use client';

import { fold, type Progress } from '@/core/progress/fold';
import { readEvents } from '@/device/store';
import type { StoredEvent } from '@/core/events/event';
import { useStore } from './use-store';

export type Read = { progress: Progress; events: StoredEvent[]; now: number };

async function readProgress(): Promise<Read> {
  const events = await readEvents();
  return { events, progress: fold(events), now: Date.now() };
}

/** The learner's progress, folded from the phone's log. */
export const useProgress = (): Read | 'reading' | 'unreadable' => useStore(readProgress);
