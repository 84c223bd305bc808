import type { LearnerEvent } from '@/core/events/event';
import { parseEvent } from '@/core/events/parse-event';
import type { EventRow } from '@/db/queries/events';
import { isFoldable } from '../sync/foldable';

export type FoldedEvent = LearnerEvent & { receivedAt: number };

const unpack = ({ id, device, deviceSeq, at, receivedAt, type, schema, body }: EventRow) => ({
  id,
  device,
  seq: deviceSeq,
  at,
  receivedAt,
  type,
  schema,
  body: JSON.parse(body) as unknown,
});

/** A row marked as understood went through the parser at the door: it is not parsed again. */
export const understoodEvent = (row: EventRow): FoldedEvent => unpack(row) as FoldedEvent;

/** A row that waited for a version that understands it. `later`: it still does; `never`: its body is invalid. */
export function reconsider(row: EventRow): FoldedEvent | 'later' | 'never' {
  const parsed = parseEvent(unpack(row));
  if (parsed.status === 'opaque') return 'later';
  if (parsed.status !== 'known' || !isFoldable(parsed.event)) return 'never';
  return { ...parsed.event, receivedAt: row.receivedAt };
}
