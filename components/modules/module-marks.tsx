'use client';

import { useProgress } from '@/components/progress/use-progress';

/** How many modules were followed, said once above the list. */
export function ModuleMarks() {
  const read = useProgress();
  if (typeof read === 'string') return null;
  const readings = Object.values(read.progress.reading);
  const done = readings.filter((reading) => reading.completed).length;
  const begun = readings.filter((reading) => !reading.completed).length;
  if (done + begun === 0) return null;
  return (
    <p className="small num mt-1">
      {[done > 0 && `${done} suivi${done > 1 ? 's' : ''}`, begun > 0 && `${begun} commencé${begun > 1 ? 's' : ''}`]
        .filter(Boolean)
        .join(', ')}
      .
    </p>
  );
}
