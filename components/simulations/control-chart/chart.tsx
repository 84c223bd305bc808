import type { Subject } from '@/core/simulations/control-chart/series';
import { fixed } from '../parts/fixed';

export type Mark = { index: number; tone: 'warn' | 'act' | 'good'; name: string };

const W = 320;
const LEFT = 6;
const RIGHT = 284;
const COLOUR = { act: 'var(--act)', good: 'var(--good)', warn: 'var(--warn)' };

/** Points shown at once, so that they stay large enough to be read on a phone. */
export const WINDOW = 30;
export const windowOf = (seen: number): number => Math.max(0, seen - WINDOW);
export const pointX = (index: number, from: number): number => LEFT + 6 + ((index - from) / (WINDOW - 1)) * (RIGHT - LEFT - 12);

/** Individuals between their limits; zones of one σ are the faint lines. Values are given in σ and named in the unit. */
export function IndividualsChart({
  z,
  from,
  subject,
  marks = [],
}: {
  z: readonly number[];
  from: number;
  subject: Subject;
  marks?: readonly Mark[];
}) {
  const H = 172;
  const y = (value: number) => 84 - Math.max(-4.6, Math.min(4.6, value)) * 16;
  const shown = z.slice(from);
  const name = (value: number) => fixed(subject.mean + value * subject.sigma, subject.digits);
  const last = z.length - 1;
  return (
    <svg
      viewBox={`0 0 ${W} ${H}`}
      className="block w-full **:[vector-effect:non-scaling-stroke]"
      role="img"
      aria-label={`Carte aux individus, ${subject.name}\u00a0: points ${from + 1} à ${z.length}, dernier à ${name(z[last]!)}${subject.unit ? `\u00a0${subject.unit}` : ''}. Moyenne ${name(0)}, limites ${name(-3)} et ${name(3)}.`}
    >
      {[-2, -1, 1, 2].map((k) => (
        <line key={k} x1={LEFT} x2={RIGHT} y1={y(k)} y2={y(k)} stroke="var(--line)" />
      ))}
      <line x1={LEFT} x2={RIGHT} y1={y(0)} y2={y(0)} stroke="var(--line-2)" />
      {[-3, 3].map((k) => (
        <line key={k} x1={LEFT} x2={RIGHT} y1={y(k)} y2={y(k)} stroke="var(--warn)" strokeDasharray="5 4" />
      ))}
      <g className="text-[11px] @lg:text-[8px]" fill="var(--ink-3)">
        {[3, 0, -3].map((k) => (
          <text key={k} x={RIGHT + 4} y={y(k)} dominantBaseline="central" className="num">
            {name(k)}
          </text>
        ))}
        {[2, 1, -1, -2].map((k) => (
          <text key={k} x={RIGHT + 4} y={y(k)} dominantBaseline="central">
            {k > 0 ? '+' : '−'}
            {Math.abs(k)}
            {'\u00a0σ'}
          </text>
        ))}
      </g>
      {marks
        .filter(({ index }) => index >= from)
        .map(({ index, tone, name: label }) => (
          <g key={`${tone}${index}`}>
            <line x1={pointX(index, from)} x2={pointX(index, from)} y1={12} y2={156} stroke={COLOUR[tone]} strokeDasharray="2 3" />
            <text
              x={pointX(index, from) + (index - from > WINDOW / 2 ? -4 : 4)}
              y={tone === 'warn' ? 9 : 166}
              className="text-[11px] font-bold @lg:text-[8px]"
              textAnchor={index - from > WINDOW / 2 ? 'end' : 'start'}
              fill={COLOUR[tone]}
            >
              {label}
            </text>
          </g>
        ))}
      <polyline
        fill="none"
        stroke="var(--stain-4)"
        strokeWidth={1.3}
        points={shown.map((value, i) => `${pointX(from + i, from).toFixed(1)},${y(value).toFixed(1)}`).join(' ')}
      />
      {shown.map((value, i) => (
        <circle
          key={value}
          cx={pointX(from + i, from)}
          cy={y(value)}
          r={from + i === last ? 4.4 : 2.9}
          fill="var(--stain-4)"
          stroke="var(--paper)"
          strokeWidth={from + i === last ? 2 : 0}
        />
      ))}
    </svg>
  );
}

/** A chart with a memory under the individuals, on the same points. */
export function MemoryChart({
  name,
  lines,
  limits,
  from,
  top,
  spoken,
}: {
  name: string;
  /** Each point of each line, in the chart's own unit. */
  lines: readonly (readonly number[])[];
  /** Upper and lower limits, point by point. */
  limits: readonly (readonly number[])[];
  from: number;
  top: number;
  spoken: string;
}) {
  const H = 84;
  const y = (value: number) => 42 - (Math.max(-top, Math.min(top, value)) / top) * 36;
  const path = (values: readonly number[]) =>
    values
      .slice(from)
      .map((value, i) => `${pointX(from + i, from).toFixed(1)},${y(value).toFixed(1)}`)
      .join(' ');
  return (
    <figure>
      <figcaption className="tiny">{name}</figcaption>
      <svg viewBox={`0 0 ${W} ${H}`} className="block w-full **:[vector-effect:non-scaling-stroke]" role="img" aria-label={spoken}>
        <line x1={LEFT} x2={RIGHT} y1={y(0)} y2={y(0)} stroke="var(--line-2)" />
        {limits.map((limit) => (
          <polyline key={limit[0]} points={path(limit)} fill="none" stroke="var(--warn)" strokeDasharray="5 4" />
        ))}
        {limits.map((limit) => (
          <text
            key={limit[0]}
            x={RIGHT + 4}
            y={y(limit.at(-1)!)}
            dominantBaseline="central"
            fill="var(--ink-3)"
            className="num text-[11px] @lg:text-[8px]"
          >
            {fixed(limit.at(-1)!, 1)}
          </text>
        ))}
        {lines.map((line) => (
          <g key={line.join()}>
            <polyline points={path(line)} fill="none" stroke="var(--stain-4)" strokeWidth={1.5} />
            <circle cx={pointX(line.length - 1, from)} cy={y(line.at(-1)!)} r={3} fill="var(--stain-4)" />
          </g>
        ))}
      </svg>
    </figure>
  );
}
