import type { SourceId } from '../sources';

/** Values chosen by us within the orders of magnitude of the textbook for a cation exchanger; none is a given resin's. */
export type Parameter = { value: number; unit: string; what: string; from: readonly SourceId[] };
const p = (value: number, unit: string, what: string): Parameter => ({ value, unit, what, from: ['carta-jungbauer'] });

export const COLUMN = {
  cells: p(30, 'cuves', 'cuves agitées en série, qui donnent l’étalement d’une colonne de 30 plateaux'),
  porosity: p(0.65, 'sans unité', 'porosité totale, entre les billes et dans les billes'),
  exchange: p(50, 'VC⁻¹', 'vitesse du retour à l’équilibre entre liquide et résine'),
  loadSalt: p(30, 'mmol/L', 'sel pendant la charge et le lavage'),
  stripSalt: p(1000, 'mmol/L', 'sel de la régénération'),
  cleaningSalt: p(2000, 'mmol/L', 'nettoyage en place, traité comme un sel très fort'),
  wash: p(3, 'VC', 'volume du lavage'),
  strip: p(3, 'VC', 'volume de la régénération'),
  cleaning: p(3, 'VC', 'volume du nettoyage en place'),
} as const;

export const SPECIES = ['early', 'product', 'late'] as const;
export type Species = (typeof SPECIES)[number];

/** Exponent of the salt: the charges by which these proteins hold. One for all: selectivity is then the ratio of the K₃₀. */
export const BINDING_CHARGE = 4;

/**
 * Affinity K = K₃₀·(30/salt)⁴, in L/g. A fourth power is two squares, the same on every engine. `early` stands for the host cell
 * proteins and variants that leave first, `late` for the aggregates that leave last.
 */
export const AFFINITY: Record<Species, Parameter> = {
  early: p(10, 'L/g', 'affinité de l’impureté précoce (protéines de l’hôte, variants) à 30 mmol/L de sel'),
  product: p(100, 'L/g', 'affinité de l’anticorps à 30 mmol/L de sel'),
  late: p(600, 'L/g', 'affinité de l’impureté tardive (agrégats) à 30 mmol/L de sel'),
};

/** Absorbance at the detector, AU per g/L: 280 nm, 2 mm path, about 1.4 L/(g·cm). */
export const ABSORBANCE = 0.28;
/** mS/cm of a sodium chloride buffer: a straight line is enough up to 1 mol/L. */
export const conductivity = (salt: number): number => 1.5 + 0.085 * salt;
