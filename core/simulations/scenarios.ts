import type { SimulationName } from '../learning/module';

/** What an author may ask for in a module. Without a scenario the learner chooses; an unknown one is as none. */
export const SCENARIOS = {
  bioreacteur: [
    'fed-batch',
    'fed-batch-sans-panne',
    'perfusion',
    'perfusion-sans-panne',
    'sonde-o2',
    'sonde-ph',
    'pompe',
    'mousse',
    'contamination',
  ],
  'carte-de-controle': ['regles', 'petit-decalage'],
  chromatographie: ['gradient', 'palier', 'surcharge'],
} as const satisfies Record<SimulationName, readonly string[]>;

export type ScenarioOf<N extends SimulationName> = (typeof SCENARIOS)[N][number];

export const scenarioOf = <N extends SimulationName>(name: N, given: string | undefined): ScenarioOf<N> | undefined =>
  (SCENARIOS[name] as readonly string[]).includes(given ?? '') ? (given as ScenarioOf<N>) : undefined;
