import { exp } from '../../assessment/fixed-math';
import type { Derivatives } from '../runge-kutta';
import type { Disturbances } from './faults';
import { AIR_SATURATED, dissolvedOxygen } from './oxygen';
import { CELLS, CONTAMINANT, VESSEL } from './parameters';
import { AT, type Controls, type Mode, PERFUSION_VOLUME } from './state';

/** Products rather than `**`, whose last bit is each engine's own. */
const square = (x: number): number => x * x;
const cube = (x: number): number => x * x * x;
/** Sixth power of the foam level, 0.55 of the head space, from which the vent filter gets wet. */
const WETTING_AT = cube(square(0.55));

/** What the equations are given besides the state: constant between two decisions. */
export type Setting = { mode: Mode; controls: Controls; at: (t: number) => Disturbances };

/** kLa in h⁻¹ at a stirrer speed (rpm): (P/V)^0,5 with P ∝ N³, less what antifoam and a wet filter take away. */
export function transfer(agitation: number, antifoam = 0, wetting = 0): number {
  const ratio = agitation / 100;
  const antifoamLoss = (VESSEL.antifoamPenalty.value * antifoam) / (1 + antifoam);
  return VESSEL.kla100.value * ratio * Math.sqrt(ratio) * (1 - antifoamLoss) * (1 - wetting);
}

/** Flows in L/h. A wrong level stops the pump that would make it worse, as on a skid. */
export function flows({ mode, controls }: Setting, volume: number, pump: number): { feed: number; harvest: number; bleed: number } {
  // Interlocks close over a small range rather than at once: no chattering, and a continuous equation.
  if (mode === 'fed-batch') {
    const room = Math.min(1, Math.max(0, VESSEL.fullAt.value - volume));
    return { feed: (pump * room * controls.feed) / 24, harvest: 0, bleed: 0 };
  }
  const level = volume / PERFUSION_VOLUME;
  const open = Math.min(1, Math.max(0, (level - 0.8) / 0.05));
  const harvest = (open * controls.perfusion * PERFUSION_VOLUME) / 24;
  const bleed = (open * controls.bleed * PERFUSION_VOLUME) / 24;
  // The level control feeds what leaves, and refills within ten hours what a stop has lost.
  const feed = pump * Math.max(0, harvest + bleed + (PERFUSION_VOLUME - volume) / 10);
  return { feed, harvest, bleed };
}

/** pH that the cells live in. The control holds the *reading* at the set-point, hence the true pH off by the drift; a flood of acid overcomes it. */
function truePh(acid: number, drift: number): number {
  return VESSEL.phSetPoint.value - drift - (0.8 * acid * acid) / (acid * acid + 16);
}

/** Everything that follows at once from the state: what the instruments see, and the rates. */
export function algebra(setting: Setting, t: number, y: Float64Array) {
  const d = setting.at(t);
  const [viable, glucose, lactate, contaminant] = [
    y[AT.viable]!,
    Math.max(0, y[AT.glucose]!),
    Math.max(0, y[AT.lactate]!),
    y[AT.contaminant]!,
  ];
  const monod = glucose / (CELLS.kGlucose.value + glucose);
  const monodB = glucose / (CONTAMINANT.kGlucose.value + glucose);
  const muB = CONTAMINANT.muMax.value * monodB;
  const kla = transfer(setting.controls.agitation, y[AT.antifoam]!, y[AT.wetting]!);
  const { oxygen, gas } = dissolvedOxygen(
    { cells: CELLS.oxygenUse.value * viable, contaminant: (muB * contaminant) / CONTAMINANT.yieldOxygen.value },
    kla,
    ((VESSEL.setPoint.value - d.oxygenDrift) / 100) * AIR_SATURATED,
  );
  const aerobic = oxygen / (CELLS.kOxygen.value + oxygen);
  const aerobicB = oxygen / (CONTAMINANT.kOxygen.value + oxygen);
  const ph = truePh(CONTAMINANT.acid.value * contaminant * monodB, d.phDrift);
  const offPh = (ph - VESSEL.phSetPoint.value) / CELLS.phWidth.value;
  const fit = exp(-offPh * offPh);
  const inhibited = 1 / ((1 + square(lactate / CELLS.kLactate.value)) * (1 + square(y[AT.ammonium]! / CELLS.kAmmonium.value)));
  return {
    d,
    kla,
    oxygen,
    gas,
    ph,
    monod,
    aerobic,
    fit,
    growth: CELLS.muMax.value * monod * inhibited * aerobic * fit,
    growthB: muB * aerobicB,
  };
}

