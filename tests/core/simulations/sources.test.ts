import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CELLS, CONTAMINANT, VESSEL } from '@/core/simulations/bioreactor/parameters';
import { SOURCES } from '@/core/simulations/sources';

it('cites what the bibliography holds', () => {
  const bibliography = readFileSync(new URL('../../../content/bibliography.yaml', import.meta.url), 'utf8');
  for (const id of Object.keys(SOURCES)) expect(bibliography, id).toContain(`\n- id: ${id}\n`);
});

it('gives every parameter a unit, a meaning and a source', () => {
  for (const { unit, what, from } of Object.values({ ...CELLS, ...VESSEL, ...CONTAMINANT })) {
    expect(unit.length * what.length).toBeGreaterThan(0);
    expect(from.length).toBeGreaterThan(0);
  }
});
