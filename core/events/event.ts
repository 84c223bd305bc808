import type { Level } from '../assessment/item';

/**
 * What a learner does, as immutable facts. Types only: this file costs nothing on the phone.
 * The parser for events that come from outside (server, imported file) is `./parse-event`.
 */

/** Schema version written by this code. A reader keeps an event of a later schema without folding it. */
export const EVENT_SCHEMA = 1;

export type Verdict = 'reached' | 'to-work' | 'to-confirm';

/** How a learner answered, before scoring. `idk` is « Je ne sais pas ». */
export type Response =
  | { kind: 'idk' }
  | { kind: 'choice'; ids: string[] } // single, multiple, situational, hotspot zone, batch-record lines, chart option
  | { kind: 'order'; ids: string[] }
  | { kind: 'match'; pairs: Record<string, string> } // pair id → right-hand text
  | { kind: 'number'; text: string; value: number | null }
  | { kind: 'point'; index: number };

export type SessionStart = {
  /** UUIDv7 of the session. */
  session: string;
  target: string;
  seed: number;
  /** Number of questions: 12, 20, 30; other values are refused. */
  budget: number;
  /** « Préciser mon niveau »: information at the mean instead of at the cut. */
  precise: boolean;
  /** Pack hash by block id: which content this session asks from. */
  packs: Record<string, string>;
  /** Block order chosen by the learner (or the target's), with target levels. */
  blocks: { block: string; level: Level }[];
  declared: Record<string, Level>;
  /** Log-weights of the evidence so far by block, 81 values each, at the session's start; absent = none. */
  posteriors: Record<string, number[]>;
  /** Answers behind each of them. */
  answered: Record<string, number>;
  /** Verdict standing at the start, by block. */
  verdicts: Record<string, Verdict>;
  /** Items that must not be asked: seen lately, or under review. */
  excluded: string[];
  /** Guessing tally so far: wrong answers / (1 − c), and « je ne sais pas ». */
  tally: { wrong: number; idk: number };
  /** Seed of the variant met last, by item that has variants: its numbers must not come twice in a row. */
  variants?: Record<string, number>;
  /** The item already on screen when the page was prerendered, if it is what the session begins with. */
  first?: string;
};

export type ItemAnswered = {
  session: string;
  item: string;
  version: string;
  variantSeed: number | null;
  response: Response;
  /** Partial credit 0–1 for feedback, after correction for chance. */
  score: number;
  right: boolean;
  a: number;
  b: number;
  c: number;
  /** Share of chance that counts for this learner, 0.1–1. */
  g: number;
  block: string;
  competency: string;
  /** A situational answer: outside the posterior, `score` is its effectiveness 0–1. */
  indication?: boolean;
  target: string;
  /** The target's level for this block, and the verdict as the session saw it right after this answer. */
  level: Level;
  verdict: Verdict;
  evidence: boolean;
  /** The module that asked, when it is one of its checks: corrected, reviewed later, never evidence and never counted as guessing. */
  module?: string;
  /** Milliseconds from display to answer; 0 when unknown. */
  elapsed: number;
};

/** What happened to a review card: it was graded, put off, or one of these was taken back. `item`: the question it asks, if any. */
export type CardReviewed = { card: string; item: string | null } & (
  | {
      /** 1 forgotten, 2 hard, 3 good, 4 easy. */ rating: 1 | 2 | 3 | 4 /** Share of cards that the learner wants to remember. */;
      retention?: number;
    }
  | { /** Milliseconds since 1970: not shown before. */ postponedUntil: number }
  | { /** Id of the `card-reviewed` event that no longer counts. */ undone: string }
);

export type EventBodies = {
  'job-targeted': { target: string };
  'level-declared': { block: string; level: Level };
  'session-started': SessionStart;
  'session-ended': { session: string; target: string; reason: 'budget' | 'settled' | 'exhausted' | 'left' };
  'item-answered': ItemAnswered;
  'item-bookmarked': { item: string; block: string; on: boolean };
  'item-flagged': { item: string; version: string; block: string; comment: string };
  'module-step-completed': { module: string; version: string; step: string };
  'module-completed': { module: string; version: string; competencies: string[] /** Of those competencies. */; blocks?: string[] };
  'card-reviewed': CardReviewed;
  'answer-voided': { item: string; version: string; reason: string };
  /**
   * Something done, described: the latest of an experience's descriptions counts. `text` is the situation; the rest is absent
   * from events of the first versions. `removed`: taken out, by an event that can itself be taken back.
   */
  'experience-described': {
    experience: string;
    text: string;
    /** Certified blocks that it shows. */
    blocks: string[];
    title?: string;
    kind?: 'recherche' | 'projet' | 'encadrement' | 'valorisation' | 'communication' | 'formation' | 'autre';
    where?: string;
    /** First and last month, « 2026-03 ». */
    from?: string;
    to?: string;
    action?: string;
    result?: string;
    /** Sentences for a CV, one a line. */
    cv?: string;
    /** Hours of training followed. */
    hours?: number;
    /** Competencies of jobs that it shows. */
    competencies?: string[];
    removed?: boolean;
  };
  'sharing-granted': { share: string; audience: string; blocks: string[] };
  'sharing-revoked': { share: string };
};
export type EventType = keyof EventBodies;

export type LearnerEvent<T extends EventType = EventType> = {
  [K in EventType]: {
    /** UUIDv7; alone identifies the event. Its time means nothing. */
    id: string;
    device: string;
    /** Counts per device, from 1. */
    seq: number;
    /** Hybrid logical clock, milliseconds since 1970. */
    at: number;
    type: K;
    schema: number;
    body: EventBodies[K];
  };
}[T];

/** An event that this version does not understand: kept, sent on, not folded. */
export type OpaqueEvent = { id: string; device: string; seq: number; at: number; type: string; schema: number; body: unknown };

/** As stored: `receivedAt` is the server's clock once the server has it, else null. */
export type StoredEvent = (LearnerEvent | OpaqueEvent) & { receivedAt?: number | null };

/** The order that counts: (min(at, receivedAt), id). */
export function effectiveTime(event: { at: number; receivedAt?: number | null }): number {
  return event.receivedAt == null ? event.at : Math.min(event.at, event.receivedAt);
}

export function compareEvents(x: { at: number; receivedAt?: number | null; id: string }, y: typeof x): number {
  return effectiveTime(x) - effectiveTime(y) || (x.id < y.id ? -1 : x.id > y.id ? 1 : 0);
}
