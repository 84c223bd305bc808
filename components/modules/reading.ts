import { createContext, useContext } from 'react';
import type { Level } from '@/core/assessment/item';
import type { ReadModule } from '@/device/modules';

/** What the reader knows and its checks need. Absent on a page that is only printed or prerendered. */
export type Reading = {
  module: ReadModule;
  level: Level;
  /** UUIDv7 of this opening of the module; undefined until the page runs. */
  session: string | undefined;
  onChecked: (item: string, right: boolean) => void;
};

export const ReadingContext = createContext<Reading | null>(null);

export function useReading(): Reading {
  const reading = useContext(ReadingContext);
  if (!reading) throw new Error('a check is shown outside of a module');
  return reading;
}
