import type { PortfolioDocument } from '@/core/portfolio/document';
export const keepPdfMaker = async (): Promise<boolean> => false;
export const makePdf = async (_: PortfolioDocument): Promise<{ blob: Blob; pages: number }> => {
  throw new Error('not yet');
};
