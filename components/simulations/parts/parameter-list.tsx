import { formatNumber } from '@/core/assessment/format-number';
import type { SourceId } from '@/core/simulations/sources';
import { mark } from './cited';
import { french } from './typography';

type Parameter = { value: number; unit: string; what: string; from: readonly SourceId[] };

/** Every parameter of a model: meaning, sources by number, value and unit. */
export function ParameterList({ title, of, sources }: { title: string; of: Record<string, Parameter>; sources: readonly SourceId[] }) {
  return (
    <div>
      <h4 className="small font-bold text-ink">{title}</h4>
      <dl className="tiny num">
        {Object.values(of).map((p) => (
          <div key={p.what} className="flex justify-between gap-4 border-t border-line py-1">
            <dt>
              {french(p.what)} <span className="whitespace-nowrap">{mark(sources, p.from)}</span>
            </dt>
            <dd className="text-right">
              {formatNumber(p.value, 4)}
              {'\u00a0'}
              {p.unit}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
