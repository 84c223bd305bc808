import { formatNumber } from '@/core/assessment/format-number';
import { transfer } from '@/core/simulations/bioreactor/equations';
import type { Run } from '@/core/simulations/bioreactor/run';
import { type Controls, LIMITS } from '@/core/simulations/bioreactor/state';
import { Slider } from '../parts/slider';

/** What the operator sets, with what it does to the culture. */
export function Settings({ run, onChange }: { run: Run; onChange: (change: Partial<Controls>) => void }) {
  const { feed, agitation, perfusion, bleed } = run.controls;
  return (
    <fieldset className="grid items-end gap-x-6 gap-y-4 @lg:grid-cols-2">
      <legend className="mb-2 text-[1.0625rem] font-bold">Réglages</legend>
      {run.setup.mode === 'fed-batch' ? (
        <Slider
          label="Alimentation"
          text={`${formatNumber(feed, 1)}\u00a0L/j`}
          hint={'Glucose à 800\u00a0mmol/L. Trop peu\u00a0: la faim. Trop\u00a0: du lactate.'}
          value={feed}
          {...LIMITS.feed}
          onChange={(value) => onChange({ feed: value })}
        />
      ) : (
        <>
          <Slider
            label="Perfusion"
            text={`${formatNumber(perfusion, 1)}\u00a0vol/j`}
            hint={'Milieu frais à 45\u00a0mmol/L de glucose\u00a0; le filtre garde les cellules.'}
            value={perfusion}
            {...LIMITS.perfusion}
            onChange={(value) => onChange({ perfusion: value })}
          />
          <Slider
            label="Purge de cellules"
            text={`${formatNumber(bleed, 2)}\u00a0vol/j`}
            hint="Retire cellules et milieu ensemble, pour tenir la densité."
            value={bleed}
            {...LIMITS.bleed}
            onChange={(value) => onChange({ bleed: value })}
          />
        </>
      )}
      <Slider
        label="Agitation"
        text={`${agitation}\u00a0tr/min`}
        hint={`kLa ${formatNumber(transfer(agitation), 1)}\u00a0h⁻¹. Plus vite\u00a0: plus d’oxygène, mais plus de mousse et d’usure des cellules.`}
        value={agitation}
        {...LIMITS.agitation}
        onChange={(value) => onChange({ agitation: value })}
      />
    </fieldset>
  );
}
