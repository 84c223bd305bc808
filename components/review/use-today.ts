'use client';

import { useStore } from '@/components/progress/use-store';
import { showBadge } from '@/device/badge';
import { readToday, type Today } from '@/device/review';

async function readAndShow(): Promise<Today> {
  const today = await readToday(Date.now());
  void showBadge(today);
  return today;
}

/** Today's review. One reading a page: it folds the whole log. */
export const useToday = (): Today | 'reading' | 'unreadable' => useStore(readAndShow);
