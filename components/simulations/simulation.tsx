'use client';

import type { SimulationName } from '@/core/learning/module';

export function Simulation({ simulation }: { simulation: SimulationName; scenario?: string }) {
  return <p>{simulation}</p>;
}
