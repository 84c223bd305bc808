import type PDFDocument from 'pdfkit';
import type { Layout } from './layout';
import { type Line, PAGE, type Placed, WIDTH } from './sheet';
import { GREY } from './styles';
import type { Style, Typesetter } from './typesetter';

type Doc = InstanceType<typeof PDFDocument>;
type Element = ReturnType<Doc['struct']>;
/** What types of pdfkit leave out: attributes other than a scope have no option, and go into the element's dictionary. */
type WithDictionary = { dictionary: { data: Record<string, unknown> } };

/**
 * Draws a layout. Must: marks first (they lie under text and stay outside the structure), then the structure in reading
 * order, each piece of text inside one leaf of it; a leaf on two pages has one marked content a page.
 */
export function write(doc: Doc, type: Typesetter, { root, marks, pages }: Layout, title: string): void {
  for (let page = 0; page < pages; page++) {
    doc.addPage();
    artifact(doc, 'Layout', () => {
      for (const { x, y, width, height, colour, outlined } of marks.filter((mark) => mark.page === page)) {
        // The stroke of an outlined square stays inside it.
        if (outlined)
          doc
            .lineWidth(0.8)
            .rect(x + 0.4, y + 0.4, width - 0.8, height - 0.8)
            .stroke(colour);
        else doc.rect(x, y, width, height).fill(colour);
      }
    });
    if (pages > 1) artifact(doc, 'Pagination', () => foot(type, page, pages, title));
  }
  const document = doc.struct(root.tag);
  doc.addStructure(document);
  for (const child of 'children' in root ? root.children : []) add(doc, type, document, child);
  document.end();
}

function add(doc: Doc, type: Typesetter, parent: Element, placed: Placed): void {
  const element = doc.struct(placed.tag);
  if (placed.attributes) (element as unknown as WithDictionary).dictionary.data.A = placed.attributes;
  parent.add(element);
  if ('children' in placed) for (const child of placed.children) add(doc, type, element, child);
  else
    for (const page of new Set(placed.lines.map((line) => line.page))) {
      doc.switchToPage(page);
      element.add(() => {
        for (const line of placed.lines.filter((each) => each.page === page)) drawLine(type, line);
      });
    }
  element.end();
}

const drawLine = (type: Typesetter, { text, style, x, y }: Line) => type.draw(text, style, x, y);

function artifact(doc: Doc, kind: 'Layout' | 'Pagination', draw: () => void): void {
  doc.markContent('Artifact', { type: kind });
  draw();
  doc.endMarkedContent();
}

/** Of a document on several pages: whose it is, which page. */
function foot(type: Typesetter, page: number, pages: number, title: string): void {
  const style: Style = { weight: 'regular', size: 7.8, leading: 10, colour: GREY };
  const number = `${page + 1}\u00a0/\u00a0${pages}`;
  const y = PAGE.height - PAGE.margin / 2;
  const room = WIDTH - type.width(number, style) - 20;
  type.draw(type.lines(title, style, room)[0] ?? '', style, PAGE.margin, y);
  type.draw(number, style, PAGE.margin + WIDTH - type.width(number, style), y);
}
