import { CELLS, CONTAMINANT, VESSEL } from './parameters';

const AIR = 0.21;
const saturation = VESSEL.saturation.value;
/** mmol/L for 100 % of air saturation. */
export const AIR_SATURATED = AIR * saturation;

export type Demand = {
  /** mmol/(L·h) that the cells would take with oxygen in plenty. */
  cells: number;
  /** The same for the contaminant. */
  contaminant: number;
};

/** OUR at a dissolved oxygen of c mmol/L, in mmol/(L·h). */
export const uptake = (demand: Demand, c: number): number =>
  (demand.cells * c) / (CELLS.kOxygen.value + c) + (demand.contaminant * c) / (CONTAMINANT.kOxygen.value + c);

/**
 * Dissolved oxygen, mmol/L, and O₂ in the inlet gas, 0.21 to 1, when transfer and uptake are equal:
 * kLa·(C* − C) = OUR(C). Oxygen answers within 1/kLa ≈ 10 min, cells within hours: its accumulation is neglected, as Doran does to
 * find the cells that a vessel can sustain. It also removes the only stiff equation. A test compares with the full equation.
 *
 * The control enriches the gas until `wanted` (mmol/L) is reached, never below air nor above pure oxygen.
 */
export function dissolvedOxygen(demand: Demand, kla: number, wanted: number): { oxygen: number; gas: number } {
  const target = Math.max(0, wanted);
  const needed = (target + uptake(demand, target) / kla) / saturation;
  if (needed >= AIR && needed <= 1) return { oxygen: target, gas: needed };
  const gas = needed < AIR ? AIR : 1;
  return { oxygen: equilibrium(demand, kla, gas * saturation), gas };
}

/** Root of kLa·(C* − C) − OUR(C), which falls with C: Newton from above, kept between its bounds. */
function equilibrium(demand: Demand, kla: number, saturated: number): number {
  let low = 0;
  let high = saturated;
  let c = saturated;
  for (let i = 0; i < 60; i++) {
    const f = kla * (saturated - c) - uptake(demand, c);
    if (f > 0) low = c;
    else high = c;
    const [near, nearB] = [CELLS.kOxygen.value + c, CONTAMINANT.kOxygen.value + c];
    const slope =
      -kla - (demand.cells * CELLS.kOxygen.value) / (near * near) - (demand.contaminant * CONTAMINANT.kOxygen.value) / (nearB * nearB);
    const newton = c - f / slope;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - c) < 1e-13) return next;
    c = next;
  }
  return c;
}
