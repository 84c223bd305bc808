/** Who asks, as the first proxy says; one name for all when nobody says. A hint that counts tries, not a proof. */
export const clientAddress = (forwardedFor: unknown): string =>
  String(forwardedFor ?? 'direct')
    .split(',')[0]!
    .trim();
