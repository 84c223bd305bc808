import type { SessionState } from '@/core/assessment/session';

/** Where one stands: the question of this short session, and the blocks decided. */
export function SessionBar({
  title,
  number,
  budget,
  decided,
  blocks,
}: {
  title: string;
  number: number;
  budget: number;
  decided: number;
  blocks: number;
}) {
  return (
    <div className="mb-5">
      <div className="mb-2.5 flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="eyebrow min-w-0 flex-[1_1_9rem]">{title}</span>
        <span className="tiny num whitespace-nowrap">
          question {number} sur {budget}
        </span>
      </div>
      <div className="dots" aria-hidden="true">
        {Array.from({ length: budget }, (_, i) => (
          <i
            // biome-ignore lint/suspicious/noArrayIndexKey: the dots are their rank.
            key={i}
            className={i < number - 1 ? 'done' : ''}
            style={i === number - 1 ? { background: 'linear-gradient(90deg, var(--stain-4) 55%, var(--line) 55%)' } : undefined}
          />
        ))}
      </div>
      {blocks > 0 && (
        <p className="tiny num mt-1.5">
          {decided === 0
            ? 'Aucun bloc tranché pour l’instant'
            : `${decided} bloc${decided > 1 ? 's' : ''} sur ${blocks} tranché${decided > 1 ? 's' : ''}`}
        </p>
      )}
    </div>
  );
}

export const decidedBlocks = (state: Pick<SessionState<never>, 'blocks'>): number =>
  state.blocks.filter((b) => b.verdict !== 'to-confirm').length;
