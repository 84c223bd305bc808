import type { PortfolioDocument } from './document';

/** The portfolio as plain text, to paste into a CV or a form: experiences first, then blocks, competencies, training. */
export function portfolioText(document: PortfolioDocument): string {
  const { person, target, experiences, coverage, competencies, training, date } = document;
  const section = (title: string, lines: readonly string[]) => (lines.length ? [title.toUpperCase(), ...lines, ''] : []);
  return [
    ...[person.name ?? 'Portfolio du doctorat', person.headline ?? (target && `Vers : ${target}`), person.contact].filter(Boolean),
    '',
    ...section(
      'Expériences de recherche et de projet',
      experiences.flatMap((one, i) => [
        ...(i > 0 ? [''] : []),
        [one.title, one.where, one.period].filter(Boolean).join(', '),
        ...one.lines.map((line) => `– ${line}`),
        ...(one.blocks.length ? [`  Bloc${one.blocks.length > 1 ? 's' : ''} ${one.blocks.join(', ')} du doctorat`] : []),
      ]),
    ),
    ...section(
      'Blocs de compétences du doctorat',
      coverage.map(({ number, title, experiences: by }) => `${number}. ${title}\u00a0: ${by.length ? by.join(' ; ') : 'non montré'}`),
    ),
    ...section(
      `Compétences pour le métier\u00a0: ${target ?? ''}`,
      competencies.map(({ label, experiences: by }) => `– ${label}\u00a0: ${by.join(' ; ')}`),
    ),
    ...section('Formations suivies (déclarées)', [
      ...training.rows.map((row) => `– ${[row.title, row.date, row.hours].filter(Boolean).join(', ')}`),
      ...(training.rows.length ? [`Total\u00a0: ${training.total}`] : []),
    ]),
    `Fait le ${date} avec Paillasse.`,
  ].join('\n');
}

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
