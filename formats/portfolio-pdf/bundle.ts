import regular from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff';
import bold from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff';
import regularExtended from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-400-normal.woff';
import boldExtended from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-700-normal.woff';
import regularScience from '@fontsource/roboto/files/roboto-math-400-normal.woff';
import boldScience from '@fontsource/roboto/files/roboto-math-700-normal.woff';
import type { PdfMaker } from '../../core/portfolio/pdf-maker';
import type { Faces } from './faces';
import * as maker from './portfolio-pdf';

/**
 * What scripts/build-portfolio-pdf.ts bundles, faces included, into one file that the phone imports when a PDF is asked
 * for: one thing to keep for later without a network.
 */
const FACES: Faces = {
  regular: { latin: regular, latinExtended: regularExtended, science: regularScience },
  bold: { latin: bold, latinExtended: boldExtended, science: boldScience },
};

export const pdfFit: PdfMaker['pdfFit'] = (document) => maker.pdfFit(document, FACES);
export const portfolioPdf: PdfMaker['portfolioPdf'] = (document, now) => maker.portfolioPdf(document, FACES, now);
