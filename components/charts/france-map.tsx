import { FRANCE, place } from './france-outline';

/** Towns as dots, larger where there is more; the list beside says the same. */

export type Town = { id: string; name: string; lat: number; lon: number; count: number };

/** Where a name on the right of its dot would run into the sea or into a neighbour. */
const LEFT_OF = new Set(['rennes', 'nantes', 'bordeaux', 'toulouse', 'caen', 'lille', 'tours']);

export function FranceMap({ towns, alt }: { towns: readonly Town[]; alt: string }) {
  return (
    <svg viewBox={`0 0 ${FRANCE.width} ${FRANCE.height}`} className="block w-full max-w-xl" role="img" aria-label={alt}>
      <path d={FRANCE.outline} fill="var(--stain-0)" stroke="var(--line-2)" strokeWidth={1} strokeLinejoin="round" />
      {[...towns]
        .sort((x, y) => y.count - x.count)
        .map(({ id, name, lat, lon, count }) => {
          const { x, y } = place(lon, lat);
          const r = 3.5 + 2.6 * Math.sqrt(count);
          const left = LEFT_OF.has(id);
          return (
            <g key={id}>
              <circle cx={x} cy={y} r={r} fill="var(--stain-4)" stroke="var(--paper)" strokeWidth={1.5} />
              {count > 2 && (
                <text x={x} y={y + 4} textAnchor="middle" fontSize={11} fontWeight={700} fill="var(--surface)">
                  {count}
                </text>
              )}
              <text
                x={left ? x - r - 4 : x + r + 4}
                y={y + 4}
                textAnchor={left ? 'end' : 'start'}
                fontSize={12}
                fill="var(--ink)"
                stroke="var(--paper)"
                strokeWidth={3}
                paintOrder="stroke"
              >
                {name}
              </text>
            </g>
          );
        })}
    </svg>
  );
}
