/**
 * When a daily reminder comes next: pure, and right through changes of clock, by asking Intl alone.
 * Once a day whatever the clocks do: an hour that is skipped comes when the clocks have jumped, an hour that
 * happens twice comes the first time.
 */

const DAY = 86_400_000;

/** Whether this runtime knows the zone: an IANA name, not an offset. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** `now` and the answer: milliseconds since 1970. `hour` 0–23, local. The answer is after `now`. Throws RangeError for an unknown zone. */
export function nextReminder(now: number, hour: number, timeZone: string): number {
  const wall = wallClock(timeZone);
  // Today as the zone has it, as if it were UTC.
  const today = Math.floor(wall(now) / DAY) * DAY;
  for (let day = 0; day <= 2; day++) {
    const at = instantOf(today + day * DAY + hour * 3_600_000, wall);
    if (at > now) return at;
  }
  throw new RangeError(`no ${hour} h within two days in ${timeZone}`);
}

type WallClock = (instant: number) => number;

/** An instant → what the zone's clocks show then, counted as if that were UTC. To the second. */
function wallClock(timeZone: string): WallClock {
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (instant) => {
    const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
    for (const { type, value } of format.formatToParts(instant)) parts[type] = Number(value);
    return Date.UTC(parts.year!, parts.month! - 1, parts.day, parts.hour, parts.minute, parts.second);
  };
}

/** The first instant when the clocks show `shown`; when they never do, the one that the clocks would have shown it at, had they not jumped. */
function instantOf(shown: number, wall: WallClock): number {
  // The offset a day before and a day after: a change of clock lies between, or they are the same.
  const before = shown - (wall(shown - DAY) - (shown - DAY));
  const after = shown - (wall(shown + DAY) - (shown + DAY));
  const real = [before, after].filter((instant) => wall(instant) === shown);
  return real.length ? Math.min(...real) : before;
}
