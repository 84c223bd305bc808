import { VESSEL } from './parameters';
import type { Run } from './run';

/** What the automation itself would say. A drift and a stopped pump raise none: they are for the operator's eye. */
export type Alarm = 'oxygen-low' | 'gas-full' | 'ph-off' | 'foam-high' | 'volume-full' | 'level-low';

export function alarms(run: Run): Alarm[] {
  const now = run.readings.at(-1)!;
  const said: Alarm[] = [];
  if (now.oxygen !== null && now.oxygen < 20) said.push('oxygen-low');
  if (now.gas >= 99.9) said.push('gas-full');
  if (now.ph !== null && Math.abs(now.ph - VESSEL.phSetPoint.value) > 0.2) said.push('ph-off');
  if (now.foam > 50) said.push('foam-high');
  if (run.setup.mode === 'fed-batch' && now.volume > VESSEL.fullAt.value - 0.5) said.push('volume-full');
  if (run.setup.mode === 'perfusion' && now.volume < 88) said.push('level-low');
  return said;
}
