import { useEffect, useRef } from 'react';
import { BUDGETS } from '@/core/assessment/session';
import type { TargetBlock } from './target';

const NAMES = ['Découverte', 'Pratique', 'Maîtrise', 'Expertise'];

/**
 * Declared level per block: native lists, so that they can be filled in before JavaScript. What each level means is
 * one tap away.
 */
export function Declarations({ blocks, declared }: { blocks: readonly TargetBlock[]; declared: Record<string, number> }) {
  const form = useRef<HTMLFormElement>(null);
  // What was declared before comes from the store, after the page: it fills what the learner has not touched yet.
  useEffect(() => {
    for (const [block, level] of Object.entries(declared)) {
      const list = form.current?.elements.namedItem(`niveau-${block}`);
      if (list instanceof HTMLSelectElement && !list.value) list.value = String(level);
    }
  }, [declared]);
  return (
    <form ref={form} id="niveaux" onSubmit={(event) => event.preventDefault()}>
      <div className="rows">
        {blocks.map((b) => (
          <div key={b.block} className="py-3">
            <label className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="min-w-0 flex-[1_1_9rem] font-semibold">{b.title}</span>
              <select name={`niveau-${b.block}`} className="field !w-auto">
                <option value="">—</option>
                {NAMES.map((name, i) => (
                  <option key={name} value={i + 1}>
                    {i + 1} {name}
                  </option>
                ))}
              </select>
            </label>
            <details className="small">
              <summary className="tiny inline-block min-h-6 cursor-pointer py-1 underline">Que veut dire chaque niveau ?</summary>
              <ol className="mt-1 grid gap-1.5">
                {b.levels.map((text, i) => (
                  <li key={text} className="grid grid-cols-[1rem_1fr] gap-2">
                    <b className="num text-stain-4">{i + 1}</b>
                    <span>{text}</span>
                  </li>
                ))}
              </ol>
            </details>
          </div>
        ))}
      </div>
      <fieldset className="mt-5 mb-4 flex flex-wrap items-center gap-2">
        <legend className="small mb-1.5">Longueur de cette session</legend>
        {BUDGETS.map((budget) => (
          <label key={budget} className="chip num relative">
            <input type="radio" name="longueur" value={budget} defaultChecked={budget === 12} className="absolute inset-0 opacity-0" />
            {budget} questions
          </label>
        ))}
      </fieldset>
    </form>
  );
}

/** How many questions were asked for. */
export const readBudget = (form: HTMLFormElement): (typeof BUDGETS)[number] =>
  BUDGETS.find((budget) => String(budget) === new FormData(form).get('longueur')) ?? 12;

/** The levels chosen in the form, wherever it was filled in: before or after hydration. */
export function readDeclared(form: HTMLFormElement): Record<string, 1 | 2 | 3 | 4> {
  const declared: Record<string, 1 | 2 | 3 | 4> = {};
  for (const [name, value] of new FormData(form))
    if (name.startsWith('niveau-') && value) declared[name.slice(7)] = Number(value) as 1 | 2 | 3 | 4;
  return declared;
}
