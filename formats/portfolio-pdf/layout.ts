import type { PortfolioDocument } from '../../core/portfolio/document';
import { competencies, coverage } from './coverage';
import { experiences } from './experiences';
import { header } from './header';
import { branch, linesOf, type Mark, type Placed, Sheet } from './sheet';
import { stylesOf } from './styles';
import { training } from './training';
import type { Typesetter } from './typesetter';

/** From the size that reads best to the smallest that prints well (the least text is 7 points). */
const DENSITIES = [1, 0.97, 0.94, 0.91] as const;

export type Layout = {
  root: Placed;
  marks: Mark[];
  pages: number;
  /** Lines after the first page, at the smallest density; 0 when it has but one. */
  over: number;
};

function layoutAt(document: PortfolioDocument, type: Typesetter, density: number): Layout {
  const sheet = new Sheet(type);
  const styles = stylesOf(density);
  const root = branch(
    'Document',
    [header, experiences, coverage, competencies, training].flatMap((part) => part(sheet, styles, document)),
  );
  return { root, marks: sheet.marks, pages: sheet.page + 1, over: linesOf(root).filter(({ page }) => page > 0).length };
}

/** The loosest layout that holds on one page; when none does, the loosest, on as many pages as it takes. */
export function layout(document: PortfolioDocument, type: Typesetter): Layout {
  let loosest: Layout | undefined;
  let over = 0;
  for (const density of DENSITIES) {
    const attempt = layoutAt(document, type, density);
    if (attempt.pages === 1) return attempt;
    loosest ??= attempt;
    over = attempt.over;
  }
  return { ...loosest!, over };
}
