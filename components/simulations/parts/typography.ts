import { frenchTypography } from '@/core/content/typography';

/** Words are written with ordinary spaces; what is shown has the unbreakable ones, before σ and column volumes too. */
export const french = (text: string): string => frenchTypography(text).replace(/([\d}]) (?=σ|VC|UA|mS)/g, '$1\u00a0');

export const fr = (strings: TemplateStringsArray, ...values: (string | number)[]): string =>
  french(String.raw({ raw: strings }, ...values));
