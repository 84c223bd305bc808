import { alarms } from '@/core/simulations/bioreactor/alarms';
import type { Reading, Sample } from '@/core/simulations/bioreactor/measure';
import { VESSEL } from '@/core/simulations/bioreactor/parameters';
import type { Run } from '@/core/simulations/bioreactor/run';
import { DURATION } from '@/core/simulations/bioreactor/state';
import { type Mark, SmallCurve } from '../parts/small-curve';

/** A round top for a curve that grows. */
const top = (values: readonly number[], steps: readonly number[]): number =>
  steps.find((step) => step >= Math.max(...values) * 1.05) ?? steps.at(-1)!;

/** Eight small multiples on one time axis: two columns on a phone, four on a wide screen. */
export function Curves({ run, marks }: { run: Run; marks?: readonly Mark[] }) {
  const { readings, samples } = run;
  const days = DURATION[run.setup.mode] / 24;
  const shared = { to: days, every: days > 12 ? 4 : 2, marks };
  const online = (of: (r: Reading) => number | null) =>
    readings.flatMap((r) => {
      const y = of(r);
      return y === null ? [] : [{ x: r.hour / 24, y }];
    });
  const bench = (of: (s: Sample) => number) => samples.map((s) => ({ x: s.hour / 24, y: of(s) }));
  const said = new Set(alarms(run));
  return (
    <div>
      <div className="grid grid-cols-2 gap-x-4 gap-y-3 @lg:grid-cols-4">
        <SmallCurve
          {...shared}
          name="Cellules viables"
          unit="10⁶/mL"
          digits={1}
          dots={bench((s) => s.viable)}
          joined
          low={0}
          high={top(
            samples.map((s) => s.viable),
            [5, 10, 20, 30, 40, 60],
          )}
        />
        <SmallCurve
          {...shared}
          name="Glucose"
          unit="mmol/L"
          digits={1}
          dots={bench((s) => s.glucose)}
          joined
          low={0}
          high={top(
            samples.map((s) => s.glucose),
            [50, 100, 200],
          )}
          attention={samples.at(-1)!.glucose < 2}
        />
        <SmallCurve
          {...shared}
          name="Lactate"
          unit="mmol/L"
          digits={1}
          dots={bench((s) => s.lactate)}
          joined
          low={0}
          high={top(
            samples.map((s) => s.lactate),
            [20, 50, 100],
          )}
        />
        <SmallCurve
          {...shared}
          name="Volume"
          unit="L"
          digits={1}
          line={online((r) => r.volume)}
          low={run.setup.mode === 'fed-batch' ? 115 : 75}
          high={run.setup.mode === 'fed-batch' ? top([readings.at(-1)!.volume], [130, 145, 165, 200]) : 105}
          attention={said.has('volume-full') || said.has('level-low')}
        />
        <SmallCurve
          {...shared}
          name="O₂ dissous"
          unit="%"
          digits={0}
          line={online((r) => r.oxygen)}
          dots={bench((s) => s.oxygen)}
          low={0}
          high={100}
          band={[VESSEL.setPoint.value - 10, VESSEL.setPoint.value + 10]}
          attention={said.has('oxygen-low')}
        />
        <SmallCurve
          {...shared}
          name="O₂ dans le gaz"
          unit="%"
          digits={0}
          line={online((r) => r.gas)}
          low={0}
          high={100}
          attention={said.has('gas-full')}
        />
        <SmallCurve
          {...shared}
          name="pH"
          unit=""
          digits={2}
          line={online((r) => r.ph)}
          dots={bench((s) => s.ph)}
          low={6.4}
          high={7.6}
          band={[6.9, 7.1]}
          attention={said.has('ph-off')}
        />
        <SmallCurve
          {...shared}
          name="Mousse"
          unit="%"
          digits={0}
          line={online((r) => r.foam)}
          low={0}
          high={100}
          attention={said.has('foam-high')}
        />
      </div>
      <p className="tiny mt-2">
        Un repère tous les {shared.every} jours. Trait{'\u00a0'}: en ligne. Cercles{'\u00a0'}: laboratoire. Bande{'\u00a0'}: zone visée.
      </p>
    </div>
  );
}
