import type { Day } from '@/core/review/day';

/** Days as this phone's calendar has them: they begin at its own midnight, whatever the clocks change. */
export function dayAt(now: number, offset = 0): Day {
  const date = new Date(now);
  const start = new Date(date.getFullYear(), date.getMonth(), date.getDate() + offset);
  const end = new Date(date.getFullYear(), date.getMonth(), date.getDate() + offset + 1);
  return { start: start.getTime(), end: end.getTime() };
}

/** Whether two times fall on the same local day. */
export const sameDay = (at: number, now: number): boolean => at >= dayAt(now).start && at < dayAt(now).end;
