import type { Derivatives } from '@/core/simulations/runge-kutta';

/**
 * An adaptive Dormand–Prince 5(4) integrator, written for the tests only: another method, another step, to check the fixed-step
 * results against. Coefficients: Dormand and Prince, J. Comput. Appl. Math. 6 (1980), 19–26.
 */
const C = [0, 1 / 5, 3 / 10, 4 / 5, 8 / 9, 1, 1];
const A = [
  [],
  [1 / 5],
  [3 / 40, 9 / 40],
  [44 / 45, -56 / 15, 32 / 9],
  [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729],
  [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656],
  [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84],
];
const B5 = [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84, 0];
const B4 = [5179 / 57600, 0, 7571 / 16695, 393 / 640, -92097 / 339200, 187 / 2100, 1 / 40];

export function dormandPrince(
  f: Derivatives,
  from: number,
  to: number,
  start: Float64Array,
  tolerance: number,
  scale: readonly number[],
): Float64Array {
  const n = start.length;
  const k = C.map(() => new Float64Array(n));
  const at = new Float64Array(n);
  let y = start.slice();
  let t = from;
  let h = (to - from) / 100;
  while (t < to - 1e-12) {
    h = Math.min(h, to - t);
    for (let s = 0; s < C.length; s++) {
      for (let i = 0; i < n; i++) {
        let sum = 0;
        for (let j = 0; j < s; j++) sum += A[s]![j]! * k[j]![i]!;
        at[i] = y[i]! + h * sum;
      }
      f(t + C[s]! * h, at, k[s]!);
    }
    let worst = 0;
    const next = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      let [five, difference] = [0, 0];
      for (let s = 0; s < C.length; s++) {
        five += B5[s]! * k[s]![i]!;
        difference += (B5[s]! - B4[s]!) * k[s]![i]!;
      }
      next[i] = y[i]! + h * five;
      worst = Math.max(worst, Math.abs(h * difference) / (tolerance * (scale[i]! + Math.abs(y[i]!))));
    }
    if (worst <= 1) {
      t += h;
      y = next;
    }
    h *= Math.min(4, Math.max(0.2, 0.9 * (worst || 1e-8) ** -0.2));
  }
  return y;
}
