import { useState } from 'react';
import { type Elution, PLAN_LIMITS, type Plan } from '@/core/simulations/chromatography/cycle';
import { lotOf } from '@/core/simulations/chromatography/lot';
import { isSeed } from '@/core/simulations/noise';
import { scenarioOf } from '@/core/simulations/scenarios';
import { Choice } from '../parts/choice';
import { fixed } from '../parts/fixed';
import { drawSeed, SeedField } from '../parts/seed-field';
import { Slider } from '../parts/slider';
import { fr } from '../parts/typography';

export type Start = { seed: number; plan: Plan };

/** Before the run: how much to load, and how to elute. `again` keeps the choices of a run just made. */
export function SetupPanel({ scenario, again, onStart }: { scenario?: string; again?: Start; onStart: (start: Start) => void }) {
  const known = scenarioOf('chromatographie', scenario);
  const before = again?.plan;
  const [seed, setSeed] = useState(() => String(again?.seed ?? drawSeed()));
  const [load, setLoad] = useState(before?.load ?? (known === 'surcharge' ? 90 : 60));
  const [kind, setKind] = useState<Elution['kind']>(before?.elution.kind ?? (known === 'palier' ? 'step' : 'gradient'));
  const [length, setLength] = useState(before?.elution.kind === 'gradient' ? before.elution.length : 16);
  const [salt, setSalt] = useState(before?.elution.kind === 'step' ? before.elution.salt : 180);
  const valid = isSeed(Number(seed));
  const lot = valid ? lotOf(Number(seed)) : null;
  return (
    <form
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (valid) onStart({ seed: Number(seed), plan: { load, elution: kind === 'gradient' ? { kind, length } : { kind, salt } } });
      }}
    >
      <SeedField text={seed} onChange={setSeed} />
      <p className="small">
        {fr`Échangeur de cations, annoncé à 80 g/L de capacité ; la résine n’est plus neuve. ${
          lot
            ? `La charge contient ${fixed(lot.feed.product, 1)} g/L d’anticorps, des impuretés qui sortent avant lui et des agrégats qui sortent après.`
            : ''
        } Objectif : pureté d’au moins 98 %, rendement d’au moins 85 %.`}
      </p>
      <Slider
        label="Masse chargée"
        text={`${load}\u00a0g/L`}
        hint={lot ? `Par litre de colonne, soit ${fixed(load / lot.feed.product, 1)}\u00a0volumes de colonne environ.` : undefined}
        value={load}
        {...PLAN_LIMITS.load}
        onChange={setLoad}
      />
      <Choice
        legend="Élution"
        name="elution"
        value={kind}
        onChange={setKind}
        options={[
          { value: 'gradient', label: 'Gradient' },
          { value: 'step', label: 'Palier' },
        ]}
      />
      {kind === 'gradient' ? (
        <Slider
          label="Longueur du gradient"
          text={`${length}\u00a0VC`}
          hint={fr`De 30 à 400 mmol/L de sel. Plus long : mieux séparé, mais plus dilué.`}
          value={length}
          {...PLAN_LIMITS.length}
          onChange={setLength}
        />
      ) : (
        <Slider
          label="Sel du palier"
          text={`${salt}\u00a0mmol/L`}
          hint={fr`Trop bas, le produit traîne ; trop haut, les agrégats sortent avec lui.`}
          value={salt}
          {...PLAN_LIMITS.salt}
          onChange={setSalt}
        />
      )}
      <button type="submit" className="btn" aria-disabled={!valid}>
        Lancer la colonne
      </button>
    </form>
  );
}
