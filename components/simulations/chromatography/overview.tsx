import { type Cycle, PHASES } from '@/core/simulations/chromatography/cycle';
import { lostIn } from '@/core/simulations/chromatography/pool';
import { fixed } from '../parts/fixed';
import { PHASE, percent } from './words';

const W = 320;
const TOP = 6;
const BOTTOM = 62;

/** The whole cycle, small: where the elution stands, and whether the load broke through. */
export function Overview({ cycle }: { cycle: Cycle }) {
  const end = cycle.phases.cleaning.to;
  const x = (volume: number) => (volume / end) * W;
  // The load's plateau must be seen beside a peak several times higher.
  const top = Math.max(...cycle.points.map(({ uv }) => uv));
  const y = (uv: number) => BOTTOM - Math.sqrt(uv / top) * (BOTTOM - TOP);
  const lost = lostIn(cycle, 'load');
  return (
    <figure>
      <svg
        viewBox={`0 0 ${W} 92`}
        className="block w-full **:[vector-effect:non-scaling-stroke]"
        role="img"
        aria-label={`Cycle entier\u00a0: ${PHASES.map((phase) => `${PHASE[phase]} de ${fixed(cycle.phases[phase].from, 1)} à ${fixed(cycle.phases[phase].to, 1)}\u00a0VC`).join(', ')}. ${percent(lost)} du produit est sorti pendant la charge.`}
      >
        <rect
          x={x(cycle.phases.elution.from)}
          width={x(cycle.phases.elution.to) - x(cycle.phases.elution.from)}
          y={TOP - 4}
          height={BOTTOM - TOP + 4}
          fill="var(--stain-0)"
        />
        <line x1={0} x2={W} y1={BOTTOM} y2={BOTTOM} stroke="var(--line-2)" />
        <polyline
          points={cycle.points.map((p) => `${x(p.volume).toFixed(1)},${y(p.uv).toFixed(1)}`).join(' ')}
          fill="none"
          stroke="var(--stain-4)"
          strokeWidth={1.4}
        />
        {PHASES.map((phase, i) => {
          const { from, to } = cycle.phases[phase];
          const last = phase === 'cleaning';
          return (
            <g key={phase}>
              <line x1={x(from)} x2={x(from)} y1={BOTTOM} y2={BOTTOM + 4} stroke="var(--line-2)" />
              <text
                x={last ? W : x((from + to) / 2)}
                y={i % 2 === 0 ? BOTTOM + 14 : BOTTOM + 27}
                textAnchor={last ? 'end' : 'middle'}
                className="text-[11px] @lg:text-[8px]"
                fill="var(--ink-3)"
              >
                {PHASE[phase]}
              </text>
            </g>
          );
        })}
      </svg>
      <figcaption className="small mt-1 num">
        {breakthrough(lost)} <span className="tiny">Cycle entier, UV en racine carrée.</span>
      </figcaption>
    </figure>
  );
}

function breakthrough(lost: number): string {
  if (lost < 0.05) return 'Rien n’a percé pendant la charge.';
  if (lost < 1) return `À peine ${percent(lost)} du produit est sorti pendant la charge.`;
  return `Percée\u00a0: ${percent(lost)} du produit est parti pendant la charge.`;
}
