import * as z from 'zod/mini';
import { lines } from '../framework/lines';

/** Data in biotech: the steps that data go through, what they are used for along the industry's value chain, who works on them. */

const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const text = z.string().check(z.minLength(1));

export const DataChain = z.strictObject({
  steps: z.array(z.strictObject({ id, label: text, what: text, lines })),
  roles: z.array(
    z.strictObject({
      id,
      label: text,
      what: text,
      /** The steps it works on: ours, since the report only draws them. */
      steps: z.array(id),
      job: z.optional(id),
      lines,
    }),
  ),
  places: z.array(text),
  uses: z.array(
    z.strictObject({
      id,
      place: text,
      label: text,
      /** What it asks of data, in our words. */
      example: text,
      /** Steps that it leans on most, and roles that carry it: ours. */
      steps: z.array(id).check(z.minLength(1)),
      roles: z.array(id).check(z.minLength(1)),
      module: z.optional(id),
      lines,
    }),
  ),
  /** Where the report sees it going. */
  market: z.array(z.strictObject({ id, label: text, lines })),
  narrative: z.array(z.strictObject({ id, label: text, lines })),
});
export type DataChain = z.infer<typeof DataChain>;
