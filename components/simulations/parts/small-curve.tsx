import { formatNumber } from '@/core/assessment/format-number';
import { fixed } from './fixed';

export type Point = { x: number; y: number };
export type Mark = { x: number; name: string };

const W = 152;
const H = 64;
const TOP = 13;
const BOTTOM = 60;

/**
 * One small multiple: its name, its latest value, a thin line and nothing more. All share the time axis, whose days are the faint
 * verticals. `line` is what an instrument says on line, `dots` what the laboratory says of samples.
 */
export function SmallCurve({
  name,
  unit,
  digits,
  line = [],
  dots = [],
  joined = false,
  low,
  high,
  band,
  to,
  every,
  marks = [],
  attention = false,
}: {
  name: string;
  unit: string;
  digits: number;
  line?: readonly Point[];
  dots?: readonly Point[];
  /** Join the dots, when there is no line. */
  joined?: boolean;
  low: number;
  high: number;
  /** Where the value should be. */
  band?: readonly [number, number];
  /** End of the time axis, and its rhythm. */
  to: number;
  every: number;
  marks?: readonly Mark[];
  attention?: boolean;
}) {
  const x = (value: number) => (value / to) * W;
  const y = (value: number) => BOTTOM - ((Math.min(high, Math.max(low, value)) - low) / (high - low)) * (BOTTOM - TOP);
  const now = line.at(-1) ?? dots.at(-1);
  const values = [...line, ...dots].map((p) => p.y);
  const said = now ? `${fixed(now.y, digits)}${unit ? `\u00a0${unit}` : ''}` : 'pas encore mesuré';
  const spoken = now
    ? `${name}\u00a0: ${said}, entre ${fixed(Math.min(...values), digits)} et ${fixed(Math.max(...values), digits)} depuis le début.`
    : `${name}\u00a0: pas encore mesuré.`;
  return (
    <figure className="min-w-0">
      <figcaption aria-hidden="true" className="leading-tight">
        <span className="tiny block">{name}</span>
        <span className={`num block text-[0.9375rem] font-semibold ${attention ? 'text-warn' : ''}`}>{said}</span>
      </figcaption>
      <svg viewBox={`0 0 ${W} ${H}`} className="block w-full overflow-visible" role="img" aria-label={spoken}>
        {band && <rect x={0} width={W} y={y(band[1])} height={y(band[0]) - y(band[1])} fill="var(--stain-0)" />}
        {Array.from({ length: Math.floor(to / every) + 1 }, (_, i) => i * every).map((day) => (
          <line key={day} x1={x(day)} x2={x(day)} y1={BOTTOM} y2={BOTTOM + 3} stroke="var(--line-2)" />
        ))}
        <line x1={0} x2={W} y1={BOTTOM} y2={BOTTOM} stroke="var(--line-2)" />
        <line x1={0} x2={W} y1={TOP} y2={TOP} stroke="var(--line)" />
        <text x={W} y={TOP - 3} fontSize={10.5} textAnchor="end" fill="var(--ink-3)">
          {formatNumber(high, 1)}
        </text>
        {low !== 0 && (
          <text x={W} y={BOTTOM - 3} fontSize={10.5} textAnchor="end" fill="var(--ink-3)">
            {formatNumber(low, 1)}
          </text>
        )}
        {marks.map(({ x: at, name: letter }) => (
          <g key={letter}>
            <line x1={x(at)} x2={x(at)} y1={TOP} y2={BOTTOM} stroke="var(--warn)" strokeDasharray="2 2" />
            <text x={x(at) + 3} y={TOP + 10} fontSize={11} fontWeight={700} fill="var(--warn)">
              {letter}
            </text>
          </g>
        ))}
        {(line.length > 1 || joined) && (
          <polyline
            fill="none"
            stroke="var(--stain-4)"
            strokeWidth={joined ? 1.1 : 1.4}
            strokeLinejoin="round"
            points={(joined ? dots : line).map((p) => `${x(p.x).toFixed(1)},${y(p.y).toFixed(1)}`).join(' ')}
          />
        )}
        {line.length > 0 && <circle cx={x(line.at(-1)!.x)} cy={y(line.at(-1)!.y)} r={2.4} fill="var(--stain-4)" />}
        {dots.map((p) => (
          <circle
            key={p.x}
            cx={x(p.x)}
            cy={y(p.y)}
            r={joined ? 2.1 : 2.6}
            fill={joined ? 'var(--stain-4)' : 'var(--paper)'}
            stroke={joined ? 'none' : 'var(--ink)'}
            strokeWidth={1.2}
          />
        ))}
      </svg>
    </figure>
  );
}
