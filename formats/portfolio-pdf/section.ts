import { HAIR, type Styles } from './styles';
import { type Leaf, type Placed, type Sheet, branch, PAGE, WIDTH } from './sheet';
import type { Style } from './typesetter';

/**
 * A hair, a title, an optional note, and what the section holds. `first` is the height of its first piece: a title never
 * stays alone at the foot of a page. `bare`: no hair, the header's rule is just above.
 */
export function section(
  sheet: Sheet,
  styles: Styles,
  heading: { title: string; note?: string; first: number; bare?: boolean },
  fill: () => Placed[],
): Placed {
  const { white } = styles;
  sheet.space(white(heading.bare ? 2 : 11));
  sheet.room(white(5) + styles.section.leading + (heading.note ? styles.note.leading : 0) + white(4) + heading.first);
  if (!heading.bare) sheet.rule(HAIR, 0.6);
  sheet.space(white(5));
  const title = sheet.text('H2', heading.title, styles.section, PAGE.margin, WIDTH);
  const note = heading.note ? [sheet.text('P', heading.note, styles.note, PAGE.margin, WIDTH)] : [];
  sheet.space(white(4));
  return branch('Sect', [title, ...note, ...fill()]);
}

/** A number in a square: full, or outlined when nothing shows it yet. Its line of text is `leading` high. */
export function numbered(sheet: Sheet, number: number, full: boolean, styles: Styles, x: number, y: number): Leaf['lines'][number] {
  const style: Style = full ? styles.number : styles.numberOutlined;
  const side = squareOf(styles);
  const top = y + (style.leading - side) / 2;
  sheet.marks.push({ page: sheet.page, x, y: top, width: side, height: side, colour: styles.section.colour, outlined: !full });
  const text = `${number} `;
  const inset = (side - sheet.type.width(String(number), style)) / 2;
  // Digits are about 0.668 em high: their middle is the square's.
  return { page: sheet.page, x: x + inset, y: top + side / 2 + 0.334 * style.size, text, style };
}

/** The side of a number's square. */
export const squareOf = (styles: Styles) => styles.number.leading * 0.98;

const GUTTER = 20;
const COLUMN = (WIDTH - GUTTER) / 2;

/** Two columns, read row by row: a row stands whole on one page, its pieces start at one height. */
export function pairs<Entry>(
  sheet: Sheet,
  entries: readonly Entry[],
  gap: number,
  heightOf: (entry: Entry, width: number) => number,
  place: (entry: Entry, x: number, width: number) => Placed,
): Placed[] {
  const placed: Placed[] = [];
  for (let index = 0; index < entries.length; index += 2) {
    const row = entries.slice(index, index + 2);
    if (index) sheet.space(gap);
    sheet.room(Math.max(...row.map((entry) => heightOf(entry, COLUMN))));
    const top = sheet.y;
    const ends = row.map((entry, column) => {
      sheet.y = top;
      placed.push(place(entry, PAGE.margin + column * (COLUMN + GUTTER), COLUMN));
      return sheet.y;
    });
    sheet.y = Math.max(...ends);
  }
  return placed;
}

export const columnWidth = COLUMN;
