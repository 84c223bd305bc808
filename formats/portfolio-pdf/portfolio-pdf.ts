import PDFDocument from 'pdfkit';
import type { PortfolioDocument } from '../../core/portfolio/document';
import type { PdfFit } from '../../core/portfolio/pdf-maker';
import { WORDS } from '../../core/portfolio/words';
import type { Faces } from './faces';
import { layout } from './layout';
import { Typesetter } from './typesetter';
import { write } from './write';

/** pdfkit writes the title into the XMP metadata as it is: « R&D » would not be XML. */
class TaggedDocument extends PDFDocument {
  _addInfo(): void {
    const { info } = this;
    const escaped = Object.entries(info).map(([key, value]) => [key, typeof value === 'string' ? escapeXml(value) : value]);
    this.info = Object.fromEntries(escaped) as typeof info;
    // Not in its types.
    (PDFDocument.prototype as unknown as { _addInfo(this: TaggedDocument): void })._addInfo.call(this);
    this.info = info;
  }
}

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const titleOf = ({ person }: PortfolioDocument) => (person.name ? `${WORDS.document} – ${person.name}` : WORDS.document);

function open(document: PortfolioDocument, now: number): InstanceType<typeof PDFDocument> {
  return new TaggedDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'fr-FR',
    displayTitle: true,
    autoFirstPage: false,
    bufferPages: true,
    // Undefined would mean Helvetica, which is not embedded.
    font: null as unknown as string,
    info: {
      Title: titleOf(document),
      ...(document.person.name && { Author: document.person.name }),
      Creator: 'Paillasse',
      CreationDate: new Date(now),
    },
  });
}

/** How the document would sit on its pages; nothing is drawn. */
export function pdfFit(document: PortfolioDocument, faces: Faces): PdfFit {
  const type = new Typesetter(open(document, 0), faces);
  const { pages, over } = layout(document, type);
  return { fits: pages === 1, pages, over, missing: [...type.missing] };
}

/** The portfolio as a tagged PDF 1.7, A4, faces embedded. `now` in milliseconds. The same input gives the same bytes. */
export async function portfolioPdf(document: PortfolioDocument, faces: Faces, now: number): Promise<Uint8Array<ArrayBuffer>> {
  const doc = open(document, now);
  const bytes = collect(doc);
  const type = new Typesetter(doc, faces);
  write(doc, type, layout(document, type), titleOf(document));
  doc.end();
  return bytes;
}

function collect(doc: InstanceType<typeof PDFDocument>): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('error', reject);
    doc.on('end', () => {
      const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
      let at = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, at);
        at += chunk.length;
      }
      resolve(bytes);
    });
  });
}
