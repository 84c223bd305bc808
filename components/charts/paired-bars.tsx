/** Two bars a row, before and after: outlined then filled, so that it reads in black and white. Values are drawn and said. */

export type PairedRow = { id: string; label: string; before: number; after: number; said: string };

const W = 350;
const ROW = 66;

export function PairedBars({ rows, before, after, alt }: { rows: readonly PairedRow[]; before: string; after: string; alt: string }) {
  const most = Math.max(...rows.flatMap((row) => [row.before, row.after]));
  const width = (value: number) => (value / most) * (W - 62);
  return (
    <svg viewBox={`0 0 ${W} ${rows.length * ROW + 24}`} className="block w-full max-w-xl" role="img" aria-label={alt}>
      <g fontSize={12} fill="var(--ink-2)">
        <rect x="0.75" y="4.75" width="16" height="9" rx="2" fill="var(--surface)" stroke="var(--stain-4)" strokeWidth="1.5" />
        <text x="24" y="13">
          {before}
        </text>
        <rect x="110" y="4" width="17.5" height="10.5" rx="2" fill="var(--stain-4)" />
        <text x="134" y="13">
          {after}
        </text>
      </g>
      {rows.map((row, i) => {
        const top = 24 + i * ROW;
        return (
          <g key={row.id} fontSize={12}>
            <text x="0" y={top + 15} fontSize={13} fontWeight={600} fill="var(--ink)">
              {row.label}
            </text>
            <text x={W} y={top + 15} textAnchor="end" fill="var(--ink-2)">
              {row.said}
            </text>
            <rect
              x="0.75"
              y={top + 22.75}
              width={Math.max(2, width(row.before) - 1.5)}
              height="12"
              rx="2.5"
              fill="var(--surface)"
              stroke="var(--stain-4)"
              strokeWidth="1.5"
            />
            <text x={width(row.before) + 6} y={top + 33} fill="var(--ink-2)">
              {row.before.toLocaleString('fr-FR')}
            </text>
            <rect x="0" y={top + 39} width={width(row.after)} height="13.5" rx="2.5" fill="var(--stain-4)" />
            <text x={width(row.after) + 6} y={top + 50} fontWeight={700} fill="var(--ink)">
              {row.after.toLocaleString('fr-FR')}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
