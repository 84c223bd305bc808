import * as z from 'zod/mini';

/** A ready-made path: modules in an order that leads somewhere, each with its reason. Written in content/paths. */

const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const text = z.string().check(z.minLength(1));

export const Path = z.strictObject({
  id,
  title: text,
  summary: text,
  audience: text,
  /** The job or certified framework that it leads to. */
  target: id,
  /** Lines of the report that ask for it, « L123 ». */
  lines: z.optional(z.string()),
  steps: z.array(z.strictObject({ module: id, why: text })).check(z.minLength(3)),
});
export type Path = z.infer<typeof Path>;

/** Where the learner is on it: modules completed, and the first one that is not. */
export function placeOn(path: Pick<Path, 'steps'>, completed: (module: string) => boolean): { done: number; next: string | undefined } {
  return {
    done: path.steps.filter((step) => completed(step.module)).length,
    next: path.steps.find((step) => !completed(step.module))?.module,
  };
}
