import type { PortfolioDocument } from '../../core/portfolio/document';
import { WORDS } from '../../core/portfolio/words';
import { numbered, section, squareOf } from './section';
import { branch, type Leaf, PAGE, type Placed, type Sheet, WIDTH } from './sheet';
import type { Styles } from './styles';

type Experience = PortfolioDocument['experiences'][number];

/** When and where in a narrow column; what was done beside it. */
const ASIDE = 112;
const MAIN_X = PAGE.margin + ASIDE + 16;
const MAIN = WIDTH - ASIDE - 16;
const BULLET = 10;

export function experiences(sheet: Sheet, styles: Styles, { experiences: entries }: PortfolioDocument): Placed[] {
  if (entries.length === 0) return [];
  const first = startOf(sheet, styles, entries[0]!);
  return [
    section(sheet, styles, { title: WORDS.experiences, first }, () =>
      entries.map((entry, index) => {
        if (index) sheet.space(styles.white(8));
        sheet.room(startOf(sheet, styles, entry));
        return experience(sheet, styles, entry);
      }),
    ),
  ];
}

/** The least of an experience that may stand at the foot of a page: its aside, or its title and its first line. */
function startOf(sheet: Sheet, styles: Styles, { title, period, where, blocks, lines }: Experience): number {
  const aside = [period, where].reduce((sum, text) => sum + (text ? sheet.height(text, styles.aside, ASIDE) : 0), 0);
  const main = sheet.height(title, styles.title, MAIN) + (lines[0] ? sheet.height(lines[0], styles.body, MAIN - BULLET) : 0);
  return Math.max(main, aside + (blocks.length ? styles.aside.leading : 0));
}

function experience(sheet: Sheet, styles: Styles, { title, period, where, blocks, lines }: Experience): Placed {
  const top = sheet.y;
  const aside: Placed[] = [];
  if (period) aside.push(sheet.text('P', period, styles.aside, PAGE.margin, ASIDE));
  if (where) aside.push(sheet.text('P', where, styles.aside, PAGE.margin, ASIDE));
  if (blocks.length) aside.push(marks(sheet, styles, blocks));
  const asideEnd = { page: sheet.page, y: sheet.y };

  sheet.y = top;
  const heading = sheet.text('H3', title, styles.title, MAIN_X, MAIN);
  const items = lines.map((line) => {
    const bullet: Leaf = { tag: 'Lbl', lines: [] };
    sheet.room(styles.body.leading);
    const place = { page: sheet.page, y: sheet.y };
    const body = sheet.text('LBody', line, styles.body, MAIN_X + BULLET, MAIN - BULLET);
    const firstLine = body.lines[0];
    if (firstLine) bullet.lines.push({ ...place, x: MAIN_X, y: firstLine.y, text: '• ', style: { ...styles.body, colour: styles.section.colour } });
    return branch('LI', [bullet, body]);
  });
  // On the page where it began, it ends below both columns.
  if (sheet.page === asideEnd.page) sheet.y = Math.max(sheet.y, asideEnd.y);
  const list = items.length ? [branch('L', items, { O: 'List', ListNumbering: 'Disc' })] : [];
  return branch('Sect', [heading, ...aside, ...list]);
}

/** « Blocs 1 3 », each number in its square. */
function marks(sheet: Sheet, styles: Styles, blocks: readonly number[]): Leaf {
  const style = styles.aside;
  const word = blocks.length === 1 ? 'Bloc ' : 'Blocs ';
  const y = sheet.y + style.leading / 2 + 0.34 * style.size;
  let x = PAGE.margin + sheet.type.width(word, style) + 2;
  const lines: Leaf['lines'] = [{ page: sheet.page, x: PAGE.margin, y, text: word, style }];
  for (const block of blocks) {
    lines.push(numbered(sheet, block, true, styles, x, sheet.y + (style.leading - styles.number.leading) / 2));
    x += squareOf(styles) + 2.5;
  }
  sheet.y += style.leading + styles.white(1);
  return { tag: 'P', lines };
}
