import { mean, NODES, normalise, priorLogWeights, sd } from './grid';
import { logLikelihood } from './likelihood';

/** Expected a posteriori estimates on the engine's grid, for those who check it against reference implementations. */

export type EstimateInput = {
  prior: { mean: number; sd: number };
  /** Three-parameter logistic; c is the floor as it is (no discount for « je ne sais pas »). */
  items: { a: number; b: number; c: number }[];
  /** One row a person: 1 right, 0 wrong, null not asked. */
  responses: (0 | 1 | null)[][];
};

export function estimate({ prior, items, responses }: EstimateInput): { eap: number[]; sd: number[] } {
  const base = priorLogWeights(prior.mean, prior.sd);
  const curves = items.map(({ a, b, c }) => ({ a, b, guess: c }));
  const right = curves.map((curve) => logLikelihood(curve, true));
  const wrong = curves.map((curve) => logLikelihood(curve, false));
  const rows = responses.map((row) => {
    const weights = [...base];
    row.forEach((response, i) => {
      if (response === null) return;
      const values = response === 1 ? right[i]! : wrong[i]!;
      for (let n = 0; n < NODES; n++) weights[n] = weights[n]! + values[n]!;
    });
    return normalise(weights);
  });
  return { eap: rows.map(mean), sd: rows.map(sd) };
}
