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
