'use client';

import { Simulation } from '@/components/simulations/simulation';
import type { SimulationName } from '@/core/learning/module';

/** A simulation inside a card: its own start panel; its code comes when it is opened. */
export function SimulationSlot({ simulation, scenario }: { simulation: SimulationName; scenario?: string }) {
  return (
    <div data-simulation={simulation} className="print:hidden">
      <Simulation simulation={simulation} scenario={scenario} />
    </div>
  );
}
