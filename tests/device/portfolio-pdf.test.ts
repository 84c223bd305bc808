import { expect, it } from 'vitest';
import { fitPdf, makePdf, PdfOutOfReachError } from '@/device/portfolio-pdf';
import { bareThesis } from '@/tests/builders/portfolio';

// What it makes once the file is there: tests/formats/portfolio-pdf and tests/e2e/portfolio-pdf.spec.ts.
it('says in French that the file is out of reach, what is kept and what to do, with its cause', async () => {
  for (const attempt of [() => makePdf(bareThesis(), 0), () => fitPdf(bareThesis())]) {
    const error = await attempt().catch((thrown) => thrown);
    expect(error).toBeInstanceOf(PdfOutOfReachError);
    expect(error.message).toMatch(/le réseau ne répond pas.*gardées.*copiez le texte\.$/);
    expect(error.cause).toBeDefined();
  }
});
