import { CUSUM, cusum, ewma } from '@/core/simulations/control-chart/memory-charts';
import { subjectOf } from '@/core/simulations/control-chart/series';
import type { Watch } from '@/core/simulations/control-chart/watch';
import { fixed } from '../parts/fixed';
import { fr } from '../parts/typography';
import { IndividualsChart, type Mark, MemoryChart, windowOf } from './chart';

/** The individuals and, at the later level, the two charts with a memory on the same points. */
export function Charts({ watch, seen = watch.seen, marks }: { watch: Watch; seen?: number; marks?: readonly Mark[] }) {
  const { series } = watch;
  const subject = subjectOf(series.seed);
  const z = series.z.slice(0, seen);
  const from = windowOf(seen);
  const sums = cusum(z);
  const means = ewma(z);
  return (
    <div className="mx-auto grid w-full max-w-lg gap-1">
      <p className="tiny">
        {subject.name}
        {subject.unit && ` (${subject.unit})`}, un point par lot
      </p>
      <IndividualsChart z={z} from={from} subject={subject} marks={marks} />
      {series.level === 'small-shift' && (
        <>
          <MemoryChart
            name={fr`CUSUM : écarts cumulés, vers le haut et vers le bas`}
            from={from}
            top={8}
            lines={[sums.map(({ up }) => up), sums.map(({ down }) => -down)]}
            limits={[sums.map(() => CUSUM.h), sums.map(() => -CUSUM.h)]}
            spoken={`CUSUM\u00a0: ${fixed(sums.at(-1)!.up, 1)} vers le haut, ${fixed(sums.at(-1)!.down, 1)} vers le bas, limite ${CUSUM.h}.`}
          />
          <MemoryChart
            name={fr`EWMA : moyenne pondérée, en σ`}
            from={from}
            top={1.7}
            lines={[means.map(({ value }) => value)]}
            limits={[means.map(({ limit }) => limit), means.map(({ limit }) => -limit)]}
            spoken={`EWMA\u00a0: ${fixed(means.at(-1)!.value, 2)}, limites plus ou moins ${fixed(means.at(-1)!.limit, 2)}.`}
          />
        </>
      )}
    </div>
  );
}
