'use client';

import { type ComponentType, useEffect, useRef, useState } from 'react';
import type { SimulationName } from '@/core/learning/module';
import { ABOUT } from './about';
import { Emblem } from './emblem';

type Screen = ComponentType<{ scenario?: string }>;

/** Each simulation is its own file, asked for only when it is opened. */
const LOAD: Record<SimulationName, () => Promise<{ default: Screen }>> = {
  bioreacteur: () => import('./bioreactor/bioreactor'),
  'carte-de-controle': () => import('./control-chart/control-chart'),
  chromatographie: () => import('./chromatography/chromatography'),
};

/** A teaching simulation in a card of a module: a quiet panel, then the simulation itself. Nothing is recorded. */
export function Simulation({ simulation, scenario }: { simulation: SimulationName; scenario?: string }) {
  const [state, setState] = useState<'closed' | 'loading' | 'failed' | { Screen: Screen }>('closed');
  const heading = useRef<HTMLHeadingElement>(null);
  const { title, what, minutes } = ABOUT[simulation];
  const open = typeof state === 'object';
  useEffect(() => {
    if (open) heading.current?.focus();
  }, [open]);
  const load = () => {
    setState('loading');
    LOAD[simulation]().then(
      ({ default: Screen }) => setState({ Screen }),
      () => setState('failed'),
    );
  };
  return (
    <section aria-label={`Simulation\u00a0: ${title}`} className="@container grid gap-4">
      <div className="flex items-start gap-4">
        <div className="min-w-0 grow">
          <p className="eyebrow num">
            Simulation · {minutes}
            {'\u00a0'}min environ
          </p>
          <h3 ref={heading} tabIndex={-1} className="text-[1.25rem] leading-tight font-bold">
            {title}
          </h3>
        </div>
        <Emblem of={simulation} />
      </div>
      {open ? (
        <state.Screen scenario={scenario} />
      ) : (
        <>
          <p className="small">{what}</p>
          <p role="status" className={state === 'failed' ? 'note' : 'visually-hidden'}>
            {state === 'failed' &&
              'La simulation n’a pas pu être chargée, sans doute faute de réseau. Rien n’est perdu\u00a0: réessayez plus tard.'}
            {state === 'loading' && 'Chargement de la simulation.'}
          </p>
          <button type="button" className="btn btn-quiet" onClick={load} disabled={state === 'loading'}>
            {state === 'loading' ? 'Ouverture…' : 'Ouvrir la simulation'}
          </button>
        </>
      )}
    </section>
  );
}
