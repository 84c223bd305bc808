/**
 * The classical Runge–Kutta method of order 4, fixed step. A fixed step gives the same run on every phone: no step is
 * chosen by an error estimate that the last bit could tip.
 */

/** dy/dt at (t, y), written into `out`. */
export type Derivatives = (t: number, y: Float64Array, out: Float64Array) => void;

/** A stepper for systems of `size` equations: advances `y` in place from t to t + h. Its buffers are made once. */
export function rungeKutta4(size: number): (f: Derivatives, t: number, y: Float64Array, h: number) => void {
  const [k1, k2, k3, k4, at] = Array.from({ length: 5 }, () => new Float64Array(size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  return (f, t, y, h) => {
    f(t, y, k1);
    for (let i = 0; i < size; i++) at[i] = y[i]! + (h / 2) * k1[i]!;
    f(t + h / 2, at, k2);
    for (let i = 0; i < size; i++) at[i] = y[i]! + (h / 2) * k2[i]!;
    f(t + h / 2, at, k3);
    for (let i = 0; i < size; i++) at[i] = y[i]! + h * k3[i]!;
    f(t + h, at, k4);
    for (let i = 0; i < size; i++) y[i] = y[i]! + (h / 6) * (k1[i]! + 2 * k2[i]! + 2 * k3[i]! + k4[i]!);
  };
}
