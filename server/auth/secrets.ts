import { createHash, timingSafeEqual } from 'node:crypto';

/** SHA-256 in hex. Enough for what it hashes here, random secrets of 128 bits and more: there is nothing to guess slowly. */
export const sha256 = (value: string | Uint8Array): string => createHash('sha256').update(value).digest('hex');

/** Compares a secret with a stored hash in constant time. */
export const matchesHash = (secret: string, hash: string): boolean => {
  const given = Buffer.from(sha256(secret), 'hex');
  const stored = Buffer.from(hash, 'hex');
  return given.length === stored.length && timingSafeEqual(given, stored);
};
