import type { ItemOf } from '@/core/assessment/item';
import type { Response } from '@/core/events/event';
import { formatNumber } from '@/core/assessment/format-number';

/** A number with its unit. The keyboard is the decimal one; comma or point, powers of ten accepted. */
export function NumericControl({ item, answered }: { item: ItemOf<'numeric'>; answered?: Response }) {
  if (answered) {
    const given = answered.kind === 'number' ? answered.text : '';
    return (
      <dl className="grid gap-1">
        {given && (
          <div className="flex justify-between gap-4">
            <dt className="small">Votre réponse</dt>
            <dd className="num font-semibold">
              {given} {unitAfter(item.unit)}
            </dd>
          </div>
        )}
        <div className="flex justify-between gap-4">
          <dt className="small">Réponse attendue</dt>
          <dd className="num font-bold text-good">
            {formatNumber(item.answer, item.digits)} {unitAfter(item.unit)}
            {item.tolerance > 0 && <span className="tiny font-normal"> ± {formatTolerance(item.tolerance, item.digits)}</span>}
          </dd>
        </div>
      </dl>
    );
  }
  return (
    <label className="grid gap-1.5">
      <span className="small">Votre réponse{item.unit ? `, en ${item.unit}` : ''}</span>
      <span className="flex items-center gap-3">
        <input
          name="nombre"
          type="text"
          inputMode="decimal"
          autoComplete="off"
          enterKeyHint="done"
          className="field num max-w-56 text-[1.25rem] font-semibold"
        />
        <span className="num font-semibold">{unitAfter(item.unit)}</span>
      </span>
      <span className="tiny">Virgule ou point ; 2,5e6 ou 2,5 × 10^6 pour une puissance de dix.</span>
    </label>
  );
}

/** A unit that begins with a power of ten multiplies: « 12,5 × 10⁶/mL ». */
const unitAfter = (unit: string): string => (/^10[⁻⁰¹²³⁴-⁹]/.test(unit) ? `×\u00a0${unit}` : unit);

/** One significant digit at least, written like the answer: « ± 0,0007 ». */
function formatTolerance(tolerance: number, digits: number): string {
  const needed = Math.max(digits, 2, Math.ceil(-Math.log10(tolerance)));
  return needed <= 6 && tolerance < 1
    ? tolerance.toLocaleString('fr-FR', { maximumFractionDigits: needed })
    : formatNumber(tolerance, needed);
}
