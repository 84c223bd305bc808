import type { PortfolioDocument } from './document';

/** How a portfolio sits on A4 pages, known before the PDF is made. */
export type PdfFit = {
  /** True when everything holds on one page. */
  fits: boolean;
  pages: number;
  /**
   * Lines too many for one page, at the smallest size; 0 when it fits. Nothing is ever cut: they are on the next page.
   * About what must go for one page: a block that does not hold goes whole.
   */
  over: number;
  /** Characters that no embedded face can draw, each once; they are shown as « ? ». */
  missing: string[];
};

/** What the file at PDF_FILE exports (formats/portfolio-pdf); device/portfolio-pdf.ts imports it on demand. */
export type PdfMaker = {
  pdfFit(document: PortfolioDocument): PdfFit;
  /** The bytes of the PDF. `now` is its date of creation, in milliseconds. */
  portfolioPdf(document: PortfolioDocument, now: number): Promise<Uint8Array<ArrayBuffer>>;
};

/** Written at build time (scripts/build-portfolio-pdf.ts), kept by the worker when the portfolio is opened. */
export const PDF_FILE = '/portfolio/pdf.js';