export const derivativesOf =
  (setting: Setting): Derivatives =>
  (t, y, out) => {
    const a = algebra(setting, t, y);
    const volume = y[AT.volume]!;
    const [viable, dead, glucose, lactate] = [y[AT.viable]!, y[AT.dead]!, Math.max(0, y[AT.glucose]!), Math.max(0, y[AT.lactate]!)];
    const [product, contaminant, foam, wetting] = [y[AT.product]!, y[AT.contaminant]!, y[AT.foam]!, y[AT.wetting]!];
    const { feed, harvest, bleed } = flows(setting, volume, a.d.pump);
    const out_ = harvest + bleed;
    const inflow = setting.mode === 'fed-batch' ? VESSEL.feedGlucose.value : VESSEL.mediumGlucose.value;
    /** What the inflow alone does to a concentration. */
    const dilution = feed / volume;

    const lactate2 = lactate * lactate;
    const death =
      CELLS.death.value +
      CELLS.deathStarved.value * square(1 - a.monod) +
      CELLS.deathNoOxygen.value * square(1 - a.aerobic) +
      (CELLS.deathLactate.value * lactate2) / (lactate2 + square(CELLS.kDeathLactate.value)) +
      CELLS.deathStirred.value * square(square(setting.controls.agitation / 160)) +
      CONTAMINANT.toxicity.value * contaminant;
    const cellGlucose = (a.growth / CELLS.yieldCells.value + CELLS.maintenance.value * a.monod) * viable;
    const glucoseUse = cellGlucose + (a.growthB / CONTAMINANT.yieldGlucose.value) * contaminant;
    // Without oxygen glycolysis ends in lactate: two for one at most.
    const overflow = CELLS.yieldLactate.value * (glucose / (CELLS.kOverflow.value + glucose)) * a.aerobic + 2 * (1 - a.aerobic);
    const lactateMade =
      overflow * cellGlucose - CELLS.lactateUse.value * viable * a.aerobic * (lactate / (5 + lactate)) * (5 / (5 + glucose));
    const productMade = CELLS.productRate.value * a.monod * a.aerobic * a.fit * viable;

    out[AT.volume] = feed - out_;
    // The filter keeps the cells: only the bleed removes them. What leaves a well-mixed vessel does not change a concentration;
    // what is kept back by the filter is concentrated by the harvest.
    const kept = (harvest - feed) / volume;
    out[AT.viable] = (a.growth - death + kept) * viable;
    out[AT.dead] = death * viable + kept * dead;
    out[AT.contaminant] = (a.growthB + kept) * contaminant;
    out[AT.glucose] = -glucoseUse + dilution * (inflow - glucose);
    out[AT.lactate] = lactateMade - dilution * lactate;
    out[AT.ammonium] = CELLS.yieldAmmonium.value * a.growth * viable - dilution * y[AT.ammonium]!;
    out[AT.product] = productMade - dilution * product;

    const making =
      VESSEL.foamMaking.value * a.d.foaming * square(setting.controls.agitation / 100) * (0.3 + (0.7 * viable) / (viable + 10));
    out[AT.foam] = (making * (1 - foam)) / (1 + 3 * y[AT.antifoam]!) - VESSEL.foamFalling.value * foam;
    const f6 = cube(square(foam));
    out[AT.wetting] = (VESSEL.filterWetting.value * (0.7 - wetting) * f6) / (f6 + WETTING_AT);
    out[AT.antifoam] = -VESSEL.antifoamDecay.value * y[AT.antifoam]!;

    out[AT.glucoseFed] = feed * inflow;
    out[AT.glucoseUsed] = glucoseUse * volume;
    out[AT.glucoseOut] = out_ * glucose;
    out[AT.productMade] = productMade * volume;
    out[AT.productHarvested] = harvest * product;
    out[AT.productOut] = bleed * product;
  };
