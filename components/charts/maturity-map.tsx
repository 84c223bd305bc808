/**
 * Maturity across, France's position upwards: a dot a family. Drawn on the server; the list beside says the same in words.
 * Dots are numbered as the list is, and read in black and white.
 */

export type MapPoint = { id: string; short: string; maturity: number; france: number };

const W = 350;
const H = 352;
const [LEFT, RIGHT, TOP, BOTTOM] = [26, 10, 14, 46];
/** Notes are out of 4, and none is under 1. */
const [LOW, HIGH] = [1, 4];
const x = (note: number) => LEFT + ((note - LOW) / (HIGH - LOW)) * (W - LEFT - RIGHT);
const y = (note: number) => H - BOTTOM - ((note - LOW) / (HIGH - LOW)) * (H - TOP - BOTTOM);

type Place = { dx: number; dy: number; anchor: 'start' | 'middle' | 'end' };
const BESIDE: Place = { dx: 11, dy: 4, anchor: 'start' };
/** Where a name beside its dot would run into a neighbour. */
const PLACES: Record<string, Place> = {
  'vaccins-prophylactiques': { dx: 0, dy: 22, anchor: 'middle' },
  'anticorps-monoclonaux': { dx: 0, dy: -11, anchor: 'middle' },
  'anticorps-complexes': { dx: 0, dy: 21, anchor: 'middle' },
  'ingenierie-tissulaire': { dx: 4, dy: -10, anchor: 'end' },
  'vaccins-therapeutiques': { dx: 0, dy: -11, anchor: 'middle' },
};
const CLASSES = [
  { from: 1, to: 1.8, name: 'émergent' },
  { from: 1.8, to: 2.5, name: 'peu mature' },
  { from: 2.5, to: 3.1, name: 'relativ. mature' },
  { from: 3.1, to: 4, name: 'mature' },
];

export function MaturityMap({ points, at }: { points: readonly MapPoint[]; at?: string }) {
  return (
    <svg
      viewBox={`0 0 ${W} ${H}`}
      className="block w-full max-w-xl"
      role="img"
      aria-label="Maturité de chaque famille, de gauche à droite, et position de la France, de bas en haut, notées sur 4. Les notes sont dans la liste."
    >
      {CLASSES.map(({ from, to, name }, i) => (
        <g key={name}>
          <rect x={x(from)} y={TOP} width={x(to) - x(from)} height={H - TOP - BOTTOM} fill={i % 2 ? 'var(--stain-0)' : 'var(--surface)'} />
          <text x={(x(from) + x(to)) / 2} y={H - BOTTOM + 15} textAnchor="middle" fontSize={11} fill="var(--ink-2)">
            {name}
          </text>
        </g>
      ))}
      {[1, 2, 3, 4].map((note) => (
        <g key={note} fontSize={11} fill="var(--ink-3)">
          <line x1={LEFT} x2={W - RIGHT} y1={y(note)} y2={y(note)} stroke="var(--line)" />
          <text x={LEFT - 6} y={y(note) + 4} textAnchor="end">
            {note}
          </text>
          <text x={x(note)} y={H - BOTTOM + 29} textAnchor="middle">
            {note}
          </text>
        </g>
      ))}
      <text x={W - RIGHT} y={H - 4} textAnchor="end" fontSize={12} fontWeight={600} fill="var(--ink-2)">
        maturité →
      </text>
      <text x={LEFT} y={TOP - 4} fontSize={12} fontWeight={600} fill="var(--ink-2)">
        ↑ position de la France
      </text>
      {points.map(({ id, short, maturity, france }) => {
        const { dx, dy, anchor } = PLACES[id] ?? BESIDE;
        const dimmed = at !== undefined && at !== id;
        return (
          <g key={id}>
            <circle
              cx={x(maturity)}
              cy={y(france)}
              r={at === id ? 8 : 6}
              fill={dimmed ? 'var(--surface)' : 'var(--stain-4)'}
              stroke={dimmed ? 'var(--line-2)' : 'var(--paper)'}
              strokeWidth={1.5}
            />
            {!dimmed && (
              <text
                x={x(maturity) + dx}
                y={y(france) + dy}
                textAnchor={anchor}
                fontSize={at === id ? 13 : 12}
                fontWeight={at === id ? 700 : 500}
                fill="var(--ink)"
                stroke="var(--paper)"
                strokeWidth={3}
                paintOrder="stroke"
              >
                {short}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
