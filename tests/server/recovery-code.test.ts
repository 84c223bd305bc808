import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newRecoveryCode, recoveryHashOf } from '@/server/auth/recovery-code';

const entropy = fc.uint8Array({ minLength: 16, maxLength: 16 });
const withoutAccents = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');

describe('recovery code', () => {
  it('says 128 bits in 12 words (BIP39 vector: all zeros, and its checksum word)', () => {
    // French list of BIP39: word 0 is « abaisser »; SHA-256 of 16 zero bytes begins with 0x37, so the last word is number 3.
    expect(newRecoveryCode(new Uint8Array(16)).code).toBe(`${'abaisser '.repeat(11)}abeille`.trim());
  });

  it('is read back however it is typed', () => {
    fc.assert(
      fc.property(
        entropy,
        fc.constantFrom(' ', '  ', '\n', ', ', '\u00a0', ' - '),
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        (bytes, gap, capitals, bare, decomposed) => {
          const { code, hash } = newRecoveryCode(bytes);
          let typed = ` ${code.split(' ').join(gap)}\t`;
          if (bare) typed = withoutAccents(typed);
          if (decomposed) typed = typed.normalize('NFD');
          if (capitals) typed = typed.toUpperCase();
          expect(recoveryHashOf(typed)).toBe(hash);
        },
      ),
    );
  });

  it('accepts numbered words', () => {
    const { code, hash } = newRecoveryCode(new Uint8Array(16).fill(7));
    expect(
      recoveryHashOf(
        code
          .split(' ')
          .map((word, index) => `${index + 1}. ${word}`)
          .join('\n'),
      ),
    ).toBe(hash);
  });

  it.each([
    ['too short', 'abaisser abaisser'],
    ['a word that is not in the list', `${'abaisser '.repeat(11)}paillasse`],
    ['a wrong checksum', 'abaisser '.repeat(12)],
    ['nothing', ''],
  ])('refuses %s', (_, typed) => {
    expect(recoveryHashOf(typed)).toBeUndefined();
  });

  it('gives two codes of two entropies', () => {
    expect(newRecoveryCode().hash).not.toBe(newRecoveryCode().hash);
  });
});
