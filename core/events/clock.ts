/** Hybrid logical clock: the device's time, never backwards, nudged by what was received. Milliseconds. */

const DAY = 86_400_000;

/** The next stamp after `last`, given the wall clock. A wall clock set back does not set events back. */
export const tick = (last: number, now: number): number => Math.max(last + 1, Math.trunc(now));

/** The clock after seeing a remote stamp. One more than 24 h ahead of the wall clock is not believed. */
export const observe = (last: number, remote: number, now: number): number => (remote > now + DAY ? last : Math.max(last, remote));
