/** Shares of a whole, a bar a line; the text beside each bar says its value. */
export function ShareBars({ rows }: { rows: readonly { label: string; pct: number }[] }) {
  return (
    <ul className="grid gap-2">
      {rows.map(({ label, pct }) => (
        <li key={label}>
          <p className="small num flex justify-between gap-3 !text-ink">
            <span>{label}</span>
            <b>{pct} %</b>
          </p>
          <svg viewBox="0 0 100 3" preserveAspectRatio="none" className="mt-0.5 block h-1.5 w-full" aria-hidden="true">
            <rect width="100" height="3" fill="var(--line)" />
            <rect width={pct} height="3" fill="var(--stain-4)" />
          </svg>
        </li>
      ))}
    </ul>
  );
}
