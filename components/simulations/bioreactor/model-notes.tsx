import { CELLS, CONTAMINANT, VESSEL } from '@/core/simulations/bioreactor/parameters';
import type { SourceId } from '@/core/simulations/sources';
import { Cited } from '../parts/cited';
import { Equations } from '../parts/equation';
import { Fold } from '../parts/fold';
import { ParameterList } from '../parts/parameter-list';
import { fr } from '../parts/typography';

const SOURCES_HERE: readonly SourceId[] = [
  'doran',
  'shuler-kargi-delisa',
  'nienow-2006',
  'jagschies-2018',
  'clincke-2013-partie-1',
  'konstantinov-cooney-2015',
];

const EQUATIONS = [
  fr`μ = μ_{max} · G/(K_{G} + G) · 1/(1 + (L/K_{L})²) · 1/(1 + (A/K_{A})²) · C/(K_{O} + C) · exp(−((pH − 7)/0,5)²)`,
  fr`dX/dt = (μ − k_{d}) X + (récolte − entrée)/V · X`,
  fr`dG/dt = −(μ/Y + m G/(K_{G} + G)) X − contaminant + entrée/V · (G_{entrée} − G)`,
  fr`dL/dt = débordement − reprise − entrée/V · L`,
  fr`dA/dt = Y_{A} μ X − entrée/V · A`,
  fr`dP/dt = q_{P} X − entrée/V · P`,
  fr`k_{L}a (C* − C) = q_{O₂} X · C/(K_{O} + C) + contaminant`,
  fr`dV/dt = entrée − récolte − purge`,
];

/** The model, said whole: equations, parameters with unit and source, limits. */
export function ModelNotes() {
  return (
    <Fold title="Équations, paramètres et sources">
      <Equations list={EQUATIONS} />
      <p className="small">
        {fr`X : cellules viables, G : glucose, L : lactate, A : ammonium, P : produit, C : oxygène dissous, V : volume. Un seul nutriment limite, le glucose, parce que l’alimentation apporte le reste en proportion. L’oxygène est pris à l’équilibre (il répond en minutes, les cellules en heures). Calcul par Runge-Kutta d’ordre 4, pas de 72 s. En perfusion, le filtre retient toutes les cellules et la purge tient la densité [5] [6].`}
      </p>
      <p className="small">
        {fr`Toutes les valeurs sont choisies par nous dans l’ordre de grandeur que donnent les sources pour des cellules CHO et une cuve de 200 L : elles ne décrivent aucune lignée réelle. Ne sont pas représentés : l’osmolarité, le CO₂ dissous, le vieillissement du clone, le colmatage du filtre, la qualité du produit.`}
      </p>
      <ParameterList title="Cellules" of={CELLS} sources={SOURCES_HERE} />
      <ParameterList title="Cuve et instruments" of={VESSEL} sources={SOURCES_HERE} />
      <ParameterList title="Contaminant" of={CONTAMINANT} sources={SOURCES_HERE} />
      <Cited ids={SOURCES_HERE} />
    </Fold>
  );
}
