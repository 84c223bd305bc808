import { FRANCE, place } from './france-outline';

/** Towns as dots, larger where there is more; the list beside says the same. */

export type Town = { id: string; name: string; lat: number; lon: number; count: number };

/** Where a name stands beside its dot: on the right, unless it would run into the sea or into a neighbour. */
const SIDES: Record<string, 'left' | 'above' | 'below'> = {
  nantes: 'left',
  bordeaux: 'left',
  toulouse: 'left',
  caen: 'left',
  lille: 'left',
  rouen: 'above',
  strasbourg: 'below',
  'ile-de-france': 'below',
};
const PUT = {
  right: (r: number) => ({ dx: r + 4, dy: 4, anchor: 'start' }) as const,
  left: (r: number) => ({ dx: -r - 4, dy: 4, anchor: 'end' }) as const,
  above: (r: number) => ({ dx: 0, dy: -r - 4, anchor: 'middle' }) as const,
  below: (r: number) => ({ dx: 0, dy: r + 13, anchor: 'middle' }) as const,
};

export function FranceMap({ towns, alt }: { towns: readonly Town[]; alt: string }) {
  return (
    <svg viewBox={`0 0 ${FRANCE.width} ${FRANCE.height}`} className="block w-full max-w-xl" role="img" aria-label={alt}>
      <path d={FRANCE.outline} fill="var(--stain-0)" stroke="var(--line-2)" strokeWidth={1} strokeLinejoin="round" />
      {[...towns]
        .sort((x, y) => y.count - x.count)
        .map(({ id, name, lat, lon, count }) => {
          const { x, y } = place(lon, lat);
          const r = 3.5 + 2.6 * Math.sqrt(count);
          const { dx, dy, anchor } = PUT[SIDES[id] ?? 'right'](r);
          return (
            <g key={id}>
              <circle cx={x} cy={y} r={r} fill="var(--stain-4)" stroke="var(--paper)" strokeWidth={1.5} />
              {count > 2 && (
                <text x={x} y={y + 4} textAnchor="middle" fontSize={11} fontWeight={700} fill="var(--surface)">
                  {count}
                </text>
              )}
              <text
                x={x + dx}
                y={y + dy}
                textAnchor={anchor}
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

/** Degrees of latitude, about 30 km: nearer than that, two dots of this drawing would touch. */
const NEAR = 0.28;

/** Towns that one dot can stand for, under the name of the one where there is most; around Paris, under the region's. */
export function grouped(towns: readonly (Town & { region: string })[]): Town[] {
  const groups: (Town & { region: string })[] = [];
  for (const town of [...towns].sort((x, y) => y.count - x.count)) {
    const near = groups.find(
      (group) =>
        (town.region === 'Île-de-France' && group.region === town.region) ||
        Math.hypot(group.lat - town.lat, (group.lon - town.lon) * Math.cos((town.lat * Math.PI) / 180)) < NEAR,
    );
    if (near) near.count += town.count;
    else
      groups.push(
        town.region === 'Île-de-France' ? { ...town, id: 'ile-de-france', name: town.region, lat: 48.8, lon: 2.35 } : { ...town },
      );
  }
  return groups;
}
