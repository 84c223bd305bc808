import type { Tally } from '@/core/framework/bridge';

/** A cell a block: filled when covered, pale when to refresh, empty when to learn. The words beside say the same. */
export function StepBar({ counts: { covered, refresh, learn } }: { counts: Tally }) {
  const total = covered + refresh + learn;
  const w = 200 / Math.max(1, total);
  return (
    <svg viewBox="0 0 200 9" className="my-1.5 block w-full max-w-md" aria-hidden="true">
      {Array.from({ length: total }, (_, i) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: the cells are their rank.
          key={i}
          x={i * w + 0.75}
          y={0.75}
          width={w - 3}
          height={7.5}
          rx={2}
          fill={i < covered ? 'var(--stain-4)' : i < covered + refresh ? 'var(--stain-1)' : 'none'}
          stroke={i < covered + refresh ? 'var(--stain-4)' : 'var(--line-2)'}
          strokeWidth={1}
        />
      ))}
    </svg>
  );
}
