import { formatNumber } from '@/core/assessment/format-number';
import type { ItemOf } from '@/core/assessment/item';

type Chart = ItemOf<'chart'>['chart'];
export type Marked = { index: number; tone: 'act' | 'good' | 'warn' };

const W = 350;
const H = 210;
const LEFT = 42;
const RIGHT = 340;
const TOP = 12;
const BOTTOM = 162;
const DASH = ['', '6 4', '2 4'];
const COLOUR = { act: 'var(--act)', good: 'var(--good)', warn: 'var(--warn)' };

/** From the left of the frame: to scale on a line whose x are numbers, one step an entry elsewhere. */
export function pointX({ kind, x: { values } }: Chart, index: number): number {
  const last = values.length - 1;
  const first = values[0];
  const toScale = kind === 'line' && values.every((value) => typeof value === 'number');
  const share = toScale ? (Number(values[index]) - Number(first)) / (Number(values[last]) - Number(first) || 1) : index / Math.max(1, last);
  const margin = kind === 'bar' ? (RIGHT - LEFT) / (2 * values.length) : 12;
  return LEFT + margin + share * (RIGHT - LEFT - 2 * margin);
}

/** A small chart drawn from its data: line symbols, limits named at the right, readable at 350 px. */
export function ChartFigure({
  chart,
  marked = [],
  onPick,
}: {
  chart: Chart;
  marked?: readonly Marked[];
  onPick?: (index: number) => void;
}) {
  const { x, y, series } = chart;
  const toY = (value: number) => BOTTOM - ((value - y.min) / (y.max - y.min)) * (BOTTOM - TOP);
  const ticks = niceTicks(y.min, y.max);
  const every = Math.ceil(x.values.length / 8);
  const pick = (event: React.MouseEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const at = ((event.clientX - box.left) / box.width) * W;
    const distances = x.values.map((_, index) => Math.abs(pointX(chart, index) - at));
    onPick?.(distances.indexOf(Math.min(...distances)));
  };
  return (
    <figure className="mx-auto max-w-xl">
      <p className="tiny">
        {y.label}
        {y.unit ? ` (${y.unit})` : ''}
      </p>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list of points under the figure is the keyboard's way. */}
      <svg
        viewBox={`0 0 ${W} ${H}`}
        className={`block w-full ${onPick ? 'cursor-pointer touch-manipulation' : ''}`}
        role="img"
        aria-label={chart.alt}
        onClick={onPick && pick}
      >
        <rect x={LEFT} y={TOP - 6} width={RIGHT - LEFT} height={BOTTOM - TOP + 12} rx={8} fill="var(--surface)" stroke="var(--line)" />
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={LEFT} x2={RIGHT} y1={toY(tick)} y2={toY(tick)} stroke="var(--line)" strokeDasharray="1 4" />
            <text x={LEFT - 5} y={toY(tick) + 4} fontSize={11} textAnchor="end" fill="var(--ink-3)">
              {formatNumber(tick, y.digits)}
            </text>
          </g>
        ))}
        {x.values.map((value, index) =>
          index % every === 0 ? (
            <text key={String(value)} x={pointX(chart, index)} y={BOTTOM + 22} fontSize={11} textAnchor="middle" fill="var(--ink-3)">
              {typeof value === 'number' ? formatNumber(value, 2) : value}
            </text>
          ) : null,
        )}
        {(chart.limits ?? []).map((limit) => (
          <g key={limit.label} data-limit={limit.label}>
            <line
              x1={LEFT}
              x2={RIGHT}
              y1={toY(limit.y)}
              y2={toY(limit.y)}
              stroke={limit.kind === 'centre' ? 'var(--line-2)' : 'var(--warn)'}
              strokeDasharray={limit.kind === 'centre' ? undefined : '5 4'}
            />
            <text
              {...labelPlace(chart, limit, toY)}
              fontSize={11}
              fill="var(--ink-2)"
              stroke="var(--surface)"
              strokeWidth={3}
              paintOrder="stroke"
            >
              {limit.label}
            </text>
          </g>
        ))}
        {chart.kind === 'bar' && <Bars chart={chart} toY={toY} />}
        {(chart.kind === 'bar' ? [] : series).map((line, s) => (
          <g key={line.name}>
            <polyline
              fill="none"
              stroke={s === 0 ? 'var(--stain-4)' : s === 1 ? 'var(--stain-3)' : 'var(--ink-2)'}
              strokeWidth={2}
              strokeDasharray={DASH[s]}
              points={line.points.map((p, i) => `${pointX(chart, i)},${toY(p)}`).join(' ')}
            />
            {(chart.kind === 'control' || onPick || marked.length > 0) &&
              line.points.map((p, i) => (
                <circle
                  key={`${line.name}-${x.values[i]}`}
                  cx={pointX(chart, i)}
                  cy={toY(p)}
                  r={chart.kind === 'control' ? 4 : 2.5}
                  fill="var(--stain-4)"
                />
              ))}
          </g>
        ))}
        {marked.map(({ index, tone }) => (
          <g key={`${tone}-${index}`}>
            <line x1={pointX(chart, index)} x2={pointX(chart, index)} y1={TOP} y2={BOTTOM} stroke={COLOUR[tone]} strokeDasharray="2 3" />
            <circle
              cx={pointX(chart, index)}
              cy={toY(series[0]!.points[index]!)}
              r={8.5}
              fill={COLOUR[tone]}
              stroke="var(--surface)"
              strokeWidth={3}
            />
          </g>
        ))}
        <text x={(LEFT + RIGHT) / 2} y={H - 6} fontSize={12} textAnchor="middle" fill="var(--ink-3)">
          {x.label}
        </text>
      </svg>
      {series.length > 1 && (
        <figcaption className="tiny flex flex-wrap gap-x-4">
          {series.map((line, s) => (
            <span key={line.name} className="inline-flex items-center gap-1.5">
              <svg width="24" height="8" aria-hidden="true">
                {chart.kind === 'bar' ? (
                  <rect x="1" y="1" width="22" height="6" {...barTone(s)} />
                ) : (
                  <line
                    x1="0"
                    x2="24"
                    y1="4"
                    y2="4"
                    stroke={s === 0 ? 'var(--stain-4)' : s === 1 ? 'var(--stain-3)' : 'var(--ink-2)'}
                    strokeWidth="2"
                    strokeDasharray={DASH[s]}
                  />
                )}
              </svg>
              {line.name}
            </span>
          ))}
        </figcaption>
      )}
    </figure>
  );
}

