/** « lignes 123-130 », « ligne 8 »: where it stands in the report's text. */
export function linesInWords(lines: string): string {
  const short = lines.replace(/L(\d+)/g, '$1');
  return `ligne${/[-,]/.test(short) ? 's' : ''} ${short}`;
}

/** Lines of the report, and references, as text. */
export function ReportLines({ lines }: { lines: string }) {
  return <span className="tiny num">Rapport 2021, {linesInWords(lines)}</span>;
}
