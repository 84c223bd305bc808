import { describe, expect, it } from 'vitest';
import { isTimeZone, nextReminder } from '@/server/reminders/next-reminder';

/* Changes of clock: IANA time zone database. Every expected value is written in UTC by hand. */

const next = (now: string, hour: number, zone: string) => new Date(nextReminder(Date.parse(now), hour, zone)).toISOString();

/** All the reminders of a stretch of time, each asked for at the very instant of the one before. */
function series(from: string, to: string, hour: number, zone: string): string[] {
  const found: string[] = [];
  for (let at = nextReminder(Date.parse(from), hour, zone); at < Date.parse(to); at = nextReminder(at, hour, zone))
    found.push(new Date(at).toISOString().slice(5, 16));
  return found;
}

describe('the next reminder', () => {
  it('is today while the hour is ahead, else tomorrow, and never now', () => {
    expect(next('2026-06-01T10:00:00Z', 19, 'Europe/Paris')).toBe('2026-06-01T17:00:00.000Z');
    expect(next('2026-06-01T17:00:00Z', 19, 'Europe/Paris')).toBe('2026-06-02T17:00:00.000Z');
    expect(next('2026-06-01T16:59:59.999Z', 19, 'Europe/Paris')).toBe('2026-06-01T17:00:00.000Z');
    expect(next('2026-12-31T23:30:00Z', 0, 'Europe/Paris')).toBe('2027-01-01T23:00:00.000Z');
  });

  it('stays at 8 h in Paris through both changes of clock', () => {
    expect(series('2026-03-27T12:00Z', '2026-03-31T00:00Z', 8, 'Europe/Paris')).toEqual(['03-28T07:00', '03-29T06:00', '03-30T06:00']);
    expect(series('2026-10-23T12:00Z', '2026-10-27T00:00Z', 8, 'Europe/Paris')).toEqual(['10-24T06:00', '10-25T07:00', '10-26T07:00']);
  });

  it('comes when the clocks have jumped over its hour, and once when its hour happens twice', () => {
    expect(series('2026-03-27T12:00Z', '2026-03-31T00:00Z', 2, 'Europe/Paris')).toEqual(['03-28T01:00', '03-29T01:00', '03-30T00:00']);
    expect(series('2026-10-23T12:00Z', '2026-10-27T00:00Z', 2, 'Europe/Paris')).toEqual(['10-24T00:00', '10-25T00:00', '10-26T01:00']);
    // Asked between the two 2 h 30: the second one is not another day.
    expect(next('2026-10-25T01:30:00Z', 2, 'Europe/Paris')).toBe('2026-10-26T01:00:00.000Z');
  });

  it('knows midnights that do not exist or come twice (Havana), and half-hour changes (Lord Howe)', () => {
    // 8 March 2026: 0 h becomes 1 h. 1 November 2026: 1 h becomes 0 h.
    expect(series('2026-03-06T12:00Z', '2026-03-10T00:00Z', 0, 'America/Havana')).toEqual(['03-07T05:00', '03-08T05:00', '03-09T04:00']);
    expect(series('2026-10-30T12:00Z', '2026-11-03T00:00Z', 0, 'America/Havana')).toEqual(['10-31T04:00', '11-01T04:00', '11-02T05:00']);
    // 4 October 2026: 2 h becomes 2 h 30.
    expect(series('2026-10-02T12:00Z', '2026-10-05T00:00Z', 2, 'Australia/Lord_Howe')).toEqual([
      '10-02T15:30',
      '10-03T15:30',
      '10-04T15:00',
    ]);
  });

  it('knows zones of three quarters of an hour, both sides of the date line, and a day that never was', () => {
    expect(next('2026-06-01T10:00:00Z', 19, 'Asia/Kathmandu')).toBe('2026-06-01T13:15:00.000Z');
    expect(next('2026-06-01T10:00:00Z', 19, 'Pacific/Kiritimati')).toBe('2026-06-02T05:00:00.000Z');
    expect(next('2026-06-01T10:00:00Z', 19, 'Pacific/Pago_Pago')).toBe('2026-06-02T06:00:00.000Z');
    // 30 December 2011 did not happen in Samoa.
    expect(series('2011-12-29T00:00Z', '2012-01-01T00:00Z', 19, 'Pacific/Apia')).toEqual(['12-29T05:00', '12-30T05:00', '12-31T05:00']);
  });

  it('comes once on every local day, at its hour, all year and in many zones', () => {
    for (const zone of [
      'Europe/Paris',
      'America/New_York',
      'Australia/Sydney',
      'Africa/Casablanca',
      'Asia/Kolkata',
      'America/Santiago',
      'UTC',
    ])
      for (const hour of [0, 7, 13, 23]) {
        const format = new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
        const days = new Set<string>();
        let at = Date.parse('2026-01-01T00:00Z');
        for (let i = 0; i < 365; i++) {
          const following = nextReminder(at, hour, zone);
          expect(following).toBeGreaterThan(at);
          at = following;
          const [day, time] = format.format(at).split(' ');
          days.add(day!);
          // Santiago has one midnight that does not exist.
          if (!(zone === 'America/Santiago' && hour === 0)) expect(Number(time!.slice(0, 2))).toBe(hour);
        }
        expect(days.size).toBe(365);
      }
  });
});

describe('time zones', () => {
  it('are IANA names', () => {
    for (const name of ['Europe/Paris', 'America/Argentina/Ushuaia', 'UTC', 'Etc/GMT+3']) expect(isTimeZone(name)).toBe(true);
    for (const name of ['', 'Paris', '+02:00', 'Europe/Lutèce', 'Europe/Paris; DROP']) expect(isTimeZone(name)).toBe(false);
  });
});
