/**
 * exp and log with a fixed sequence of IEEE operations, so that a phone and a server agree to the last
 * bits whatever their engine's Math.exp. Relative error under 1e-15 (exp), 1e-15 (log).
 * Method: Cody and Waite range reduction; exp by a degree-13 Taylor polynomial on |r| ≤ ln2/2,
 * log by the atanh series on [√½, √2].
 */

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
export const LN2 = Math.LN2;

/** 2^k for −1074 ≤ k ≤ 1023 at index k + 1074, by halving and doubling: exact. */
const POWERS_OF_TWO = new Float64Array(2098);
POWERS_OF_TWO[1074] = 1;
for (let k = 1; k <= 1074; k++) POWERS_OF_TWO[1074 - k] = POWERS_OF_TWO[1075 - k]! / 2;
for (let k = 1; k <= 1023; k++) POWERS_OF_TWO[1074 + k] = POWERS_OF_TWO[1073 + k]! * 2;
/** k = 1024 overflows, as the product by it would. */
const powerOfTwo = (k: number): number => POWERS_OF_TWO[k + 1074] ?? Number.POSITIVE_INFINITY;

export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 709) return Number.POSITIVE_INFINITY;
  if (x < -745) return 0;
  const k = Math.round(x / LN2);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  let sum = 1;
  for (let n = 13; n >= 1; n--) sum = 1 + (r / n) * sum;
  return k < -1000 ? sum * powerOfTwo(k + 100) * powerOfTwo(-100) : sum * powerOfTwo(k);
}

export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  let k = 0;
  let m = x;
  while (m > Math.SQRT2) {
    m /= 2;
    k++;
  }
  while (m < Math.SQRT1_2) {
    m *= 2;
    k--;
  }
  const s = (m - 1) / (m + 1);
  const s2 = s * s;
  let sum = 0;
  for (let n = 23; n >= 1; n -= 2) sum = sum * s2 + 1 / n;
  return k * LN2_HIGH + (2 * s * sum + k * LN2_LOW);
}
