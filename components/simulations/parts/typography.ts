import { frenchTypography } from '@/core/content/typography';

/** Words are written with ordinary spaces; what is shown has the unbreakable ones. */
export const fr = (strings: TemplateStringsArray, ...values: (string | number)[]): string =>
  frenchTypography(String.raw({ raw: strings.map((s) => s) }, ...values));
