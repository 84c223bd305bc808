import type { SimulationName } from '@/core/learning/module';

/** A line symbol of each simulation, in the manner of the process train. */
export function Emblem({ of }: { of: SimulationName }) {
  return (
    <svg
      viewBox="0 0 48 48"
      width="48"
      height="48"
      className="flex-none"
      fill="none"
      stroke="var(--ink)"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {of === 'bioreacteur' && (
        <>
          <path d="M10 22h28v13c0 4-6 7-14 7s-14-3-14-7z" fill="var(--stain-1)" stroke="none" />
          <path d="M10 12c0-2 6-4 14-4s14 2 14 4v23c0 4-6 7-14 7s-14-3-14-7zM24 8V3M24 14v19M17 33h14" />
          <path d="M11 22h26" stroke="var(--stain-4)" />
        </>
      )}
      {of === 'carte-de-controle' && (
        <>
          <path d="M4 10h40M4 38h40" stroke="var(--warn)" strokeDasharray="4 3" />
          <path d="M4 24h40" stroke="var(--line-2)" />
          <path d="M6 27 13 21 20 26 27 20 34 17 41 6" stroke="var(--stain-4)" />
          <circle cx="41" cy="6" r="3" fill="var(--stain-4)" stroke="none" />
        </>
      )}
      {of === 'chromatographie' && (
        <>
          <path d="M17 40c4 0 5-30 9-30s4 30 9 30z" fill="var(--stain-1)" stroke="none" />
          <path d="M4 40h7c3 0 3-9 5-9s2 4 3 3c2-2 3-24 7-24s4 26 9 28c2 1 5 2 9 2" stroke="var(--stain-4)" />
          <path d="M4 44h40M18 6v38M35 6v38" strokeDasharray="2 3" />
        </>
      )}
    </svg>
  );
}
