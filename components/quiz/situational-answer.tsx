import type { ItemOf } from '@/core/assessment/item';
import type { Response } from '@/core/events/event';

const RANKS = ['', 'Nuit à la situation', 'Ne suffit pas', 'Se défend', 'La plus efficace'] as const;

/** The four conducts from the most to the least effective, each with the reason for its rank: there is something to learn from all. */
export function SituationalAnswer({ item, answered }: { item: ItemOf<'situational'>; answered: Response }) {
  const taken = answered.kind === 'choice' ? answered.ids[0] : undefined;
  const ranked = [...item.options].sort((x, y) => y.effectiveness - x.effectiveness);
  return (
    <ol className="grid gap-2.5">
      {ranked.map((option) => {
        const best = option.effectiveness === 4;
        const mine = option.id === taken;
        return (
          <li
            key={option.id}
            className={`opt ${best ? 'opt-right' : mine ? 'opt-miss' : ''}`}
            style={{ cursor: 'default' }}
            data-effectiveness={option.effectiveness}
          >
            <span className="opt-mark" aria-hidden="true">
              {best ? '✓' : mine ? '✕' : ''}
            </span>
            <span>
              <span className="tiny block !text-ink-2">
                {RANKS[option.effectiveness]}
                {mine && <b className="font-semibold text-ink"> · votre choix</b>}
              </span>
              {option.text}
              <span className="small mt-1 block">{option.why}</span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
