import type { PortfolioDocument } from '../../core/portfolio/document';
import { WORDS } from '../../core/portfolio/words';
import { section } from './section';
import { type Attributes, branch, type Leaf, PAGE, type Placed, type Sheet, WIDTH } from './sheet';
import { HAIR, type Styles } from './styles';
import type { Style } from './typesetter';

/** Widths of « Formation, Source, Date, Durée », in points; the last is set to the right. */
const COLUMNS = [WIDTH - 96 - 92 - 62, 96, 92, 62] as const;
const X = COLUMNS.map((_, index) => PAGE.margin + COLUMNS.slice(0, index).reduce((sum, width) => sum + width, 0));
const INSET = 10;
const COLUMN_HEAD: Attributes = { O: 'Table', Scope: 'Column' };

/** For the doctoral school: a table, its total, and what it is worth. */
export function training(sheet: Sheet, styles: Styles, { training: { rows, total } }: PortfolioDocument): Placed[] {
  if (rows.length === 0) return [];
  const padding = styles.white(2.2);
  const rowHeight = (title: string, style: Style) => sheet.height(title, style, COLUMNS[0] - INSET) + 2 * padding;

  /** Cells from the left, a rule above; a row stands whole on one page. */
  const row = (
    cells: { tag: 'TH' | 'TD'; text: string; style: Style; attributes?: Attributes; column: number }[],
    ruled: boolean,
  ): Placed => {
    sheet.room(Math.max(...cells.map(({ text, style, column }) => sheet.height(text, style, COLUMNS[column]! - INSET))) + 2 * padding);
    if (ruled) sheet.rule(HAIR, 0.4);
    const top = sheet.y + padding;
    const ends: number[] = [];
    const placed = cells.map(({ tag, text, style, attributes, column }): Leaf => {
      sheet.y = top;
      const last = column === COLUMNS.length - 1;
      const x = last ? X[column]! + COLUMNS[column]! - Math.min(COLUMNS[column]!, sheet.type.width(text, style)) : X[column]!;
      const leaf = sheet.text(tag, text, style, x, COLUMNS[column]! - (last ? -1 : INSET), attributes);
      ends.push(sheet.y);
      return leaf;
    });
    sheet.y = Math.max(...ends) + padding;
    return branch('TR', placed);
  };

  const { title, source, date, hours } = WORDS.columns;
  const head = () =>
    row(
      [title, source, date, hours].map((text, column) => ({ tag: 'TH', text, style: styles.head, attributes: COLUMN_HEAD, column })),
      false,
    );
  const first = styles.head.leading + rowHeight(rows[0]!.title, styles.cell) + 2 * padding;
  return [
    section(sheet, styles, { title: WORDS.training, note: WORDS.trainingNote, first }, () => [
      branch('Table', [
        head(),
        ...rows.map((entry) =>
          row(
            [
              { tag: 'TD', text: entry.title, style: styles.cell, column: 0 },
              { tag: 'TD', text: WORDS.sources[entry.source], style: styles.cellAside, column: 1 },
              { tag: 'TD', text: entry.date, style: styles.cellAside, column: 2 },
              { tag: 'TD', text: entry.hours, style: styles.cell, column: 3 },
            ],
            true,
          ),
        ),
        row(
          [
            { tag: 'TH', text: WORDS.total, style: styles.total, attributes: { O: 'Table', Scope: 'Row', ColSpan: 3 }, column: 0 },
            { tag: 'TD', text: total, style: styles.total, column: 3 },
          ],
          true,
        ),
      ]),
    ]),
  ];
}
