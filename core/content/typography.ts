/**
 * French typography for text written with ordinary spaces: a narrow non-breaking space before ; ! ? and
 * inside thousands, a non-breaking one before : % and units' usual companions, inside « », around × before a power of ten.
 * Spaces are only ever replaced, never added: « 10:1 » and addresses stay as they are.
 * English text is left as it is. Source: Imprimerie nationale's usage.
 */
const NBSP = '\u00a0';
const NNBSP = '\u202f';

/** A number of at most three digits, then groups of three: « 10 000 », but neither « 2021 100 » nor « 7,2 100 ». */
const THOUSANDS = /(^|[^\d.,])(\d{1,3}(?: \d{3})+)(?!\d)/g;

const PREFIXED = '[kMcdmnpµμ]?(?:g|L|l|m|mol|M|V|W|J|N|A|S|Pa|Hz|Da|Gy|bar)';
const UNPREFIXED = 'min|h|s|rpm|tr|mmHg|vvm|vvd|CV|UFC|UI|ppm|ppb|psi|LMH|NTU|jours?|heures?|minutes?|secondes?|litres?';
/** A digit (or the parameter of a template that stands for one) and its unit; not the beginning of a word (« 3 mètres », « 3 même », « 2 l’ont »). */
const UNIT = new RegExp(`([\\d}]) (?=(?:${PREFIXED}|${UNPREFIXED})(?![\\p{L}\\d’])|[kM]?€)`, 'gu');

export function frenchTypography(text: string): string {
  return text
    .replace(/'/g, '’')
    .replace(/ ([;!?])/g, `${NNBSP}$1`)
    .replace(/ (:)(?=\s|$)/g, `${NBSP}$1`)
    .replace(/ (%|°C|‰)/g, `${NBSP}$1`)
    .replace(/« /g, `«${NBSP}`)
    .replace(/ »/g, `${NBSP}»`)
    .replace(THOUSANDS, (_, before: string, number: string) => before + number.replaceAll(' ', NNBSP))
    .replace(UNIT, `$1${NBSP}`)
    .replace(/ × (?=10[⁻⁰¹²³⁴-⁹])/g, `${NBSP}×${NBSP}`);
}

/** Fields whose value is a name for machines, left untouched. */
export const MACHINE_FIELDS: ReadonlySet<string> = new Set([
  'id',
  'ref',
  'competency',
  'type',
  'depth',
  'lang',
  'svg',
  'kind',
  'file',
  'date',
  'block',
  'from',
  'lines',
  'url',
  'assess',
  'status',
  'need',
  'origin',
  'inherits',
  'related',
  'employers',
  'module',
  'target',
]);

/** Typography on every text of a parsed YAML document. */
export function frenchTypographyDeep(value: unknown, field = ''): unknown {
  if (typeof value === 'string') return MACHINE_FIELDS.has(field) ? value : frenchTypography(value);
  if (Array.isArray(value)) return value.map((entry) => frenchTypographyDeep(entry, field));
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, frenchTypographyDeep(entry, key)]));
  return value;
}
