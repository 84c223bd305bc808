import type { Elution, Phase } from '@/core/simulations/chromatography/cycle';
import type { Pool } from '@/core/simulations/chromatography/pool';
import { TARGET } from '@/core/simulations/chromatography/pool';
import { fixed } from '../parts/fixed';
import { fr } from '../parts/typography';

export const PHASE: Record<Phase, string> = {
  load: 'charge',
  wash: 'lavage',
  elution: 'élution',
  strip: 'régénération',
  cleaning: 'NEP',
};

export const elutionText = (elution: Elution): string =>
  elution.kind === 'gradient' ? fr`gradient de ${elution.length} VC` : fr`palier à ${elution.salt} mmol/L`;

export const percent = (value: number, digits = 1): string => `${fixed(value, digits)}\u00a0%`;

/** Read aloud when the bounds move. */
export const poolText = (pool: Pool): string =>
  fr`Rendement ${percent(pool.yield)}, pureté ${percent(pool.purity)}, concentration ${fixed(pool.concentration, 1)} g/L, volume ${fixed(pool.to - pool.from, 1)} VC.`;

export function verdict(pool: Pool): string {
  const [pure, enough] = [pool.purity >= TARGET.purity, pool.yield >= TARGET.yield];
  const figures = fr`Rendement ${percent(pool.yield)}, pureté ${percent(pool.purity)} :`;
  if (pure && enough) return `${figures} les deux objectifs sont tenus.`;
  if (pure) return `${figures} pur, mais trop de produit laissé.`;
  if (enough) return `${figures} le produit est là, avec trop d’impuretés.`;
  return `${figures} aucun des deux objectifs n’est tenu.`;
}
