/**
 * French typography for text written with ordinary spaces: a narrow non-breaking space before ; ! ? and
 * inside thousands, a non-breaking one before : % and units' usual companions, inside « ».
 * English text is left as it is. Source: Imprimerie nationale's usage.
 */
const NBSP = '\u00a0';
const NNBSP = '\u202f';

export function frenchTypography(text: string): string {
  return text
    .replace(/'/g, '’')
    .replace(/ ([;!?])/g, `${NNBSP}$1`)
    .replace(/ (:)(?=\s|$)/g, `${NBSP}$1`)
    .replace(/ (%|°C|‰)/g, `${NBSP}$1`)
    .replace(/« /g, `«${NBSP}`)
    .replace(/ »/g, `${NBSP}»`)
    .replace(/(\d) (?=\d{3}(?!\d))/g, `$1${NNBSP}`)
    .replace(/(\d) (?=(?:[kMµmn]?[gLlmVWJN]|kDa|min|h|s|bar|mbar|rpm|UFC|UI|ppm|mol|mM|µM|LMH|jours?|heures?|minutes?|litres?)\b)/g, `$1${NBSP}`);
}

/** Fields whose value is a name for machines, left untouched. */
const MACHINE_FIELDS = new Set([
  'id', 'ref', 'competency', 'type', 'depth', 'lang', 'svg', 'kind', 'file', 'date', 'block', 'from', 'lines', 'url', 'assess', 'status', 'need', 'origin', 'inherits', 'related', 'employers',
]);

/** Typography on every text of a parsed YAML document. */
export function frenchTypographyDeep(value: unknown, field = ''): unknown {
  if (typeof value === 'string') return MACHINE_FIELDS.has(field) ? value : frenchTypography(value);
  if (Array.isArray(value)) return value.map((entry) => frenchTypographyDeep(entry, field));
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, frenchTypographyDeep(entry, key)]));
  return value;
}