/** Two tones that differ without colour: full, then outlined. */
const barTone = (s: number) => ({ fill: s === 0 ? 'var(--stain-4)' : 'var(--stain-1)', stroke: 'var(--stain-4)', strokeWidth: 1.5 });

function Bars({ chart, toY }: { chart: Chart; toY: (value: number) => number }) {
  const { series, x } = chart;
  const width = (0.72 * (RIGHT - LEFT)) / x.values.length / series.length;
  return series.map((line, s) =>
    line.points.map((p, i) => (
      <rect
        key={`${line.name}-${x.values[i]}`}
        x={pointX(chart, i) + (s - series.length / 2) * width}
        y={toY(p)}
        width={width}
        height={BOTTOM - toY(p)}
        {...barTone(s)}
      />
    )),
  );
}

/** Where a limit's name hides no point and no other line: at the right above its line if it can, else at the left, else below. */
function labelPlace(chart: Chart, limit: { y: number; label: string }, toY: (value: number) => number) {
  const width = limit.label.length * 5.8 + 8;
  const points = chart.series.flatMap((line) => line.points.map((p, i) => ({ x: pointX(chart, i), y: toY(p) })));
  const others = (chart.limits ?? []).filter((other) => other.label !== limit.label).map((other) => toY(other.y));
  const places = [-4, 12].flatMap((dy) =>
    (['end', 'start'] as const).map((textAnchor) => {
      const middle = toY(limit.y) + dy - 4;
      const near = points.filter((p) => (textAnchor === 'end' ? p.x > RIGHT - width : p.x < LEFT + width)).map((p) => p.y);
      const room = Math.min(...[...near, ...others].map((y) => Math.abs(y - middle)));
      return { x: textAnchor === 'end' ? RIGHT - 4 : LEFT + 4, y: toY(limit.y) + dy, textAnchor, room };
    }),
  );
  const { room: _, ...place } =
    places.find(({ room }) => room > 10) ?? places.reduce((best, place) => (place.room > best.room ? place : best));
  return place;
}

/** Three to five round values between two bounds. */
function niceTicks(min: number, max: number): number[] {
  const raw = (max - min) / 4;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].map((m) => m * power).find((s) => s >= raw)!;
  const ticks: number[] = [];
  for (let t = Math.ceil(min / step) * step; t <= max + step * 1e-6; t += step) ticks.push(Number(t.toPrecision(10)));
  return ticks;
}
