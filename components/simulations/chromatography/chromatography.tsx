import { useEffect, useMemo, useRef, useState } from 'react';
import { type Cycle, runCycle } from '@/core/simulations/chromatography/cycle';
import { lotOf } from '@/core/simulations/chromatography/lot';
import { poolOf } from '@/core/simulations/chromatography/pool';
import { drawSeed } from '../parts/seed-field';
import { Slider } from '../parts/slider';
import { fixed } from '../parts/fixed';
import { Chromatogram } from './chromatogram';
import { Debrief } from './debrief';
import { ModelNotes } from './model-notes';
import { Overview } from './overview';
import { PoolFigures } from './pool-figures';
import { SetupPanel, type Start } from './setup-panel';
import { Values } from './values';
import { elutionText, poolText } from './words';

type Stage = { at: 'setup'; again?: Start } | { at: 'pool'; start: Start } | { at: 'debrief'; start: Start; from: number; to: number };

export default function ChromatographyScreen({ scenario }: { scenario?: string }) {
  const [stage, setStage] = useState<Stage>({ at: 'setup' });
  const start = stage.at === 'setup' ? null : stage.start;
  const cycle = useMemo(() => (start ? runCycle(lotOf(start.seed), start.plan) : null), [start]);
  return (
    <>
      {stage.at === 'setup' || !cycle ? (
        <SetupPanel
          key={stage.at === 'setup' ? stage.again?.seed : undefined}
          scenario={scenario}
          again={stage.at === 'setup' ? stage.again : undefined}
          onStart={(next) => setStage({ at: 'pool', start: next })}
        />
      ) : stage.at === 'pool' ? (
        <PoolChoice
          cycle={cycle}
          onPool={(from, to) => setStage({ at: 'debrief', start: stage.start, from, to })}
          onBack={() => setStage({ at: 'setup', again: stage.start })}
        />
      ) : (
        <Debrief
          cycle={cycle}
          pool={poolOf(cycle, stage.from, stage.to)}
          onSame={() => setStage({ at: 'setup', again: stage.start })}
          onOther={() => setStage({ at: 'setup', again: { seed: drawSeed(), plan: stage.start.plan } })}
        />
      )}
      <ModelNotes />
    </>
  );
}

/** A pool is never empty: its bounds stay a tenth of a volume apart. */
const GAP = 0.1;
/** Once the bounds rest, what they give is read aloud. */
const REST_MS = 600;

function PoolChoice({ cycle, onPool, onBack }: { cycle: Cycle; onPool: (from: number, to: number) => void; onBack: () => void }) {
  const { from, to } = cycle.phases.elution;
  const [start, setStart] = useState(from);
  const [end, setEnd] = useState(to);
  const [composition, setComposition] = useState(false);
  const [said, say] = useState('');
  const top = useRef<HTMLParagraphElement>(null);
  const pool = poolOf(cycle, start, end);
  const text = poolText(pool);
  useEffect(() => top.current?.focus(), []);
  useEffect(() => {
    const timer = setTimeout(() => say(text), REST_MS);
    return () => clearTimeout(timer);
  }, [text]);

  const onGrid = (volume: number) => Math.min(to, Math.max(from, Math.round(volume * 10) / 10));
  const moveStart = (volume: number) => setStart(Math.min(onGrid(volume), end - GAP));
  const moveEnd = (volume: number) => setEnd(Math.max(onGrid(volume), start + GAP));
  const pick = (volume: number) => (Math.abs(volume - start) < Math.abs(volume - end) ? moveStart(volume) : moveEnd(volume));

  return (
    <div className="grid gap-4">
      <p ref={top} tabIndex={-1} className="eyebrow num">
        Essai n°{'\u00a0'}
        {cycle.lot.seed} · {cycle.plan.load}
        {'\u00a0'}g/L · {elutionText(cycle.plan.elution)}
      </p>
      <Overview cycle={cycle} />
      <Chromatogram cycle={cycle} pool={pool} composition={composition} onPick={pick} />
      <PoolFigures pool={pool} />
      <p role="status" className="visually-hidden">
        {said}
      </p>
      <div className="grid gap-x-6 gap-y-3 @lg:grid-cols-2">
        <Slider
          label="Début du pool"
          text={`${fixed(start, 1)}\u00a0VC`}
          value={start}
          min={from}
          max={to}
          step={0.1}
          onChange={moveStart}
        />
        <Slider label="Fin du pool" text={`${fixed(end, 1)}\u00a0VC`} value={end} min={from} max={to} step={0.1} onChange={moveEnd} />
      </div>
      <label className="flex min-h-12 cursor-pointer items-center gap-3">
        <input
          type="checkbox"
          checked={composition}
          onChange={(event) => setComposition(event.target.checked)}
          className="h-6 w-6 flex-none accent-stain-4"
        />
        Montrer les impuretés, par l’analyse des fractions
      </label>
      <div className="grid gap-2 @md:grid-cols-2">
        <button type="button" className="btn" onClick={() => onPool(start, end)}>
          Valider le pool
        </button>
        <button type="button" className="btn btn-quiet" onClick={onBack}>
          Changer charge ou élution
        </button>
      </div>
      <Values cycle={cycle} />
    </div>
  );
}
