import type { Run } from '@/core/simulations/bioreactor/run';
import { fixed } from '../parts/fixed';
import { Fold } from '../parts/fold';
import { dayOf } from './words';

/** The curves as figures: what is read now, and each sample. */
export function Values({ run }: { run: Run }) {
  const now = run.readings.at(-1)!;
  const rows: [string, string][] = [
    ['Oxygène dissous', now.oxygen === null ? 'sonde en recalibration' : `${fixed(now.oxygen, 0)}\u00a0% de la saturation en air`],
    ['Oxygène dans le gaz', `${fixed(now.gas, 0)}\u00a0%`],
    ['pH', now.ph === null ? 'sonde en recalibration' : fixed(now.ph, 2)],
    ['Volume', `${fixed(now.volume, 1)}\u00a0L`],
    ['Mousse', `${fixed(now.foam, 0)}\u00a0% du ciel de cuve`],
  ];
  return (
    <Fold title="Lire les valeurs">
      <dl className="small num grid gap-1">
        {rows.map(([name, value]) => (
          <div key={name} className="flex flex-wrap justify-between gap-x-4">
            <dt>{name}</dt>
            <dd className="font-semibold text-ink">{value}</dd>
          </div>
        ))}
      </dl>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: wider than a phone, it must scroll by keyboard too. */}
      <section className="overflow-x-auto" aria-label="Échantillons" tabIndex={0}>
        <table className="tiny num w-full text-right whitespace-nowrap [&_td]:py-1 [&_td]:pl-3 [&_th]:py-1 [&_th]:pl-3">
          <caption className="text-left font-semibold">Échantillons, du dernier au premier</caption>
          <thead>
            <tr>
              <th scope="col" className="pl-0! text-left">
                Quand
              </th>
              <th scope="col">Cellules (10⁶/mL)</th>
              <th scope="col">Viabilité (%)</th>
              <th scope="col">Glucose (mmol/L)</th>
              <th scope="col">Lactate (mmol/L)</th>
              <th scope="col">pH</th>
              <th scope="col">O₂ (%)</th>
              <th scope="col">Titre (g/L)</th>
            </tr>
          </thead>
          <tbody>
            {[...run.samples].reverse().map((s) => (
              <tr key={s.hour} className="border-t border-line">
                <th scope="row" className="pl-0! text-left font-normal">
                  {dayOf(s.hour)}
                </th>
                <td>{fixed(s.viable, 1)}</td>
                <td>{fixed(s.viability, 0)}</td>
                <td>{fixed(s.glucose, 1)}</td>
                <td>{fixed(s.lactate, 1)}</td>
                <td>{fixed(s.ph, 2)}</td>
                <td>{fixed(s.oxygen, 0)}</td>
                <td>{fixed(s.titre, 2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Fold>
  );
}
