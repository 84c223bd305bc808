import type { Response } from '@/core/events/event';

export type Choice = { id: string; text: string; label?: string; right?: boolean; critical?: boolean };

/**
 * Radio buttons or boxes, native and uncontrolled: they can be ticked before JavaScript arrives and keep their state
 * through hydration. With `answered`, what was chosen and what was right.
 */
export function ChoiceControl({
  choices,
  multiple,
  legend,
  answered,
}: {
  choices: readonly Choice[];
  multiple: boolean;
  legend: string;
  answered?: Response;
}) {
  const chosen = answered?.kind === 'choice' ? answered.ids : [];
  // A single choice keeps only what matters once answered: the one taken and the right one.
  const shown = answered && !multiple ? choices.filter((c) => c.right || chosen.includes(c.id)) : choices;
  return (
    <fieldset className="grid min-w-0 gap-2.5">
      <legend className="visually-hidden">{legend}</legend>
      {shown.map((choice, index) => {
        const letter = multiple ? '' : 'ABCDE'[choices.indexOf(choice)];
        if (!answered)
          return (
            <label key={choice.id} className={`opt ${multiple ? 'opt-square' : ''}`} data-choice={choice.id}>
              <input type={multiple ? 'checkbox' : 'radio'} name="reponse" value={choice.id} />
              <span className="opt-mark" aria-hidden="true">
                {letter}
              </span>
              <ChoiceText choice={choice} />
            </label>
          );
        const taken = chosen.includes(choice.id);
        const right = Boolean(choice.right);
        const tone = right ? (taken || !multiple ? 'opt-right' : 'opt-miss') : taken ? 'opt-miss' : '';
        const said = right ? (taken ? 'Juste : vous l’aviez choisi.' : 'C’était à choisir.') : taken ? 'À tort.' : '';
        return (
          <div key={choice.id} className={`opt ${multiple ? 'opt-square' : ''} ${tone}`} style={{ cursor: 'default' }} data-index={index}>
            <span className="opt-mark" aria-hidden="true">
              {right ? '✓' : taken ? '✕' : ''}
            </span>
            <span>
              {said && <span className="visually-hidden">{said} </span>}
              <ChoiceText choice={choice} />
              {multiple && right && !taken && <span className="block text-[.8125rem] font-semibold text-warn">Oublié</span>}
            </span>
          </div>
        );
      })}
    </fieldset>
  );
}

function ChoiceText({ choice }: { choice: Choice }) {
  if (!choice.label) return <span>{choice.text}</span>;
  return (
    <span className="min-w-0">
      <span className="tiny block">{choice.label}</span>
      <span className="num block">{choice.text}</span>
    </span>
  );
}
