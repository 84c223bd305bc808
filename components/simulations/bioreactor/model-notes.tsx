import { CELLS, CONTAMINANT, VESSEL } from '@/core/simulations/bioreactor/parameters';
import type { SourceId } from '@/core/simulations/sources';
import { Cited } from '../parts/cited';
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
  fr`μ = μmax · G/(KG + G) · 1/(1 + (L/KL)²) · 1/(1 + (A/KA)²) · C/(KO + C) · exp(−((pH − 7)/0,5)²)`,
  fr`dX/dt = (μ − kd) X + (récolte − entrée)/V · X`,
  fr`dG/dt = −(μ/Y + m) X − contaminant + entrée/V · (Gentrée − G)`,
  fr`dL/dt = débordement − reprise − entrée/V · L`,
  fr`dA/dt = YA μ X − entrée/V · A`,
  fr`dP/dt = qP X − entrée/V · P`,
  fr`kLa (C* − C) = qO₂ X · C/(KO + C) + contaminant`,
  fr`dV/dt = entrée − récolte − purge`,
];

/** The model, said whole: equations, parameters with unit and source, limits. */
export function ModelNotes() {
  return (
    <Fold title="Équations, paramètres et sources">
      <ul className="small num grid gap-1.5">
        {EQUATIONS.map((equation) => (
          <li key={equation}>{equation}</li>
        ))}
      </ul>
      <p className="small">
        {fr`X : cellules viables, G : glucose, L : lactate, A : ammonium, P : produit, C : oxygène dissous, V : volume. Un seul nutriment limite, le glucose, parce que l’alimentation apporte le reste en proportion. L’oxygène est pris à l’équilibre (il répond en minutes, les cellules en heures). Calcul par Runge-Kutta d’ordre 4, pas de 72 s.`}
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
