/** Lower case, no accent, œ as oe, ligatures and small figures as plain ones: two spellings of one word fold into the same text. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae');
