import type { PortfolioDocument } from '../../core/portfolio/document';
import { WORDS } from '../../core/portfolio/words';
import { numbered, section, squareOf } from './section';
import { baseline, branch, type Leaf, PAGE, type Placed, type Sheet, WIDTH } from './sheet';
import type { Styles } from './styles';

type Experience = PortfolioDocument['experiences'][number];

/** Points: when and where in a narrow column, what was done beside it. */
const ASIDE = 114;
const GUTTER = 16;
const BULLET = 10;

type Columns = { x: number; width: number };

const isBare = ({ period, where, blocks }: Experience) => !period && !where && blocks.length === 0;

export function experiences(sheet: Sheet, styles: Styles, { experiences: entries }: PortfolioDocument): Placed[] {
  if (entries.length === 0) return [];
  const aside = entries.every(isBare) ? 0 : ASIDE + GUTTER;
  const main = { x: PAGE.margin + aside, width: WIDTH - aside };
  const first = startOf(sheet, styles, entries[0]!, main);
  return [
    section(sheet, styles, { title: WORDS.experiences, first, bare: true }, () =>
      entries.map((entry, index) => {
        if (index) sheet.space(styles.white(8));
        sheet.room(startOf(sheet, styles, entry, main));
        return experience(sheet, styles, entry, main);
      }),
    ),
  ];
}

/** A month stays with its year: « octobre 2023 à / septembre 2026 ». */
const together = (period: string) => period.replace(/ (?=\d{4})/g, '\u00a0');

/** The least of an experience that may stand at the foot of a page: its aside, or its title and its first sentence. */
function startOf(sheet: Sheet, styles: Styles, { title, period, where, blocks, lines }: Experience, { width }: Columns): number {
  const said = [period && together(period), where].reduce((sum, text) => sum + (text ? sheet.height(text, styles.aside, ASIDE) : 0), 0);
  const main = sheet.height(title, styles.title, width) + (lines[0] ? sheet.height(lines[0], styles.body, width - BULLET) : 0);
  return Math.max(main, drop(styles) + said + (blocks.length ? marksHeight(styles) : 0));
}

/** From the top of the title to that of the aside: their first lines share a baseline. */
const drop = (styles: Styles) => baseline(styles.title) - baseline(styles.aside);

function experience(sheet: Sheet, styles: Styles, { title, period, where, blocks, lines }: Experience, { x, width }: Columns): Placed {
  const top = sheet.y;
  sheet.y += drop(styles);
  const aside: Placed[] = [];
  if (period) aside.push(sheet.text('P', together(period), styles.aside, PAGE.margin, ASIDE));
  if (where) aside.push(sheet.text('P', where, styles.aside, PAGE.margin, ASIDE));
  if (blocks.length) aside.push(marks(sheet, styles, blocks));
  const asideEnd = { page: sheet.page, y: sheet.y };

  sheet.y = top;
  const heading = sheet.text('H3', title, styles.title, x, width);
  const items = lines.map((line) => {
    const body = sheet.text('LBody', line, styles.body, x + BULLET, width - BULLET);
    const start = body.lines[0];
    const bullet = start && { ...start, x, text: '• ', style: { ...styles.body, colour: styles.section.colour } };
    return branch('LI', [{ tag: 'Lbl', lines: bullet ? [bullet] : [] }, body]);
  });
  // On the page where it began, it ends below both columns.
  if (sheet.page === asideEnd.page) sheet.y = Math.max(sheet.y, asideEnd.y);
  const list = items.length ? [branch('L', items, { O: 'List', ListNumbering: 'Disc' })] : [];
  return branch('Sect', [heading, ...aside, ...list]);
}

const marksHeight = (styles: Styles) => styles.white(2.5) + squareOf(styles);

/** « Blocs 1 3 », each number in its square. */
function marks(sheet: Sheet, styles: Styles, blocks: readonly number[]): Leaf {
  const style = styles.aside;
  const word = blocks.length === 1 ? 'Bloc ' : 'Blocs ';
  sheet.y += styles.white(2.5);
  const step = squareOf(styles) + 2.5;
  const start = PAGE.margin + sheet.type.width(word, style) + 2;
  const lines: Leaf['lines'] = [{ page: sheet.page, x: PAGE.margin, y: sheet.y + baseline(style), text: word, style }];
  for (const [index, block] of blocks.entries()) lines.push(numbered(sheet, block, true, styles, start + index * step, sheet.y));
  sheet.y += squareOf(styles);
  return { tag: 'P', lines };
}
