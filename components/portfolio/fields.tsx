import { type ReactNode, useState } from 'react';
import { type Experience, LIMITS, readHours } from '@/core/portfolio/experience';

/** The fields of an experience. A field that is wrong says so, and points at what the bar says of it (`PROBLEM`). */

export const PROBLEM = 'probleme';
const wrong = (bad: boolean | undefined) => (bad ? { 'aria-invalid': true, 'aria-describedby': PROBLEM } : {});
/** Above the bar that stays at the bottom when the focus comes. */
export const FIELD = 'field scroll-mt-4 scroll-mb-24';

type Put = (part: Partial<Experience>) => void;

export function Field({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child.
    <label className="grid min-w-0 content-start gap-1">
      <span className="font-semibold">{label}</span>
      {hint && <span className="tiny">{hint}</span>}
      {children}
    </label>
  );
}

export function TitleField({ value, bad, put }: { value: string; bad: boolean; put: Put }) {
  return (
    <Field label="Titre" hint={'Comme une ligne de CV\u00a0: le sujet, et ce que vous en avez fait.'}>
      <input
        id="titre"
        className={FIELD}
        value={value}
        maxLength={LIMITS.title}
        required
        onChange={(e) => put({ title: e.target.value })}
        {...wrong(bad)}
      />
    </Field>
  );
}

/** Where the browser has no field for months, it is a text: `readMonth` reads it when it is saved. */
export function MonthField({ id, label, value, bad, put }: { id: 'from' | 'to'; label: string; value: string; bad: boolean; put: Put }) {
  return (
    <Field label={label}>
      <input
        id={id}
        type="month"
        placeholder="mm/aaaa"
        // Its own button takes the focus too, inside.
        className={`${FIELD} min-w-0 text-[min(1rem,5.5vw)] focus-within:outline-3 focus-within:outline-offset-2 focus-within:outline-stain-3`}
        value={value}
        onChange={(e) => put({ [id]: e.target.value })}
        {...wrong(bad)}
      />
    </Field>
  );
}

export function HoursField({ value, bad, put }: { value: number; bad: boolean; put: Put }) {
  // What is typed, « 14, » included; the number follows when there is one.
  const [text, setText] = useState(value ? String(value).replace('.', ',') : '');
  return (
    <Field label="Heures" hint={'« 14,5 » ou « 14 h 30 ». Pour votre école doctorale\u00a0: une déclaration, pas une attestation.'}>
      <input
        id="hours"
        inputMode="decimal"
        autoComplete="off"
        className={`${FIELD} num`}
        value={text}
        onChange={(e) => {
          setText(e.target.value);
          put({ hours: readHours(e.target.value) ?? 0 });
        }}
        {...wrong(bad)}
      />
    </Field>
  );
}

type AreaName = 'situation' | 'action' | 'result' | 'cv';
export function Area({ label, hint, name, value, put }: { label: string; hint: string; name: AreaName; value: string; put: Put }) {
  const left = LIMITS[name] - value.length;
  return (
    <Field label={label} hint={hint}>
      <textarea
        className={`${FIELD} min-h-24 [field-sizing:content]`}
        rows={3}
        value={value}
        maxLength={LIMITS[name]}
        // Chromium leaves a text area where it is when the screen, bar included, holds it.
        onFocus={(event) => event.currentTarget.scrollIntoView({ block: 'nearest' })}
        onChange={(event) => put({ [name]: event.target.value })}
      />
      {left < 100 && (
        <span className="tiny num">
          {left === 0 ? 'Plus de place\u00a0: un CV demande moins.' : `Encore ${left} caractère${left > 1 ? 's' : ''}.`}
        </span>
      )}
    </Field>
  );
}
