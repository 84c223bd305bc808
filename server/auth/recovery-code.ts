import { randomBytes } from 'node:crypto';
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/french.js';
import { sha256 } from './secrets';

/** The recovery code: 128 random bits said in 12 French words of BIP39 (the last one carries a 4-bit checksum). */

const plain = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
/** No two words of the list differ by their accents only. */
const WORDS = new Map(wordlist.map((word) => [plain(word), word]));

export type RecoveryCode = { code: string; hash: string };

export function newRecoveryCode(entropy: Uint8Array = randomBytes(16)): RecoveryCode {
  return { code: entropyToMnemonic(entropy, wordlist).normalize('NFC'), hash: sha256(entropy) };
}

/**
 * The hash of a code as people type it: accents missing, capitals, extra spaces, commas, numbers in front of words.
 * Undefined when it is not a code: not 12 words of the list, or a checksum that says one is wrong.
 */
export function recoveryHashOf(typed: string): string | undefined {
  const words = plain(typed)
    .split(/[^a-z]+/)
    .filter(Boolean);
  const known = words.map((word) => WORDS.get(word));
  if (words.length !== 12 || known.includes(undefined)) return undefined;
  try {
    return sha256(mnemonicToEntropy(known.join(' '), wordlist));
  } catch {
    return undefined; // the checksum: bip39 says it by throwing
  }
}
