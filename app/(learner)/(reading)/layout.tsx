import type { ReactNode } from 'react';
import { Sync } from '@/components/shell/sync';
import { Worker } from '@/components/shell/worker';

/** A module or a review has the screen for itself: no navigation bar, and no update in the middle. */
export default function ReadingLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <Sync />
      <Worker mayUpdate={false} />
    </>
  );
}
