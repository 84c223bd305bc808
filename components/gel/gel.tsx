import { THETA } from '@/core/assessment/grid';
import type { BlockView } from '@/core/progress/view';

export type Lane = Pick<BlockView, 'posterior' | 'target' | 'assess' | 'declared' | 'answers'> & { name: string };

const WIDTH = 350;
const LEFT = 28;
const TOP = 30;
const HEIGHT = 268;
const RANGE = 2.9;
/** θ → y. */
const Y = (theta: number) => TOP + ((RANGE - theta) / (2 * RANGE)) * HEIGHT;
/** A density of 0.5 (a standard deviation of 0.8) is a full stain; the prior, at 1.5, a pale smear. */
const stain = (probability: number) => Math.min(1, (probability / 0.1) * 2);

/**
 * The signature picture: one lane a block, the density of the band is the posterior of the level, a tick the declared
 * level, a bracket the cut of the target. Blocks that a quiz does not measure are hatched. The facts stand in a table
 * beside it.
 */
export function Gel({ lanes, label }: { lanes: readonly Lane[]; label: string }) {
  const lane = (WIDTH - LEFT - 4) / Math.max(1, lanes.length);
  const nodes = THETA.flatMap((theta, i) => (Math.abs(theta) <= RANGE + 1e-9 && i % 2 === 0 ? [i] : []));
  return (
    <svg viewBox={`0 0 ${WIDTH} 312`} className="block w-full max-w-2xl" role="img" aria-label={label}>
      <defs>
        <pattern id="hachures" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="7" stroke="var(--line-2)" strokeWidth="1.6" />
        </pattern>
        {lanes.map((l, i) => (
          <linearGradient key={l.name} id={`bande-${i}`} x1="0" x2="0" y1="1" y2="0">
            {nodes.map((n) => (
              <stop
                key={n}
                offset={`${(((THETA[n]! + RANGE) / (2 * RANGE)) * 100).toFixed(1)}%`}
                stopColor="rgb(var(--band))"
                stopOpacity={stain(l.posterior[n]!).toFixed(3)}
              />
            ))}
          </linearGradient>
        ))}
      </defs>
      <rect x={LEFT} y={22} width={WIDTH - LEFT} height={284} rx={10} fill="var(--gel)" stroke="var(--gel-edge)" />
      {[-1, 0, 1].map((cut) => (
        <line key={cut} x1={LEFT} x2={WIDTH} y1={Y(cut)} y2={Y(cut)} stroke="var(--gel-edge)" strokeDasharray="1 4" strokeLinecap="round" />
      ))}
      {[1, 2, 3, 4].map((level) => (
        <g key={level}>
          <text x={11} y={Y(level - 2.5) + 5} fontSize={15} fontWeight={700} textAnchor="middle" fill="var(--ink-2)">
            {level}
          </text>
          <line
            x1={19}
            x2={LEFT - 2}
            y1={Y(level - 2.5)}
            y2={Y(level - 2.5)}
            stroke="var(--ink-3)"
            strokeWidth={2.4}
            strokeLinecap="round"
          />
        </g>
      ))}
      {lanes.map((l, i) => {
        const x = LEFT + 3 + i * lane;
        const w = lane - (lanes.length > 10 ? 4 : 6);
        const measured = l.assess === 'quiz';
        const cut = Y(l.target - 3);
        return (
          <g key={l.name} data-lane={i + 1}>
            <text x={x + w / 2} y={15} fontSize={13} fontWeight={700} textAnchor="middle" fill="var(--ink-2)">
              {i + 1}
            </text>
            <rect
              x={x}
              y={TOP}
              width={w}
              height={HEIGHT}
              rx={3}
              fill={measured ? `url(#bande-${i})` : 'url(#hachures)'}
              opacity={measured && l.answers === 0 ? 0.55 : 1}
            />
            {measured && l.target > 1 && (
              <path
                d={`M${x - 1} ${cut + 7}v-7h${w + 2}v7`}
                fill="none"
                stroke="var(--act)"
                strokeWidth={2}
                strokeLinecap="round"
                strokeLinejoin="round"
              />
            )}
            {l.declared && (
              <line
                x1={x + w * 0.2}
                x2={x + w * 0.8}
                y1={Y(l.declared - 2.5)}
                y2={Y(l.declared - 2.5)}
                stroke="var(--ink)"
                strokeWidth={2.2}
                strokeLinecap="round"
              />
            )}
          </g>
        );
      })}
    </svg>
  );
}

export function GelLegend({ hatched }: { hatched: boolean }) {
  return (
    <p className="tiny mt-2 flex flex-wrap gap-x-4 gap-y-1" aria-hidden="true">
      <span className="inline-flex items-center gap-1.5">
        <svg width="16" height="11" aria-hidden="true">
          <rect width="16" height="11" rx="2" fill="rgb(var(--band))" opacity=".8" />
        </svg>
        mesuré
      </span>
      <span className="inline-flex items-center gap-1.5">
        <svg width="16" height="11" aria-hidden="true">
          <line x1="0" x2="16" y1="6" y2="6" stroke="var(--ink)" strokeWidth="2" />
        </svg>
        déclaré
      </span>
      <span className="inline-flex items-center gap-1.5">
        <svg width="18" height="11" aria-hidden="true">
          <path d="M1 9v-7h16v7" fill="none" stroke="var(--act)" strokeWidth="2" />
        </svg>
        visé
      </span>
      {hatched && (
        <span className="inline-flex items-center gap-1.5">
          <svg width="16" height="11" aria-hidden="true">
            <rect width="16" height="11" rx="2" fill="none" stroke="var(--line-2)" />
            <path d="M2 11 12 0M8 11 16 2" stroke="var(--line-2)" strokeWidth="1.6" />
          </svg>
          indication seulement
        </span>
      )}
    </p>
  );
}
