import { useState } from 'react';
import { HAND, type Pool } from '@/core/glossary/draw';
import type { GlossaryPack, Way } from '@/core/glossary/word';
import type { Progress } from '@/core/progress/fold';
import { countPools, type WordChoice } from '@/device/words';

type Props = { pack: GlossaryPack; progress: Progress; initial: WordChoice; onStart: (choice: WordChoice) => void };

const WAY_NAMES: Record<Way, string> = { 'fr-en': 'Du français à l’anglais', 'en-fr': 'De l’anglais au français' };

/** What to be asked: the direction, and where words are drawn from. A pool that is empty says why. */
export function ChooseWords({ pack, progress, initial, onStart }: Props) {
  const [choice, set] = useState(initial);
  const counts = countPools(pack, progress, choice.names);
  const aimed = pack.targets[progress.target?.value ?? ''];
  const pools: { pool: Pool; name: string; empty: string }[] = [
    { pool: 'all', name: choice.names ? 'Tout le glossaire' : 'Toutes les notions', empty: '' },
    { pool: 'followed', name: 'Modules suivis', empty: 'Aucun module suivi.' },
    {
      pool: 'target',
      name: aimed ? `Pour ${aimed.name}` : 'Métier visé',
      empty: aimed ? 'Ses modules n’expliquent pas de mot.' : 'Aucun métier choisi.',
    },
    { pool: 'missed', name: 'Mots oubliés', empty: 'Aucun mot oublié.' },
  ];
  const pool = counts[choice.pool] > 0 ? choice.pool : 'all';
  return (
    <form
      className="flex grow flex-col"
      onSubmit={(event) => {
        event.preventDefault();
        onStart({ ...choice, pool });
      }}
    >
      <fieldset className="mt-4">
        <legend className="mb-2 font-bold">Dans quel sens{'\u202f'}?</legend>
        <div className="grid gap-2">
          {(['fr-en', 'en-fr'] as const).map((way) => (
            <label key={way} className="opt">
              <input type="radio" name="sens" value={way} checked={choice.way === way} onChange={() => set({ ...choice, way })} />
              <span className="opt-mark" aria-hidden="true" />
              <span>{WAY_NAMES[way]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset className="mt-4">
        <legend className="mb-2 font-bold">Parmi quels mots{'\u202f'}?</legend>
        <div className="grid gap-2">
          {pools.map(({ pool: value, name, empty }) => (
            <label key={value} className={`opt ${counts[value] ? '' : '!cursor-default'}`}>
              <input
                type="radio"
                name="mots"
                value={value}
                checked={pool === value}
                disabled={counts[value] === 0}
                onChange={() => set({ ...choice, pool: value })}
              />
              <span className={`opt-mark ${counts[value] ? '' : 'opacity-40'}`} aria-hidden="true" />
              <span className="flex flex-wrap items-baseline justify-between gap-x-3">
                <span className={counts[value] ? '' : 'text-ink-3'}>{name}</span>
                <span className="tiny num">{counts[value] ? `${counts[value]} mot${counts[value] > 1 ? 's' : ''}` : empty}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {pack.words.some((word) => word.kind) && (
        <label className="mt-2 flex min-h-12 cursor-pointer items-center gap-3">
          <input
            type="checkbox"
            name="noms"
            className="size-5 flex-none accent-stain-4"
            checked={choice.names}
            onChange={(event) => set({ ...choice, names: event.target.checked })}
          />
          <span className="small">Avec organismes, diplômes et dispositifs</span>
        </label>
      )}
      <p className="small mt-2">Un mot jugé une fois entre dans votre révision.</p>
      <div className="sticky bottom-0 low:static mt-auto bg-paper pt-3 pb-[max(1rem,env(safe-area-inset-bottom))]">
        <button type="submit" className="btn">
          Commencer, {Math.min(HAND, counts[pool])} carte{counts[pool] > 1 ? 's' : ''}
        </button>
      </div>
    </form>
  );
}
