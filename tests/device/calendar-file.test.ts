import { describe, expect, it } from 'vitest';
import { calendarFile } from '@/device/calendar-file';

/* RFC 5545, read back by a reader of its own: unfold, then name and value. */

const read = (file: string): [string, string][] =>
  file
    .replace(/\r\n /g, '')
    .split('\r\n')
    .filter(Boolean)
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]);
const field = (file: string, name: string) => read(file).find(([key]) => key === name)?.[1];

/** Noon, on this machine's clocks. */
const NOON = new Date(2026, 11, 31, 12, 0, 0).getTime();
const ADDRESS = 'https://une-adresse-assez-longue-pour-tenir-sur-deux-lignes.exemple.fr/reviser/seance';

describe('the calendar file', () => {
  it('is one daily event of five minutes, with an alarm, at a floating time', () => {
    const file = calendarFile(19, NOON, ADDRESS);
    expect(read(file).filter(([key]) => key === 'BEGIN' || key === 'END')).toEqual([
      ['BEGIN', 'VCALENDAR'],
      ['BEGIN', 'VEVENT'],
      ['BEGIN', 'VALARM'],
      ['END', 'VALARM'],
      ['END', 'VEVENT'],
      ['END', 'VCALENDAR'],
    ]);
    expect(field(file, 'VERSION')).toBe('2.0');
    expect(field(file, 'PRODID')).toMatch(/Paillasse/);
    expect(field(file, 'DTSTART')).toBe('20261231T190000');
    expect(field(file, 'RRULE')).toBe('FREQ=DAILY');
    expect(field(file, 'DURATION')).toBe('PT5M');
    expect(field(file, 'TRIGGER')).toBe('PT0S');
    expect(field(file, 'DTSTAMP')).toMatch(/^\d{8}T\d{6}Z$/);
    expect(field(file, 'URL')).toBe(ADDRESS);
  });

  it('begins tomorrow when the hour has passed, over the end of a year', () => {
    expect(field(calendarFile(7, NOON), 'DTSTART')).toBe('20270101T070000');
    expect(field(calendarFile(12, NOON), 'DTSTART')).toBe('20270101T120000');
    expect(field(calendarFile(0, NOON), 'DTSTART')).toBe('20270101T000000');
  });

  it('moves the same event when it is added again', () => {
    const [first, second] = [calendarFile(19, NOON), calendarFile(7, NOON + 60_000)];
    expect(field(first, 'UID')).toBe(field(second, 'UID'));
    expect(Number(field(second, 'SEQUENCE'))).toBeGreaterThan(Number(field(first, 'SEQUENCE')));
    // INTEGER of RFC 5545: 32 bits.
    expect(Number(field(second, 'SEQUENCE'))).toBeLessThan(2 ** 31);
  });

  it('has CRLF everywhere and lines of 75 bytes at most, never cut inside a character', () => {
    const file = calendarFile(19, NOON, `${ADDRESS}?q=${'é'.repeat(90)}`);
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const lines = file.split('\r\n');
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(lines.filter((line) => line.startsWith(' ')).length).toBeGreaterThan(2);
    expect(field(file, 'URL')).toContain('é'.repeat(90));
  });

  it('escapes commas, semicolons and line ends in text', () => {
    const file = calendarFile(19, NOON, 'https://exemple.fr/?a;b,c');
    expect(field(file, 'DESCRIPTION')).toBe('Vos cartes du jour\\, quelques minutes.\\nhttps://exemple.fr/?a\\;b\\,c');
  });
});
