import { useId } from 'react';

/** A setting: the native range between two large steps, for gloves and for the keyboard. */
export function Slider({
  label,
  value,
  text,
  hint,
  min,
  max,
  step,
  onChange,
}: {
  label: string;
  value: number;
  /** The value as it is read, with its unit. */
  text: string;
  hint?: string;
  min: number;
  max: number;
  step: number;
  onChange: (value: number) => void;
}) {
  const id = useId();
  // Tenths added many times drift: back to the grid of the step.
  const to = (next: number) => onChange(Math.min(max, Math.max(min, Number((Math.round(next / step) * step).toFixed(6)))));
  return (
    <div>
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        <output htmlFor={id} className="num font-semibold text-stain-4">
          {text}
        </output>
      </div>
      {hint && <p className="tiny num">{hint}</p>}
      <div className="mt-1 flex items-center gap-2">
        <Step sign="−" label={`${label}\u00a0: moins`} disabled={value <= min} onClick={() => to(value - step)} />
        <input
          id={id}
          type="range"
          min={min}
          max={max}
          step={step}
          value={value}
          aria-valuetext={text}
          onChange={(event) => to(Number(event.target.value))}
          className="h-12 min-w-0 grow cursor-pointer accent-stain-4"
        />
        <Step sign="+" label={`${label}\u00a0: plus`} disabled={value >= max} onClick={() => to(value + step)} />
      </div>
    </div>
  );
}

function Step({ sign, label, disabled, onClick }: { sign: string; label: string; disabled: boolean; onClick: () => void }) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-disabled={disabled}
      onClick={onClick}
      className="btn btn-quiet w-12 flex-none px-0 text-[1.25rem]"
    >
      {sign}
    </button>
  );
}
