import { useId } from 'react';
import { isSeed, LAST_SEED } from '@/core/simulations/noise';

/** A number for a run, drawn in the browser: what follows is entirely decided by it. */
export const drawSeed = (): number => 1 + Math.floor(Math.random() * LAST_SEED);

/** The run's number, which a colleague can be given to play the same. */
export function SeedField({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const id = useId();
  const wrong = !isSeed(Number(text));
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-semibold">
        Numéro de l’essai
      </label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        className="field num max-w-40"
        value={text}
        aria-invalid={wrong}
        aria-describedby={`${id}-aide`}
        onChange={(event) => onChange(event.target.value.trim())}
      />
      <p id={`${id}-aide`} className={wrong ? 'small text-warn' : 'tiny'}>
        {wrong ? `Un nombre entier de 1 à ${LAST_SEED}.` : 'Le même numéro redonne le même essai\u00a0: utile pour comparer à deux.'}
      </p>
    </div>
  );
}
