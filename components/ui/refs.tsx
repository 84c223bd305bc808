/** Lines of the report, and references, as text. */
export function ReportLines({ lines }: { lines: string }) {
  const short = lines.replace(/L(\d+)/g, '$1');
  return (
    <span className="tiny num">
      Rapport 2021, ligne{/[-,]/.test(short) ? 's' : ''} {short}
    </span>
  );
}
