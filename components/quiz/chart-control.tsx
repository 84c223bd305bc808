import { useState } from 'react';
import { formatNumber } from '@/core/assessment/format-number';
import type { ItemOf } from '@/core/assessment/item';
import type { Response } from '@/core/events/event';
import { ChartFigure, type Marked } from './chart-figure';
import { ChoiceControl } from './choice-control';

/** Reading a chart: touch a point (or take it in the list), or choose what it says. */
export function ChartControl({ item, answered }: { item: ItemOf<'chart'>; answered?: Response }) {
  const [picked, pick] = useState<number | null>(null);
  const { chart, points, options } = item;
  if (options)
    return (
      <div className="grid gap-4">
        <ChartFigure chart={chart} />
        <ChoiceControl choices={options} multiple={false} legend="Réponses proposées" answered={answered} />
      </div>
    );
  const name = (index: number) =>
    `${chart.x.label} ${chart.x.values[index]} : ${chart.series.map((s) => formatNumber(s.points[index]!, chart.y.digits)).join(' ; ')}${chart.y.unit ? ` ${chart.y.unit}` : ''}`;
  if (answered) {
    const given = answered.kind === 'point' ? answered.index : null;
    const accepted = points ?? [];
    const marked: Marked[] = [
      ...(given !== null && !accepted.includes(given) ? [{ index: given, tone: 'warn' as const }] : []),
      ...accepted.map((index) => ({ index, tone: 'good' as const })),
    ];
    return (
      <div>
        <ChartFigure chart={chart} marked={marked} />
        <p className="small mt-1">
          Attendu : <b className="num text-good">{accepted.map(name).join(' ou ')}</b>
          {given !== null && !accepted.includes(given) && <span className="num"> · vous aviez touché {name(given)}</span>}
        </p>
      </div>
    );
  }
  return (
    <div>
      <input type="hidden" name="point" value={picked ?? ''} />
      <ChartFigure chart={chart} marked={picked === null ? [] : [{ index: picked, tone: 'act' }]} onPick={pick} />
      <p className="small mt-1" aria-live="polite">
        {picked === null ? (
          'Touchez un point de la courbe.'
        ) : (
          <>
            Vous avez choisi <b className="num text-ink">{name(picked)}</b>
          </>
        )}
      </p>
      <details>
        <summary className="link small cursor-pointer">Voir la liste des {chart.x.values.length} points</summary>
        <fieldset className="mt-2 flex flex-wrap gap-2">
          <legend className="visually-hidden">{chart.x.label}</legend>
          {chart.x.values.map((value, index) => (
            <label key={String(value)} className="chip num relative">
              <input
                type="radio"
                name="liste"
                value={index}
                checked={picked === index}
                onChange={() => pick(index)}
                className="absolute inset-0 opacity-0"
              />
              {name(index)}
            </label>
          ))}
        </fieldset>
      </details>
    </div>
  );
}
