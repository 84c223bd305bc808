import { frenchTypography } from '@/core/content/typography';

/** Words are written with ordinary spaces; what is shown has the unbreakable ones, before σ too. */
export const french = (text: string): string => frenchTypography(text).replace(/([\d}]) (?=σ)/g, '$1\u00a0');

export const fr = (strings: TemplateStringsArray, ...values: (string | number)[]): string =>
  french(String.raw({ raw: strings }, ...values));
