/** The process from seed to filling, in line symbols in the manner of a P&ID. */
export function ProcessTrain() {
  return (
    <svg
      viewBox="0 0 350 92"
      className="block w-full max-w-xl fill-none stroke-ink"
      strokeWidth={1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      role="img"
      aria-label="La suite du procédé : préparation, bioréacteur, clarification, colonne, filtration tangentielle, remplissage."
    >
      <path d="M8 30h18v26a9 9 0 0 1-18 0z" fill="var(--stain-0)" />
      <path d="M12 46h10M30 46h22m-5-4 5 4-5 4" />
      <path d="M58 22h44v32a22 12 0 0 1-44 0zM58 22a22 8 0 0 1 44 0" fill="var(--stain-1)" />
      <path d="M80 8v40M70 48h20M70 38h20M106 46h20m-5-4 5 4-5 4" />
      <circle cx="80" cy="6" r="4" fill="var(--paper)" />
      <path d="M132 26h30v38h-30z" fill="var(--surface)" />
      <path d="M132 36h30M132 54h30M138 36v18M146 36v18M154 36v18M166 46h20m-5-4 5 4-5 4" />
      <path d="M196 20h24v50h-24z" fill="var(--stain-0)" />
      <path d="M196 28h24M196 62h24" />
      <path d="M200 34h2m6 0h2m6 0h1m-15 7h2m6 0h2m4 0h1m-15 7h2m6 0h2m6 0h1m-17 7h2m6 0h2m6 0h1" stroke="var(--stain-3)" />
      <path d="M224 46h20m-5-4 5 4-5 4" />
      <rect x="250" y="34" width="40" height="24" rx="12" fill="var(--surface)" />
      <path d="M256 46h28" strokeDasharray="3 4" />
      <path d="M270 34v-8h-22M270 58v8h-22M294 46h16m-5-4 5 4-5 4" />
      <path d="M318 40h20v26h-20zM322 40v-8h12v8" fill="var(--stain-0)" />
      <g fill="var(--ink-3)" stroke="none" fontSize={11} textAnchor="middle">
        <text x="17" y="88">
          prépa.
        </text>
        <text x="80" y="88">
          bioréacteur
        </text>
        <text x="147" y="88">
          clarif.
        </text>
        <text x="208" y="88">
          colonne
        </text>
        <text x="270" y="88">
          TFF
        </text>
        <text x="328" y="88">
          rempl.
        </text>
      </g>
    </svg>
  );
}
