import type { SourceId } from '../sources';

/**
 * What the culture is made of. The values are ours, chosen within the order of magnitude that the source gives for CHO
 * cells (or for the equipment); none is the property of a given cell line. One unit of cells is 10⁹ cells, hence
 * 10⁹ cells/L = 10⁶ cells/mL.
 */
export type Parameter = { value: number; unit: string; what: string; from: readonly SourceId[] };

const p = (value: number, unit: string, what: string, ...from: SourceId[]): Parameter => ({ value, unit, what, from });

export const CELLS = {
  muMax: p(0.038, 'h⁻¹', 'vitesse spécifique de croissance maximale', 'shuler-kargi-delisa'),
  kGlucose: p(0.6, 'mmol/L', 'constante de Monod sur le glucose', 'shuler-kargi-delisa'),
  kLactate: p(35, 'mmol/L', 'lactate qui réduit la croissance de moitié', 'shuler-kargi-delisa'),
  kAmmonium: p(5, 'mmol/L', 'ammonium qui réduit la croissance de moitié', 'shuler-kargi-delisa'),
  kOxygen: p(0.004, 'mmol/L', 'constante de Monod sur l’oxygène, soit 2 % de la saturation en air', 'doran'),
  phWidth: p(0.5, 'unité pH', 'écart à 7,0 qui réduit croissance et production d’un facteur e', 'shuler-kargi-delisa'),
  yieldCells: p(0.55, '× 10⁹ cellules/mmol', 'cellules formées par mmol de glucose', 'shuler-kargi-delisa'),
  maintenance: p(0.045, 'mmol/(10⁹ cellules·h)', 'glucose d’entretien', 'shuler-kargi-delisa'),
  yieldLactate: p(1, 'mmol/mmol', 'lactate par glucose quand le glucose abonde', 'shuler-kargi-delisa'),
  kOverflow: p(10, 'mmol/L', 'glucose au-delà duquel le métabolisme déborde vers le lactate', 'shuler-kargi-delisa'),
  lactateUse: p(0.07, 'mmol/(10⁹ cellules·h)', 'lactate repris quand le glucose manque', 'shuler-kargi-delisa'),
  yieldAmmonium: p(0.16, 'mmol/10⁹ cellules', 'ammonium rejeté par cellule formée', 'shuler-kargi-delisa'),
  oxygenUse: p(0.3, 'mmol/(10⁹ cellules·h)', 'consommation spécifique d’oxygène', 'doran', 'nienow-2006'),
  productRate: p(1, 'mg/(10⁹ cellules·h)', 'production spécifique, soit 24 pg par cellule et par jour', 'jagschies-2018'),
  death: p(0.001, 'h⁻¹', 'mort de fond', 'shuler-kargi-delisa'),
  deathStarved: p(0.04, 'h⁻¹', 'mort ajoutée sans glucose', 'shuler-kargi-delisa'),
  deathNoOxygen: p(0.08, 'h⁻¹', 'mort ajoutée sans oxygène', 'shuler-kargi-delisa'),
  deathLactate: p(0.007, 'h⁻¹', 'mort ajoutée à forte teneur en lactate', 'shuler-kargi-delisa'),
  kDeathLactate: p(60, 'mmol/L', 'lactate qui porte cette mort à la moitié', 'shuler-kargi-delisa'),
  deathStirred: p(0.0015, 'h⁻¹', 'mort ajoutée à 160 tr/min (∝ N⁴)', 'nienow-2006'),
} as const;

export const VESSEL = {
  kla100: p(6, 'h⁻¹', 'kLa à 100 tr/min ; il varie comme N à la puissance 1,5, soit P/V à la puissance 0,5', 'doran', 'nienow-2006'),
  saturation: p(1, 'mmol/L', 'O₂ dissous à l’équilibre de l’oxygène pur à 37 °C ; 0,21 avec l’air', 'doran'),
  setPoint: p(40, '% sat. air', 'consigne de la régulation d’O₂, qui enrichit le gaz', 'jagschies-2018'),
  phSetPoint: p(7, 'unités pH', 'consigne de pH', 'jagschies-2018'),
  feedGlucose: p(800, 'mmol/L', 'glucose de l’alimentation concentrée (fed-batch)', 'jagschies-2018'),
  mediumGlucose: p(45, 'mmol/L', 'glucose du milieu de perfusion', 'clincke-2013-partie-1'),
  fullAt: p(190, 'L', 'volume qui arrête l’alimentation', 'jagschies-2018'),
  foamMaking: p(0.02, 'h⁻¹', 'formation de mousse à 100 tr/min', 'doran'),
  foamFalling: p(0.15, 'h⁻¹', 'chute naturelle de la mousse', 'doran'),
  filterWetting: p(0.05, 'h⁻¹', 'mouillage du filtre d’évent sous la mousse', 'doran'),
  antifoamDecay: p(0.02, 'h⁻¹', 'perte d’effet de l’antimousse', 'doran'),
  antifoamPenalty: p(0.25, 'sans unité', 'part du kLa que l’antimousse peut retirer', 'doran'),
} as const;

/** A bacterium that has entered: it doubles in two hours and takes glucose and oxygen first. */
export const CONTAMINANT = {
  muMax: p(0.35, 'h⁻¹', 'croissance du contaminant', 'shuler-kargi-delisa'),
  kGlucose: p(0.5, 'mmol/L', 'sa constante de Monod sur le glucose', 'shuler-kargi-delisa'),
  kOxygen: p(0.003, 'mmol/L', 'sa constante de Monod sur l’oxygène', 'shuler-kargi-delisa'),
  yieldGlucose: p(0.09, 'g/mmol', 'sa biomasse par glucose, soit 0,5 g/g', 'doran', 'shuler-kargi-delisa'),
  yieldOxygen: p(0.035, 'g/mmol', 'sa biomasse par oxygène, soit environ 1 g/g', 'doran', 'shuler-kargi-delisa'),
  acid: p(5, 'mmol/(g·h)', 'acide qu’il rejette', 'shuler-kargi-delisa'),
  toxicity: p(0.2, 'L/(g·h)', 'mort des cellules par gramme et par litre de contaminant', 'shuler-kargi-delisa'),
  inoculum: p(1e-6, 'g/L', 'ce qui entre', 'shuler-kargi-delisa'),
  seenAt: p(0.003, 'g/L', 'teneur visible au microscope, soit environ 10⁷ bactéries/mL', 'shuler-kargi-delisa'),
} as const;
