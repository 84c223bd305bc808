import * as z from 'zod/mini';
import type { LearnerEvent, OpaqueEvent } from '@/core/events/event';
import { parseEvent } from '@/core/events/parse-event';
import { DomainError, MalformedRequest } from '../errors';
import { DeviceId, shape } from '../http/parse';
import { plainAnswer } from './plain-answer';

/** POST /api/sync: its limits and its shapes (sync.md). */

export const EVENTS_LIMIT = 200;

/** An event of the batch: understood, kept for later, or of a known type with a body that breaks its rules. */
export type Arrived =
  | { status: 'known'; id: string; device: string; event: LearnerEvent; body: string }
  | { status: 'opaque'; id: string; device: string; event: OpaqueEvent; body: string }
  | { status: 'invalid'; id: string; device: undefined };

export type SyncRequest = {
  device: string;
  /** The last insertion number that the device has seen; 0 at first. */
  cursor: number;
  events: Arrived[];
};

export type Result =
  | { id: string; status: 'accepted' | 'stored'; receivedAt: number }
  | { id: string; status: 'rejected'; reason: 'invalid' | 'score-mismatch' | 'foreign' };

export type SentEvent = OpaqueEvent & { receivedAt: number };

export type SyncAnswer = {
  results: Result[];
  /**
   * The learner's events after the cursor that were not in this request. Mostly other devices'; now and then one of
   * this device's own (a clone made it under the same id, or an answer was lost): whoever has its id already skips it.
   */
  events: SentEvent[];
  cursor: number;
  /** More events wait: ask again from the cursor. */
  more: boolean;
  /** This device's sequence numbers are also used by another profile: it takes a new device id. */
  cloned: boolean;
};

const Envelope = shape(z.object({ device: DeviceId, cursor: z.int().check(z.gte(0)), events: z.array(z.unknown()) }));

/** Throws MalformedRequest or too-many-events: the whole request, since a part of it cannot even be named. */
export function parseSyncRequest(raw: unknown): SyncRequest {
  const { device, cursor, events } = Envelope(raw);
  if (events.length > EVENTS_LIMIT) throw new DomainError('too-many-events');
  return { device, cursor, events: events.map(arrive) };
}

function arrive(raw: unknown, index: number): Arrived {
  const plain = plainAnswer(raw);
  if (plain) return { status: 'known', id: plain.id, device: plain.device, event: plain, body: JSON.stringify(plain.body) };
  const parsed = parseEvent(raw);
  if (parsed.status === 'malformed') throw new MalformedRequest(`events[${index}]: ${parsed.problem}`);
  if (parsed.status === 'invalid') return { status: 'invalid', id: parsed.id, device: undefined };
  // The body is kept as it came: a field that this version ignores may matter to the next one.
  const body = JSON.stringify((raw as { body?: unknown }).body ?? null);
  const { id, device } = parsed.event;
  return parsed.status === 'known'
    ? { status: 'known', id, device, event: parsed.event, body }
    : { status: 'opaque', id, device, event: parsed.event, body };
}
