import type { PortfolioDocument } from '../../core/portfolio/document';
import { madeOn, WORDS } from '../../core/portfolio/words';
import { PAGE, type Placed, type Sheet, WIDTH } from './sheet';
import { BLUE, type Styles } from './styles';

/** Who, what for, when. Without a name the document's own is the title. */
export function header(sheet: Sheet, styles: Styles, { person, target, date }: PortfolioDocument): Placed[] {
  const { white } = styles;
  const placed: Placed[] = [];
  const made = madeOn(date);
  const dateWidth = sheet.type.width(made, styles.date);
  const top = sheet.y;
  if (person.name) {
    placed.push(sheet.text('P', WORDS.document, styles.eyebrow, PAGE.margin, WIDTH - dateWidth - 12));
    sheet.y = top;
  }
  placed.push(sheet.text('P', made, styles.date, PAGE.margin + WIDTH - dateWidth, dateWidth + 1));
  sheet.space(white(2));
  placed.push(sheet.text('H1', person.name ?? WORDS.document, styles.name, PAGE.margin, WIDTH));
  sheet.space(white(1));
  if (person.headline) placed.push(sheet.text('P', person.headline, styles.headline, PAGE.margin, WIDTH));
  if (target) placed.push(sheet.text('P', `${WORDS.target}\u00a0: ${target}`, styles.target, PAGE.margin, WIDTH));
  if (person.contact) placed.push(sheet.text('P', person.contact, styles.contact, PAGE.margin, WIDTH));
  sheet.space(white(8));
  sheet.rule(BLUE, 1.6);
  sheet.space(1.6);
  return placed;
}
