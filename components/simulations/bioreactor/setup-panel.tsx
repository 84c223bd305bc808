import { useState } from 'react';
import type { FaultKind } from '@/core/simulations/bioreactor/faults';
import type { Setup } from '@/core/simulations/bioreactor/run';
import { DURATION, type Mode } from '@/core/simulations/bioreactor/state';
import { isSeed } from '@/core/simulations/noise';
import { type ScenarioOf, scenarioOf } from '@/core/simulations/scenarios';
import { Choice } from '../parts/choice';
import { drawSeed, SeedField } from '../parts/seed-field';
import { fr } from '../parts/typography';
import { MODE } from './words';

/** What a scenario settles. */
const PRESET: Record<ScenarioOf<'bioreacteur'>, { mode: Mode; faults: boolean; only?: FaultKind }> = {
  'fed-batch': { mode: 'fed-batch', faults: true },
  'fed-batch-sans-panne': { mode: 'fed-batch', faults: false },
  perfusion: { mode: 'perfusion', faults: true },
  'perfusion-sans-panne': { mode: 'perfusion', faults: false },
  'sonde-o2': { mode: 'fed-batch', faults: true, only: 'oxygen-probe' },
  'sonde-ph': { mode: 'fed-batch', faults: true, only: 'ph-probe' },
  pompe: { mode: 'fed-batch', faults: true, only: 'pump' },
  mousse: { mode: 'fed-batch', faults: true, only: 'foam' },
  contamination: { mode: 'fed-batch', faults: true, only: 'contamination' },
};

export function SetupPanel({ scenario, onStart }: { scenario?: string; onStart: (setup: Setup) => void }) {
  const known = scenarioOf('bioreacteur', scenario);
  const preset = known ? PRESET[known] : null;
  const [mode, setMode] = useState<Mode>(preset?.mode ?? 'fed-batch');
  const [faults, setFaults] = useState(preset?.faults ?? true);
  const [seed, setSeed] = useState(() => String(drawSeed()));
  const start = () => isSeed(Number(seed)) && onStart({ mode, faults, only: preset?.only, seed: Number(seed) });
  return (
    <form
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      {preset ? (
        <p>
          <b>{MODE[mode]}</b>, {DURATION[mode] / 24} jours, {faults ? 'avec des pannes cachées' : 'sans panne'}.
        </p>
      ) : (
        <>
          <Choice
            legend="Mode de culture"
            name="mode"
            value={mode}
            onChange={setMode}
            options={[
              { value: 'fed-batch', label: 'Fed-batch, 12 jours' },
              { value: 'perfusion', label: 'Perfusion, 16 jours' },
            ]}
          />
          <Choice
            legend="Pannes"
            name="pannes"
            value={faults ? 'avec' : 'sans'}
            onChange={(value) => setFaults(value === 'avec')}
            options={[
              { value: 'avec', label: 'Cachées' },
              { value: 'sans', label: 'Aucune' },
            ]}
          />
        </>
      )}
      <SeedField text={seed} onChange={setSeed} />
      <p className="small">
        {mode === 'fed-batch'
          ? fr`Cuve de 200 L, 120 L au départ. Vous réglez l’alimentation et l’agitation ; la régulation enrichit le gaz pour tenir 40 % d’oxygène dissous, dans la limite de ce que l’agitation transfère.`
          : fr`Cuve tenue à 100 L, cellules retenues par un filtre. Vous réglez la perfusion, la purge et l’agitation ; la régulation enrichit le gaz pour tenir 40 % d’oxygène dissous, dans la limite de ce que l’agitation transfère.`}
        {faults && ' Une panne ne s’annonce pas toujours par une alarme.'}
      </p>
      <button type="submit" className="btn" aria-disabled={!isSeed(Number(seed))}>
        Lancer la culture
      </button>
    </form>
  );
}
