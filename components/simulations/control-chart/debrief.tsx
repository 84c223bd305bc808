import { useEffect, useRef } from 'react';
import { LENGTH } from '@/core/simulations/control-chart/series';
import { earliest, type Score, score, type Watch } from '@/core/simulations/control-chart/watch';
import { Again } from '../parts/again';
import { fr } from '../parts/typography';
import type { Mark } from './chart';
import { Charts } from './charts';
import { changeText, EVIDENCE, originOf } from './words';

const points = (n: number): string => fr`${n} ${n > 1 ? 'points' : 'point'}`;

export function Debrief({ watch, onSame, onOther }: { watch: Watch; onSame: () => void; onOther: () => void }) {
  const top = useRef<HTMLParagraphElement>(null);
  useEffect(() => top.current?.focus(), []);
  const { series, declarations } = watch;
  const result = score(watch);
  const best = earliest(result);
  const found = declarations.find((d) => !d.false);
  const falseOnes = declarations.filter((d) => d.false);
  const marks: Mark[] = [
    { index: series.change.at, tone: 'warn', name: 'changement' },
    ...(found ? [{ index: found.at, tone: 'good' as const, name: 'vous' }] : []),
  ];
  // Enough to see what came after, never less than what was seen.
  const seen = Math.min(LENGTH, Math.max(watch.seen, series.change.at + 18));
  return (
    <div className="grid gap-5">
      <p ref={top} tabIndex={-1} className="eyebrow num">
        Essai n°{'\u00a0'}
        {series.seed} · terminé au lot {watch.seen}
      </p>
      <p className="text-[1.125rem] leading-snug font-bold">{headline(result)}</p>
      <Charts watch={watch} seen={seen} marks={marks} />
      <section className="grid gap-2">
        <h4 className="font-bold">Ce qui s’est passé</h4>
        <p>
          Au lot {series.change.at + 1}, {changeText(series.change)}
        </p>
        {found && !found.met && (
          <p className="small">
            Vous aviez raison, sans preuve{'\u00a0'}: «{'\u00a0'}
            {EVIDENCE[found.by]}
            {'\u00a0'}» n’était pas rempli. Une enquête sans règle remplie se défend mal.
          </p>
        )}
        {falseOnes.length > 0 && (
          <p className="small">
            {falseOnes.length === 1 ? 'Une fausse alarme' : `${falseOnes.length} fausses alarmes`}
            {falseOnes.some((d) => d.met) &&
              ', dont une au moins où la règle sonnait par hasard\u00a0: les quatre règles de Western Electric sonnent à tort environ une fois sur 90 points, la seule limite à 3\u00a0σ une fois sur 370'}
            . Chacune coûte une enquête, et un peu de la confiance dans la carte.
          </p>
        )}
        <p className="small">
          {best
            ? fr`Un collègue attentif : « ${EVIDENCE[best.by]} », ${points(best.delay)} après le changement.`
            : 'Aucune règle n’a sonné après le changement\u00a0: un collègue attentif ne l’aurait pas vu non plus.'}
        </p>
      </section>
      <table className="small num w-full [&_td]:pl-3 [&_td]:text-right">
        <caption className="tiny text-left">Quand chaque test a sonné, en points depuis le changement</caption>
        <tbody>
          {result.tests.map(({ by, delay }) => (
            <tr key={by} className="border-t border-line">
              <th scope="row" className="py-1.5 text-left font-normal">
                {EVIDENCE[by]} <span className="tiny">{originOf(by)}</span>
              </th>
              <td className={delay === best?.delay ? 'font-bold text-good' : ''}>{delay ?? 'jamais'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Again onSame={onSame} onOther={onOther} />
    </div>
  );
}

function headline({ delay, rightRule, falseAlarms }: Score): string {
  const alarms =
    falseAlarms === 0 ? 'sans fausse alarme' : falseAlarms === 1 ? 'après une fausse alarme' : `après ${falseAlarms} fausses alarmes`;
  if (delay === null) return `Le changement vous a échappé, ${alarms}.`;
  return `Vu en ${points(delay)}, ${alarms}, ${rightRule ? 'par une règle remplie' : 'mais par une règle qui n’était pas remplie'}.`;
}
