import { AFFINITY, BINDING_CHARGE, COLUMN } from '@/core/simulations/chromatography/parameters';
import type { SourceId } from '@/core/simulations/sources';
import { Cited } from '../parts/cited';
import { Equations } from '../parts/equation';
import { Fold } from '../parts/fold';
import { ParameterList } from '../parts/parameter-list';
import { fr } from '../parts/typography';

const SOURCES_HERE: readonly SourceId[] = ['carta-jungbauer'];

const EQUATIONS = [
  fr`ε dc/dt = N (c_{entrant} − c) − (1 − ε) dq/dt, dans chacune des N cuves ; temps en volumes de colonne (VC)`,
  fr`dq/dt = k (K c (Q − Σq) − q)/(1 + K Q), soit à l’équilibre q = Q K c/(1 + Σ K c) (Langmuir compétitif)`,
  fr`K = K₃₀ · (30/sel)^{${BINDING_CHARGE}}`,
  fr`UV = 0,28 · Σ c (UA, 2 mm de trajet) ; conductivité = 1,5 + 0,085 · sel (mS/cm)`,
];

export function ModelNotes() {
  return (
    <Fold title="Équations, paramètres et sources">
      <Equations list={EQUATIONS} />
      <p className="small">
        {fr`Calcul par Runge-Kutta d’ordre 4, pas de 0,01 VC. L’essai décide la composition de la charge (5 à 8 g/L d’anticorps, 3 à 7 % d’impuretés précoces, 3 à 6 % d’agrégats) et la capacité de la résine (68 à 86 g/L).`}
      </p>
      <p className="small">
        {fr`Toutes les valeurs sont choisies par nous dans l’ordre de grandeur du manuel cité : elles ne décrivent aucune résine réelle. Ne sont pas représentés : le débit, la diffusion dans les billes, le pH, le nombre réel d’espèces, la saturation du détecteur ; le nettoyage est traité comme un sel très fort.`}
      </p>
      <ParameterList title="Colonne" of={COLUMN} sources={SOURCES_HERE} />
      <ParameterList title="Affinités" of={AFFINITY} sources={SOURCES_HERE} />
      <Cited ids={SOURCES_HERE} />
    </Fold>
  );
}
