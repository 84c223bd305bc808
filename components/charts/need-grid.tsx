/**
 * How many the sector needs, upwards, and where the job stands, across: a numbered dot a job, as in the list that follows.
 * The report draws positions that its text does not hold: only its words are placed here, never a measure.
 */

export type GridJob = { id: string; rank: number; row: number; column: number };

const W = 350;
const [LEFT, TOP] = [84, 44];
const COLUMNS = 4;
const CELL_W = (W - LEFT) / COLUMNS;
const R = 11.5;
const A_ROW = 2;

export function NeedGrid({
  jobs,
  rows,
  columns,
  alt,
}: {
  jobs: readonly GridJob[];
  /** From the greatest need down; at most two lines of text each. */
  rows: readonly (readonly string[])[];
  columns: readonly (readonly string[])[];
  alt: string;
}) {
  const at = (row: number, column: number) => jobs.filter((job) => job.row === row && job.column === column);
  const heights = rows.map((_, row) => Math.max(44, ...columns.map((_, column) => Math.ceil(at(row, column).length / A_ROW) * 28 + 14)));
  const tops = heights.map((_, i) => TOP + heights.slice(0, i).reduce((sum, h) => sum + h, 0));
  const bottom = TOP + heights.reduce((sum, h) => sum + h, 0);
  return (
    <svg viewBox={`0 0 ${W} ${bottom + 2}`} className="block w-full max-w-xl" role="img" aria-label={alt}>
      {columns.map((name, column) => (
        <g key={name[0]} fontSize={12} fontWeight={600} fill="var(--ink-2)" textAnchor="middle">
          {name.map((line, i) => (
            <text key={line} x={LEFT + (column + 0.5) * CELL_W} y={14 + i * 14 + (name.length === 1 ? 8 : 0)}>
              {line}
            </text>
          ))}
        </g>
      ))}
      {rows.map((name, row) => (
        <g key={name[0]}>
          <text fontSize={12} fill="var(--ink-2)">
            {name.map((line, i) => (
              <tspan key={line} x="0" y={tops[row]! + heights[row]! / 2 + 4 + (i - (name.length - 1) / 2) * 14}>
                {line}
              </tspan>
            ))}
          </text>
          {columns.map((column, c) => (
            <g key={column[0]}>
              <rect
                x={LEFT + c * CELL_W + 1}
                y={tops[row]! + 1}
                width={CELL_W - 2}
                height={heights[row]! - 2}
                rx="6"
                fill={row < 2 && c < 2 ? 'var(--stain-0)' : 'var(--surface)'}
                stroke="var(--line)"
              />
              {at(row, c).map((job, i, all) => {
                const lines = Math.ceil(all.length / A_ROW);
                const line = Math.floor(i / A_ROW);
                const inLine = Math.min(A_ROW, all.length - line * A_ROW);
                const cx = LEFT + (c + 0.5) * CELL_W + ((i % A_ROW) - (inLine - 1) / 2) * 27;
                const cy = tops[row]! + heights[row]! / 2 + (line - (lines - 1) / 2) * 28;
                return (
                  <g key={job.id}>
                    <circle cx={cx} cy={cy} r={R} fill="var(--stain-4)" />
                    <text x={cx} y={cy + 4} textAnchor="middle" fontSize={12} fontWeight={700} fill="var(--surface)">
                      {job.rank}
                    </text>
                  </g>
                );
              })}
            </g>
          ))}
        </g>
      ))}
    </svg>
  );
}
