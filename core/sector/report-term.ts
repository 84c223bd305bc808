import * as z from 'zod/mini';

/**
 * A term that the report of 2021 uses, and the entry of the glossary that explains it: several may share one (ATMP and
 * MTI, IPS and iPSC). `lines`: where it stands in the report's text.
 */
export const ReportTerm = z.strictObject({
  id: z.string(),
  /** As the report writes it. */
  term: z.string(),
  /** Id of the glossary's entry. */
  is: z.string(),
  lines: z.string(),
  /** What its reader should know: two expansions, an old name. */
  note: z.optional(z.string()),
});
export type ReportTerm = z.infer<typeof ReportTerm>;
