const formatters: Record<number, Intl.NumberFormat> = {};

/** A number with exactly `digits` decimals, so that columns and changing values stay aligned: « 3,40 ». */
export function fixed(value: number, digits: number): string {
  formatters[digits] ??= new Intl.NumberFormat('fr-FR', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  // A negative zero is a zero.
  return formatters[digits].format(Number(value.toFixed(digits)) || 0).replace('-', '−');
}
