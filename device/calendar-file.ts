/**
 * The reminder that works everywhere: a daily event for the phone's own calendar, as a file (RFC 5545).
 * Its time is floating, without a zone: 19 h stays 19 h wherever the phone is.
 */

/** A fixed identifier: adding the file again moves the event rather than making a second one. */
const UID = 'revision-quotidienne@paillasse.app';

/** `hour` 0–23, local; `address`: where to review, written in the event. */
export function calendarFile(hour: number, now: number, address?: string): string {
  const first = new Date(now);
  // Today's hour has passed: from tomorrow.
  if (first.getHours() >= hour) first.setDate(first.getDate() + 1);
  first.setHours(hour, 0, 0, 0);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Paillasse//Rappel de révision//FR',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${UID}`,
    `DTSTAMP:${new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`,
    // A later file replaces an earlier one.
    `SEQUENCE:${Math.floor(now / 60_000)}`,
    `DTSTART:${day(first)}T${two(hour)}0000`,
    'DURATION:PT5M',
    'RRULE:FREQ=DAILY',
    `SUMMARY:${escaped('Réviser dans Paillasse')}`,
    `DESCRIPTION:${escaped(`Vos cartes du jour, quelques minutes.${address ? `\n${address}` : ''}`)}`,
    ...(address ? [`URL:${address}`] : []),
    // The day stays free for everyone else.
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped('Réviser dans Paillasse')}`,
    'TRIGGER:PT0S',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

const two = (value: number): string => String(value).padStart(2, '0');
const day = (date: Date): string => `${date.getFullYear()}${two(date.getMonth() + 1)}${two(date.getDate())}`;
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');

/** Lines of at most 75 bytes, never cut inside a character. */
function fold(line: string): string {
  const bytes = new TextEncoder();
  let folded = '';
  let width = 0;
  for (const character of line) {
    const size = bytes.encode(character).length;
    if (width + size > 75) {
      folded += '\r\n ';
      width = 1;
    }
    folded += character;
    width += size;
  }
  return folded;
}
