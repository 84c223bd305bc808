import type { PortfolioDocument } from '@/core/portfolio/document';
import { PDF_FILE, type PdfFit, type PdfMaker } from '@/core/portfolio/pdf-maker';
import { keepPage } from './pages';

/**
 * The portfolio's PDF, made on the phone by a file that no page loads before it is asked for: 243 KB compressed, its faces
 * included. Once the worker keeps it, no network is needed.
 */

/** The file could not be fetched: no network, and the worker did not keep it. The message is for the person. */
export class PdfOutOfReachError extends Error {
  override name = 'PdfOutOfReachError';
  constructor(cause: unknown) {
    super(
      'L’outil qui fabrique le PDF n’est pas encore sur cet appareil, et le réseau ne répond pas. Vos expériences sont gardées. Réessayez une fois en ligne, ou copiez le texte.',
      { cause },
    );
  }
}

/** Asks the worker to keep the file for later; resolves false when it could not. To be called when the portfolio is opened. */
export const keepPdfMaker = (): Promise<boolean> => keepPage(PDF_FILE);

/** Whether the portfolio holds on one page, and what does not. Rejects with PdfOutOfReachError. */
export async function fitPdf(document: PortfolioDocument): Promise<PdfFit> {
  return (await maker()).pdfFit(document);
}

/** The PDF itself. Rejects with PdfOutOfReachError. `now` in milliseconds. */
export async function makePdf(document: PortfolioDocument, now: number): Promise<Blob> {
  const bytes = await (await maker()).portfolioPdf(document, now);
  return new Blob([bytes], { type: 'application/pdf' });
}

/** Tries so far: a browser may remember that an address failed, hence another one each time. */
let failed = 0;

async function maker(): Promise<PdfMaker> {
  const address = failed === 0 ? PDF_FILE : `${PDF_FILE}?essai=${failed}`;
  try {
    // Left to the browser: the bundler would otherwise look for it among its own files.
    return await import(/* webpackIgnore: true */ /* turbopackIgnore: true */ address);
  } catch (error) {
    failed += 1;
    throw new PdfOutOfReachError(error);
  }
}
