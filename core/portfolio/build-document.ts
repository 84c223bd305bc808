import { durationInWords } from '../learning/duration';
import type { Progress } from '../progress/fold';
import type { PortfolioDocument } from './document';
import { cvLines, type Experience, experiencesOf, periodInWords } from './experience';

/** What the document needs of the content. */
export type PortfolioFrame = {
  /** Certified blocks of the doctorate. */
  blocks: readonly { id: string; number: number; title: string }[];
  /** Competencies of the job aimed at. */
  job?: { name: string; competencies: readonly { id: string; label: string }[] };
  /** Modules, with their stated minutes. */
  modules: readonly { id: string; title: string; minutes: number }[];
};

export type Followed = { title: string; at: number | null; month?: string; minutes: number; source: 'module' | 'declared' };

/** Modules completed here, and training entered by hand; oldest first. `at`: milliseconds since 1970, null when only a month is known. */
export function trainingFollowed(progress: Progress, experiences: readonly Experience[], modules: PortfolioFrame['modules']): Followed[] {
  const completed = modules.flatMap(({ id, title, minutes }): Followed[] => {
    const at = progress.reading[id]?.completed?.key[0];
    return at === undefined ? [] : [{ title, at, minutes, source: 'module' }];
  });
  const declared = experiences
    .filter(({ kind }) => kind === 'formation')
    .map(
      ({ title, where, from, to, hours }): Followed => ({
        title: where ? `${title}, ${where}` : title,
        at: null,
        month: to || from,
        minutes: Math.round(hours * 60),
        source: 'declared',
      }),
    );
  const when = (row: Followed) => row.at ?? (row.month ? Date.UTC(Number(row.month.slice(0, 4)), Number(row.month.slice(5, 7)) - 1) : 0);
  return [...completed, ...declared].sort((x, y) => when(x) - when(y));
}

/** `dateInWords` is given: only the phone knows its time zone. */
export function buildDocument(
  progress: Progress,
  frame: PortfolioFrame,
  person: PortfolioDocument['person'],
  now: number,
  dateInWords: (at: number) => string,
): PortfolioDocument {
  const { kept } = experiencesOf(progress);
  const shown = kept.filter(({ kind }) => kind !== 'formation');
  const numbers = new Map(frame.blocks.map(({ id, number }) => [id, number]));
  const rows = trainingFollowed(progress, kept, frame.modules);
  return {
    person: filled(person),
    target: frame.job?.name,
    date: dateInWords(now),
    experiences: shown.map((experience) => ({
      title: experience.title,
      period: periodInWords(experience),
      where: experience.where || undefined,
      lines: cvLines(experience),
      blocks: experience.blocks.flatMap((id) => numbers.get(id) ?? []).sort((x, y) => x - y),
    })),
    // What leaves says what was done, not what is missing: the page of the portfolio says that.
    coverage: frame.blocks.flatMap(({ id, number, title }) => {
      const experiences = kept.filter(({ blocks }) => blocks.includes(id)).map((experience) => experience.title);
      return experiences.length ? [{ number, title, experiences }] : [];
    }),
    competencies: (frame.job?.competencies ?? []).flatMap(({ id, label }) => {
      const experiences = kept.filter(({ competencies }) => competencies.includes(id)).map(({ title }) => title);
      return experiences.length ? [{ label, experiences }] : [];
    }),
    training: {
      rows: rows.map((row) => ({
        title: row.title,
        date: row.at !== null ? dateInWords(row.at) : row.month ? (periodInWords({ from: row.month, to: row.month }) ?? '') : '',
        hours: durationInWords(row.minutes),
        source: row.source,
      })),
      total: durationInWords(rows.reduce((sum, row) => sum + row.minutes, 0)),
    },
  };
}

/** A name typed then deleted is no name. */
const filled = (person: PortfolioDocument['person']): PortfolioDocument['person'] =>
  Object.fromEntries(Object.entries(person).flatMap(([field, text]) => (text?.trim() ? [[field, text.trim()]] : [])));
