import type { SourceId } from '@/core/simulations/sources';
import { Cited } from '../parts/cited';
import { Equation } from '../parts/equation';
import { Fold } from '../parts/fold';
import { fr } from '../parts/typography';

const SOURCES_HERE: readonly SourceId[] = ['montgomery-spc', 'western-electric-1956', 'nelson-1984'];

const LINES = [
  fr`Carte aux individus : moyenne ± 3 σ, σ connu par les lots antérieurs. Les zones C, B et A vont de 0 à 1, de 1 à 2 et de 2 à 3 σ. [1]`,
  fr`Règles : les quatre de Western Electric [2] et celles de Nelson [3] qui s’y ajoutent. Nelson demande neuf points du même côté là où Western Electric en demande huit.`,
  fr`CUSUM : C⁺ = max(0, z − k + C⁺), C⁻ = max(0, −z − k + C⁻), alarme au-delà de h. Avec k = 0,5 et h = 5, une fausse alarme tous les 465 points environ. [1]`,
  fr`EWMA : m = λ z + (1 − λ) m, limites ± L √(λ/(2 − λ) · (1 − (1 − λ)^{2i})), λ = 0,2, L = 3. [1]`,
  fr`Décalage de 1,5 à 2,3 σ, dérive de 0,25 à 0,4 σ par point, cycle de ± 1,4 à 1,9 σ, tassement à un tiers de σ environ, point isolé de 3,8 à 5 σ : valeurs choisies par nous pour être visibles ; au second niveau, décalage de 0,8 à 1,2 σ.`,
  fr`Les points sont indépendants et gaussiens, ce que des lots réels ne sont pas toujours. Au premier niveau, les points d’avant le changement sont tirés jusqu’à ce qu’aucune règle n’y sonne.`,
];

export function ModelNotes() {
  return (
    <Fold title="Équations, paramètres et sources">
      <ul className="small num grid gap-2">
        {LINES.map((line) => (
          <li key={line}>
            <Equation text={line} />
          </li>
        ))}
      </ul>
      <Cited ids={SOURCES_HERE} />
    </Fold>
  );
}
