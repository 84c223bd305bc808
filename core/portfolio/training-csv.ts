import type { PortfolioDocument } from './document';

/** Training followed as a table for a doctoral school: semicolons, as French spreadsheets expect. */
export function trainingCsv({ training }: Pick<PortfolioDocument, 'training'>): string {
  // A cell that begins like a formula would be run by a spreadsheet.
  const cell = (value: string) => `"${value.replace(/^[=+\-@\t]/, "'$&").replace(/"/g, '""')}"`;
  const rows = training.rows.map((row) => [
    row.title,
    row.date,
    row.hours,
    row.source === 'module' ? 'module suivi dans Paillasse' : 'déclarée',
  ]);
  return [['Formation', 'Date', 'Durée', 'Origine'], ...rows, ['Total', '', training.total, '']]
    .map((row) => row.map(cell).join(';'))
    .join('\r\n');
}
