import { cusum, ewma } from '@/core/simulations/control-chart/memory-charts';
import { subjectOf } from '@/core/simulations/control-chart/series';
import type { Watch } from '@/core/simulations/control-chart/watch';
import { fixed } from '../parts/fixed';
import { Fold } from '../parts/fold';
import { zoneOf } from './words';

/** The charts as a table, last point first. */
export function PointList({ watch }: { watch: Watch }) {
  const { series, seen } = watch;
  const subject = subjectOf(series.seed);
  const z = series.z.slice(0, seen);
  const [sums, means] = [cusum(z), ewma(z)];
  const memory = series.level === 'small-shift';
  return (
    <Fold title="Lire les valeurs">
      <table className="small num w-full [&_td]:py-1 [&_td]:pl-3 [&_th]:py-1 [&_th]:text-left">
        <caption className="tiny text-left">
          Moyenne {fixed(subject.mean, subject.digits)}, σ {fixed(subject.sigma, 2)}
          {subject.unit && `\u00a0${subject.unit}`}, limites {fixed(subject.mean - 3 * subject.sigma, subject.digits)} et{' '}
          {fixed(subject.mean + 3 * subject.sigma, subject.digits)}. Du dernier au premier.
        </caption>
        <thead>
          <tr className="tiny">
            <th scope="col">Lot</th>
            <th scope="col" className="pl-3">
              Valeur
            </th>
            <th scope="col" className="pl-3">
              Zone
            </th>
            {memory && (
              <>
                <th scope="col" className="pl-3">
                  CUSUM
                </th>
                <th scope="col" className="pl-3">
                  EWMA
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {z
            .map((value, i) => (
              <tr key={series.z[i]} className="border-t border-line">
                <th scope="row" className="font-normal">
                  {i + 1}
                </th>
                <td>{fixed(subject.mean + value * subject.sigma, subject.digits)}</td>
                <td>{zoneOf(value)}</td>
                {memory && (
                  <>
                    <td>
                      {fixed(sums[i]!.up, 1)} / {fixed(sums[i]!.down, 1)}
                    </td>
                    <td>{fixed(means[i]!.value, 2)}</td>
                  </>
                )}
              </tr>
            ))
            .reverse()}
        </tbody>
      </table>
    </Fold>
  );
}
