import { mulberry32 } from '../../core/assessment/random';
import type { Candidate } from '../../core/assessment/select-item';

/** A stand-in bank for tests and for trying rules before the real one is written. */
export function syntheticBank(blocks: string[], items: number, seed: number): Record<string, Candidate[]> {
  const random = mulberry32(seed);
  const chances = [0.25, 0.25, 0.25, 0.25, 0.1, 0.01, 0.04, 0, 0, 0.2, 0.1, 0.02];
  return Object.fromEntries(
    blocks.map((block) => [
      block,
      Array.from({ length: items }, (_, i) => ({
        a: 1,
        b: [-1.7, -0.7, -2.7, -0.7, 0.3, -1.7][i % 6]!,
        c: chances[Math.floor(random() * chances.length)]!,
        item: { id: `${block}-${i}`, competency: `${block}-${i % 5}`, type: 'single' },
      })),
    ]),
  );
}
