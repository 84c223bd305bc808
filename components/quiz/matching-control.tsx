import type { ItemOf } from '@/core/assessment/item';
import { shuffled } from '@/core/assessment/random';
import type { Response } from '@/core/events/event';

/** Pairs to match with native lists: the phone's own picker, the keyboard and a screen reader all know them. */
export function MatchingControl({ item, seed, answered }: { item: ItemOf<'matching'>; seed: number; answered?: Response }) {
  if (answered) return <MatchingAnswer pairs={shuffled(item.pairs, seed + 1)} given={answered.kind === 'match' ? answered.pairs : {}} />;
  const choices = shuffled([...item.pairs.map((pair) => pair.right), ...(item.extras ?? [])], seed);
  return (
    <div className="grid gap-3">
      {shuffled(item.pairs, seed + 1).map((pair) => (
        <label key={pair.id} className="grid gap-1.5">
          <span className="font-semibold">{pair.left}</span>
          <select name={`paire-${pair.id}`} className="field" defaultValue="">
            <option value="">Choisir…</option>
            {choices.map((choice) => (
              <option key={choice} value={choice}>
                {choice}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}

function MatchingAnswer({ pairs, given }: { pairs: ItemOf<'matching'>['pairs']; given: Record<string, string> }) {
  return (
    <ul className="grid gap-2">
      {pairs.map((pair) => {
        const mine = given[pair.id];
        const right = mine === pair.right;
        return (
          <li key={pair.id} className={`opt ${mine === undefined ? '' : right ? 'opt-right' : 'opt-miss'}`} style={{ cursor: 'default' }}>
            <span className="opt-mark" aria-hidden="true">
              {mine === undefined ? '' : right ? '✓' : '✕'}
            </span>
            <span>
              <b className="block font-semibold">{pair.left}</b> {pair.right}
              {mine && !right && <span className="block text-[.8125rem] font-semibold text-warn">Vous aviez choisi : {mine}</span>}
              {!right && pair.why && <span className="small block">{pair.why}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
