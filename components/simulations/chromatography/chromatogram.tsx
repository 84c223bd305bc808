import type { Cycle } from '@/core/simulations/chromatography/cycle';
import { ABSORBANCE, SPECIES } from '@/core/simulations/chromatography/parameters';
import type { Pool } from '@/core/simulations/chromatography/pool';
import { fixed } from '../parts/fixed';
import { poolText } from './words';

const W = 320;
const H = 196;
const LEFT = 4;
const RIGHT = 316;
const TOP = 20;
const BOTTOM = 168;
/** Impurities are drawn larger than they are, and it is said. */
const MAGNIFIED = 5;
const LABEL = 'text-[11px] @lg:text-[8px]';

/** A round top for the absorbance. */
const topOf = (max: number): number => [0.5, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48].find((top) => top >= 1.08 * max) ?? 64;

/** The elution, with its pool. A touch moves the nearest bound; the two ranges below do the same. */
export function Chromatogram({
  cycle,
  pool,
  composition,
  onPick,
}: {
  cycle: Cycle;
  pool: Pool;
  composition: boolean;
  onPick?: (volume: number) => void;
}) {
  const { from, to } = cycle.phases.elution;
  const shown = cycle.points.filter(({ volume }) => volume >= from - 1e-9 && volume <= to + 1e-9);
  const uvTop = topOf(Math.max(...shown.map(({ uv }) => uv)));
  const saltTop = 40;
  const x = (volume: number) => LEFT + ((volume - from) / (to - from)) * (RIGHT - LEFT);
  const y = (share: number) => BOTTOM - Math.min(1.05, share) * (BOTTOM - TOP);
  const path = (of: (p: (typeof shown)[number]) => number, points = shown) =>
    points.map((p) => `${x(p.volume).toFixed(1)},${y(of(p)).toFixed(1)}`).join(' ');
  const pooled = shown.filter(({ volume }) => volume >= pool.from - 1e-9 && volume <= pool.to + 1e-9);
  const pick = (event: React.MouseEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const at = ((event.clientX - box.left) / box.width) * W;
    onPick?.(from + ((at - LEFT) / (RIGHT - LEFT)) * (to - from));
  };
  const every = to - from > 14 ? 4 : 2;
  const ticks = Array.from({ length: Math.floor((to - from) / every) + 1 }, (_, i) => from + i * every);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the two ranges under the figure are the keyboard's way.
    <svg
      viewBox={`0 0 ${W} ${H}`}
      className={`block w-full **:[vector-effect:non-scaling-stroke] ${onPick ? 'cursor-pointer touch-manipulation' : ''}`}
      role="img"
      aria-label={`Chromatogramme de l’élution, de ${fixed(from, 1)} à ${fixed(to, 1)}\u00a0VC. Pool de ${fixed(pool.from, 1)} à ${fixed(pool.to, 1)}. ${poolText(pool)}`}
      onClick={onPick && pick}
    >
      <line x1={LEFT} x2={RIGHT} y1={BOTTOM} y2={BOTTOM} stroke="var(--line-2)" />
      <line x1={LEFT} x2={RIGHT} y1={TOP} y2={TOP} stroke="var(--line)" />
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={BOTTOM} y2={BOTTOM + 4} stroke="var(--line-2)" />
          <text
            x={x(tick)}
            y={BOTTOM + 16}
            className={`num ${LABEL}`}
            textAnchor={tick === ticks[0] ? 'start' : x(tick) > 300 ? 'end' : 'middle'}
            fill="var(--ink-3)"
          >
            {fixed(tick, 0)}
          </text>
        </g>
      ))}
      <g className={`num ${LABEL}`} fill="var(--ink-3)">
        <text x={LEFT} y={TOP - 6}>
          UV {fixed(uvTop, uvTop < 1 ? 1 : 0)}
          {'\u00a0'}UA
        </text>
        <text x={RIGHT} y={TOP - 6} textAnchor="end">
          conductivité {saltTop}
          {'\u00a0'}mS/cm
        </text>
        <text x={RIGHT} y={H - 1} textAnchor="end">
          volume (VC)
        </text>
      </g>
      {pooled.length > 1 && (
        <polygon
          points={`${x(pooled[0]!.volume)},${BOTTOM} ${path((p) => p.uv / uvTop, pooled)} ${x(pooled.at(-1)!.volume)},${BOTTOM}`}
          fill="var(--stain-1)"
        />
      )}
      <polyline points={path((p) => p.conductivity / saltTop)} fill="none" stroke="var(--ink-3)" strokeDasharray="1 3" strokeWidth={1.4} />
      {composition &&
        (['early', 'late'] as const).map((name) => {
          const j = SPECIES.indexOf(name);
          const peak = shown.reduce((best, p) => (p.c[j]! > best.c[j]! ? p : best));
          const share = (c: number) => (MAGNIFIED * ABSORBANCE * c) / uvTop;
          return (
            <g key={name}>
              <polyline
                points={path((p) => share(p.c[j]!))}
                fill="none"
                stroke="var(--warn)"
                strokeWidth={1.4}
                strokeDasharray={name === 'early' ? '5 3' : undefined}
              />
              <text
                x={Math.min(RIGHT - 40, Math.max(LEFT + 40, x(peak.volume)))}
                y={y(share(peak.c[j]!)) - 5}
                textAnchor="middle"
                className={LABEL}
                fill="var(--warn)"
                stroke="var(--paper)"
                strokeWidth={3}
                paintOrder="stroke"
              >
                {name === 'early' ? 'précoces' : 'agrégats'}
                {'\u00a0'}× {MAGNIFIED}
              </text>
            </g>
          );
        })}
      <polyline points={path((p) => p.uv / uvTop)} fill="none" stroke="var(--stain-4)" strokeWidth={1.8} strokeLinejoin="round" />
      {[
        { at: pool.from, name: 'début' },
        { at: pool.to, name: 'fin' },
      ].map(({ at, name }) => (
        <g key={name}>
          <line x1={x(at)} x2={x(at)} y1={TOP} y2={BOTTOM} stroke="var(--ink)" strokeWidth={1.4} />
          <text
            x={x(at) + (name === 'fin' ? -4 : 4)}
            y={TOP + 11}
            textAnchor={name === 'fin' ? 'end' : 'start'}
            className={`font-bold ${LABEL}`}
            fill="var(--ink)"
            stroke="var(--paper)"
            strokeWidth={3}
            paintOrder="stroke"
          >
            {name}
          </text>
        </g>
      ))}
    </svg>
  );
}
