/** Who works on which step: a row a role, a column a step. Filled or empty, never colour alone. */
export function StepMatrix({
  steps,
  rows,
  alt,
}: {
  steps: readonly string[];
  rows: readonly { id: string; label: string; has: readonly boolean[] }[];
  alt: string;
}) {
  const left = 112;
  const cell = (350 - left) / steps.length;
  return (
    <svg viewBox={`0 0 350 ${34 + rows.length * 34}`} className="block w-full max-w-xl" role="img" aria-label={alt}>
      {steps.map((step, i) => (
        <text key={step} x={left + (i + 0.5) * cell} y="16" textAnchor="middle" fontSize={13} fontWeight={700} fill="var(--ink-2)">
          {i + 1}
        </text>
      ))}
      {rows.map((row, r) => (
        <g key={row.id}>
          <line x1="0" x2="350" y1={26 + r * 34} y2={26 + r * 34} stroke="var(--line)" />
          <text x="0" y={26 + r * 34 + 21} fontSize={13} fill="var(--ink)">
            {row.label}
          </text>
          {row.has.map((has, i) => (
            <rect
              key={steps[i]}
              x={left + i * cell + 4}
              y={26 + r * 34 + 7}
              width={cell - 8}
              height={20}
              rx="4"
              fill={has ? 'var(--stain-4)' : 'none'}
              stroke={has ? 'var(--stain-4)' : 'var(--line)'}
            />
          ))}
        </g>
      ))}
    </svg>
  );
}
