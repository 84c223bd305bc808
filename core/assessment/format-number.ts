/** Making a formatter costs a hundred times what using it does. */
const formatters: Record<string, Intl.NumberFormat> = {};

/** Numbers as they are read: « 1 500 », « −7,25 », « 2,5 × 10⁶ »; in an English question « 1,500 », « −7.25 ». `digits`: decimals at most. */
export function formatNumber(value: number, digits = 2, lang: 'fr' | 'en' = 'fr'): string {
  const written = (n: number, maximumFractionDigits: number) => {
    const key = lang + maximumFractionDigits;
    formatters[key] ??= new Intl.NumberFormat(lang === 'en' ? 'en-GB' : 'fr-FR', { maximumFractionDigits });
    return formatters[key].format(n).replace('-', '−');
  };
  if (value !== 0 && (Math.abs(value) >= 1e6 || Math.abs(value) < 1e-3)) {
    const exponent = Math.floor(Math.log10(Math.abs(value)));
    const raised = String(exponent).replace(/[-\d]/g, (d) => (d === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(d)]!));
    return `${written(value / 10 ** exponent, 2)}\u00a0×\u00a010${raised}`;
  }
  return written(value, digits);
}
