import * as z from 'zod/mini';
import { Level } from '../assessment/item';
import { lines } from '../framework/lines';

const text = z.string().check(z.minLength(1));

/**
 * A diploma, or another sector (no level of study then), as a starting point: what people from there have met, from what the
 * report says of it. The levels are ours.
 */
export const Diploma = z.strictObject({
  id: z.string(),
  name: text,
  level: z.optional(text),
  says: text,
  caution: text,
  blocks: z.record(z.string(), Level),
  lines,
});
export type Diploma = z.infer<typeof Diploma>;
