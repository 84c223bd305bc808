import type { SimulationName } from '@/core/learning/module';

/** The start panel's words: kept apart, they are all that a module's page loads of a simulation. */
export const ABOUT: Record<SimulationName, { title: string; what: string; minutes: number }> = {
  bioreacteur: {
    title: 'Conduire une culture',
    what: 'Nourrissez et oxygénez des cellules CHO pendant douze à seize jours, et trouvez les pannes cachées avant qu’elles ne coûtent.',
    minutes: 8,
  },
  'carte-de-controle': {
    title: 'Surveiller un procédé',
    what: 'Les points arrivent un à un\u00a0: dites quand le procédé n’est plus maîtrisé, et par quelle règle.',
    minutes: 5,
  },
  chromatographie: {
    title: 'Choisir son pool',
    what: 'Chargez une colonne, éluez, puis décidez où commence et où finit le produit\u00a0: rendement et pureté bougent ensemble.',
    minutes: 6,
  },
};
