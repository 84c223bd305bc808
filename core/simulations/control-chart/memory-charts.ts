/**
 * Charts with a memory, on points in standard deviations from the target. Usual constants (Montgomery, ch. 9): a tabular CUSUM with
 * k = 0.5 and h = 5 is tuned for a shift of one standard deviation and sounds falsely once in 465 points; an EWMA with λ = 0.2
 * and L = 3 once in about 560.
 */
export const CUSUM = { k: 0.5, h: 5 } as const;
export const EWMA = { lambda: 0.2, width: 3 } as const;

export type CusumPoint = { up: number; down: number; signal: boolean };

/** C⁺ and C⁻, both counted positively, from zero. */
export function cusum(z: readonly number[], { k, h }: { k: number; h: number } = CUSUM): CusumPoint[] {
  let [up, down] = [0, 0];
  return z.map((value) => {
    up = Math.max(0, value - k + up);
    down = Math.max(0, -value - k + down);
    return { up, down, signal: up > h || down > h };
  });
}

export type EwmaPoint = { value: number; limit: number; signal: boolean };

/** Weighted mean from zero, with its exact limits ±L·√(λ/(2−λ)·(1−(1−λ)²ⁱ)), which open during the first points. */
export function ewma(z: readonly number[], { lambda, width }: { lambda: number; width: number } = EWMA): EwmaPoint[] {
  let value = 0;
  let fade = 1;
  return z.map((point) => {
    value = lambda * point + (1 - lambda) * value;
    fade *= (1 - lambda) * (1 - lambda);
    const limit = width * Math.sqrt((lambda / (2 - lambda)) * (1 - fade));
    return { value, limit, signal: Math.abs(value) > limit };
  });
}
