import type { Cycle } from '@/core/simulations/chromatography/cycle';
import { pointAt } from '@/core/simulations/chromatography/pool';
import { fixed } from '../parts/fixed';
import { Fold } from '../parts/fold';

/** The elution as a table, half a volume a line. */
export function Values({ cycle }: { cycle: Cycle }) {
  const { from, to } = cycle.phases.elution;
  const volumes = Array.from({ length: Math.floor((to - from) / 0.5 + 1e-9) + 1 }, (_, i) => from + i * 0.5);
  return (
    <Fold title="Lire les valeurs">
      <table className="small num w-full text-right [&_td]:py-1 [&_td]:pl-3 [&_th]:py-1">
        <caption className="tiny text-left">Élution, un point tous les demi-volumes de colonne</caption>
        <thead>
          <tr className="tiny">
            <th scope="col" className="text-left">
              Volume (VC)
            </th>
            <th scope="col" className="pl-3">
              UV (UA)
            </th>
            <th scope="col" className="pl-3">
              Conductivité (mS/cm)
            </th>
          </tr>
        </thead>
        <tbody>
          {volumes.map((volume) => {
            const point = cycle.points[pointAt(cycle, volume)]!;
            return (
              <tr key={volume} className="border-t border-line">
                <th scope="row" className="text-left font-normal">
                  {fixed(volume, 1)}
                </th>
                <td>{fixed(point.uv, 2)}</td>
                <td>{fixed(point.conductivity, 1)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Fold>
  );
}
