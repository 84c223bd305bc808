/** « 27 novembre 2026 », where the phone is. */
export const dayInWords = (at: number): string =>
  new Date(at).toLocaleDateString('fr-FR', { day: 'numeric', month: 'long', year: 'numeric' });
