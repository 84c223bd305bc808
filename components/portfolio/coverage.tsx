import { BLOCK_WORDS } from './words';

/** The six certified blocks: filled as far as experiences show them. The list says the same, under the official titles. */
export function Coverage({
  blocks,
  counts,
}: {
  blocks: readonly { id: string; number: number; title: string }[];
  counts: Readonly<Record<string, number>>;
}) {
  const shown = blocks.filter(({ id }) => (counts[id] ?? 0) > 0).length;
  const w = 350 / 6;
  return (
    <figure>
      <svg
        viewBox="0 0 350 58"
        className="block w-full max-w-xl"
        role="img"
        aria-label={`${shown} bloc${shown > 1 ? 's' : ''} du doctorat sur ${blocks.length} montré${shown > 1 ? 's' : ''} par une expérience.`}
      >
        {blocks.map(({ id, number }, i) => {
          const count = counts[id] ?? 0;
          return (
            <g key={id}>
              <rect
                x={i * w + 2}
                y="2"
                width={w - 6}
                height="32"
                rx="6"
                fill={count ? 'var(--stain-4)' : 'none'}
                stroke="var(--stain-4)"
                strokeWidth="1.5"
              />
              <text
                x={i * w + w / 2 - 1}
                y="23"
                textAnchor="middle"
                fontSize="15"
                fontWeight="700"
                fill={count ? 'var(--surface)' : 'var(--ink)'}
              >
                {number}
              </text>
              <text x={i * w + w / 2 - 1} y="50" textAnchor="middle" fontSize="12" fill="var(--ink-2)">
                {count || '—'}
              </text>
            </g>
          );
        })}
      </svg>
      <ol className="rows mt-2">
        {blocks.map(({ id, number, title }) => (
          <li key={id} className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-2 py-2">
            <b className="num text-stain-4">{number}</b>
            <span>
              <span className="flex flex-wrap items-baseline justify-between gap-x-3">
                <span className="font-semibold">{BLOCK_WORDS[id]}</span>
                <span className="tiny num">{counts[id] ? `${counts[id]} expérience${counts[id]! > 1 ? 's' : ''}` : 'rien encore'}</span>
              </span>
              <span className="tiny block">{title}</span>
            </span>
          </li>
        ))}
      </ol>
    </figure>
  );
}
