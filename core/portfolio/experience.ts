import type { EventBodies } from '../events/event';
import type { Progress } from '../progress/fold';

/** Something done during the thesis, described once. Kept as events: the latest description of an experience is the one that counts. */

export const EXPERIENCE_KINDS = ['recherche', 'projet', 'encadrement', 'valorisation', 'communication', 'formation', 'autre'] as const;
export type ExperienceKind = (typeof EXPERIENCE_KINDS)[number];

/** A month: « 2026-03 ». */
export type Month = string;

export type Experience = {
  id: string;
  title: string;
  kind: ExperienceKind;
  where: string;
  /** First and last month; empty when not said. */
  from: Month;
  to: Month;
  situation: string;
  action: string;
  result: string;
  /** Sentences for the CV, one a line. */
  cv: string;
  /** Of training followed; 0: not said. */
  hours: number;
  /** Ids of the certified blocks of the doctorate. */
  blocks: string[];
  /** Ids of competencies of jobs. */
  competencies: string[];
};

/** Letters that each text may hold: an event stays small, and a CV is not a thesis. */
export const LIMITS = { title: 120, where: 120, situation: 1500, action: 1500, result: 1500, cv: 900 } as const;

export const emptyExperience = (id: string): Experience => ({
  id,
  title: '',
  kind: 'recherche',
  where: '',
  from: '',
  to: '',
  situation: '',
  action: '',
  result: '',
  cv: '',
  hours: 0,
  blocks: [],
  competencies: [],
});

type Body = EventBodies['experience-described'];

/** The event's body; what is empty is left out. */
export function toBody(experience: Experience, removed = false): Body {
  const { id, title, kind, where, from, to, situation, action, result, cv, hours, blocks, competencies } = experience;
  return {
    experience: id,
    text: situation,
    blocks,
    kind,
    ...(title ? { title } : {}),
    ...(where ? { where } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(action ? { action } : {}),
    ...(result ? { result } : {}),
    ...(cv ? { cv } : {}),
    ...(hours ? { hours } : {}),
    ...(competencies.length ? { competencies } : {}),
    ...(removed ? { removed } : {}),
  };
}

/** An event of an earlier version had a text and blocks only: its first words are its title. */
export function fromBody(body: Body): Experience {
  return {
    id: body.experience,
    title: body.title ?? (body.text.split('\n')[0] ?? '').slice(0, LIMITS.title),
    kind: body.kind ?? 'autre',
    where: body.where ?? '',
    from: body.from ?? '',
    to: body.to ?? '',
    situation: body.text,
    action: body.action ?? '',
    result: body.result ?? '',
    cv: body.cv ?? '',
    hours: body.hours ?? 0,
    blocks: [...body.blocks],
    competencies: [...(body.competencies ?? [])],
  };
}

export type Experiences = { kept: Experience[]; removed: Experience[] };

/** Most recent first, by last month (what has none but a first is under way) then first month; those without a month come last, by id. */
export function experiencesOf(progress: Pick<Progress, 'experiences'>): Experiences {
  const all = Object.values(progress.experiences).map(({ value }) => value);
  const sorted = (removed: boolean) =>
    all
      .filter((body) => Boolean(body.removed) === removed)
      .map(fromBody)
      .sort((x, y) => compare(lastMonth(y), lastMonth(x)) || compare(y.from, x.from) || compare(x.id, y.id));
  return { kept: sorted(false), removed: sorted(true) };
}
/** After every month: « 9999-12 ». */
const UNDER_WAY: Month = '9999-12';
const lastMonth = ({ from, to }: Experience): Month => to || (from && UNDER_WAY);
const compare = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);

const MONTHS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];
export const monthInWords = (month: Month): string => `${MONTHS[Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`.trim();

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
/** A month as people write it where the browser has no field for it: « 10/2023 », « oct. 2023 », « 2023-10 ». Undefined: not one. */
export function readMonth(written: string): Month | undefined {
  const parts = plain(written).match(/[a-z]+|\d+/g) ?? [];
  if (parts.length !== 2) return undefined;
  const year = parts.find((part) => /^(19|20)\d\d$/.test(part));
  const other = parts.find((part) => part !== year);
  if (!year || !other) return undefined;
  const named = /^\d/.test(other) ? [] : MONTHS.flatMap((name, i) => (other.length >= 3 && plain(name).startsWith(other) ? [i + 1] : []));
  const month = /^\d{1,2}$/.test(other) ? Number(other) : named.length === 1 ? named[0]! : 0;
  return month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : undefined;
}

/** Hours as people write them: « 14,5 », « 14.5 », « 14 h », « 14 h 30 ». Undefined: neither, or beyond what an event holds. */
export function readHours(written: string): number | undefined {
  const plainly = written.replace(/\s/g, '').toLowerCase();
  const clock = /^(\d+)h(?:([0-5]?\d)(?:min)?)?$/.exec(plainly);
  const hours = clock
    ? Number(clock[1]) + Number(clock[2] ?? 0) / 60
    : /^\d+([.,]\d+)?$/.test(plainly)
      ? Number(plainly.replace(',', '.'))
      : -1;
  return hours >= 0 && hours <= 10_000 ? Math.round(hours * 100) / 100 : undefined;
}

/** « octobre 2023 à mars 2024 », « depuis octobre 2023 », « mars 2024 »; undefined when no month was given. */
export function periodInWords({ from, to }: Pick<Experience, 'from' | 'to'>): string | undefined {
  if (from && to) return from === to ? monthInWords(from) : `${monthInWords(from)} à ${monthInWords(to)}`;
  if (from) return `depuis ${monthInWords(from)}`;
  return to ? monthInWords(to) : undefined;
}

/** Sentences for the CV; what was done and what came of it stand in when none was written. */
export function cvLines({ cv, action, result }: Pick<Experience, 'cv' | 'action' | 'result'>): string[] {
  const lines = linesOf(cv);
  return lines.length ? lines : [action, result].flatMap(linesOf);
}
/** Without the dashes and bullets that people type or paste. */
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^[-–—•*\s]+/, '').trim())
    .filter(Boolean);
