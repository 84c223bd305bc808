import type { SourceId } from '@/core/simulations/sources';
import { SOURCES } from '@/core/simulations/sources';

/** The sources of a simulation, numbered in the order given; `mark` gives the number printed beside a value. */
export const mark = (all: readonly SourceId[], of: readonly SourceId[]): string =>
  of.map((id) => `[${all.indexOf(id) + 1}]`).join('\u202f');

export function Cited({ ids }: { ids: readonly SourceId[] }) {
  return (
    <ol className="tiny grid gap-1">
      {ids.map((id, i) => (
        <li key={id} className="num">
          [{i + 1}] {SOURCES[id]}
        </li>
      ))}
    </ol>
  );
}
