import type { PortfolioDocument } from '../../core/portfolio/document';
import { WORDS } from '../../core/portfolio/words';
import { columnWidth, numbered, pairs, section, squareOf } from './section';
import { branch, type Leaf, type Placed, type Sheet } from './sheet';
import type { Styles } from './styles';

type Block = PortfolioDocument['coverage'][number];
type Competency = PortfolioDocument['competencies'][number];

const shownBy = (experiences: readonly string[]) =>
  experiences.length ? `Montré par\u00a0: ${experiences.join('\u00a0; ')}` : WORDS.notShown;

/** The six certified blocks: a full square when an experience shows one, an outlined one and words when none does. */
export function coverage(sheet: Sheet, styles: Styles, { coverage: blocks }: PortfolioDocument): Placed[] {
  if (blocks.length === 0) return [];
  const indent = squareOf(styles) + 7;
  const heightOf = ({ title, experiences }: Block, width: number) =>
    sheet.height(title, styles.small, width - indent) + sheet.height(shownBy(experiences), styles.shown, width - indent);
  const place = ({ number, title, experiences }: Block, x: number, width: number) => {
    const label: Leaf = { tag: 'Lbl', lines: [numbered(sheet, number, experiences.length > 0, styles, x, sheet.y)] };
    return branch('LI', [
      label,
      branch('LBody', [
        sheet.text('P', title, styles.small, x + indent, width - indent),
        sheet.text('P', shownBy(experiences), styles.shown, x + indent, width - indent),
      ]),
    ]);
  };
  const first = heightOf(blocks[0]!, columnWidth);
  return [
    section(sheet, styles, { title: WORDS.blocks, note: WORDS.blocksNote, first }, () => [
      branch('L', pairs(sheet, blocks, styles.white(6), heightOf, place), { O: 'List', ListNumbering: 'Decimal' }),
    ]),
  ];
}

/** What the job aimed at asks for, and where it was done. */
export function competencies(sheet: Sheet, styles: Styles, { competencies: entries }: PortfolioDocument): Placed[] {
  if (entries.length === 0) return [];
  const indent = 10;
  const heightOf = ({ label, experiences }: Competency, width: number) =>
    sheet.height(label, styles.small, width - indent) +
    (experiences.length ? sheet.height(experiences.join('\u00a0; '), styles.shown, width - indent) : 0);
  const place = ({ label, experiences }: Competency, x: number, width: number) => {
    const said = [sheet.text('P', label, styles.small, x + indent, width - indent)];
    const start = said[0]!.lines[0];
    const bullet: Leaf = {
      tag: 'Lbl',
      lines: start ? [{ ...start, x, text: '• ', style: { ...styles.small, colour: styles.section.colour } }] : [],
    };
    if (experiences.length) said.push(sheet.text('P', experiences.join('\u00a0; '), styles.shown, x + indent, width - indent));
    return branch('LI', [bullet, branch('LBody', said)]);
  };
  const first = heightOf(entries[0]!, columnWidth);
  return [
    section(sheet, styles, { title: WORDS.competencies, first }, () => [
      branch('L', pairs(sheet, entries, styles.white(4), heightOf, place), { O: 'List', ListNumbering: 'Disc' }),
    ]),
  ];
}
