import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { problemsOf } from '@/content/checks/all';
import { summarise } from '@/content/checks/summary';
import { broken, itemsOf, job, real } from './support/broken-content';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'content-'));
});
afterEach(() => rmSync(root, { recursive: true }));

it('counts the jobs of the report and their own competencies', () => {
  const { profiles, competencies } = summarise(real);
  expect(profiles).toBe(19);
  expect(competencies).toEqual({ mapped: 127, total: 127, missing: [] });
});

it('counts every item once by block, by type and by level', () => {
  const { items } = summarise(real);
  const sum = (counts: Record<string, number>) => Object.values(counts).reduce((x, y) => x + y, 0);
  expect(items.total).toBeGreaterThanOrEqual(110);
  expect(items.byBlock.aval).toBe(itemsOf(real, 'aval').length);
  expect([sum(items.byBlock), sum(items.byType), sum(items.byLevel)]).toEqual([items.total, items.total, items.total]);
});

it('names a competency that is no longer mapped', () => {
  const { competencies } = summarise(
    broken((content) => {
      job(content).blocks = job(content).blocks.filter(({ block }) => block !== 'mti');
    }),
  );
  expect(competencies).toEqual({ mapped: 126, total: 127, missing: ['tbio-specificites-mti'] });
});

it('counts modules, their checks and minutes, and terms', () => {
  const { modules, glossary } = summarise(real);
  expect(modules.total).toBe(real.modules.length);
  expect(modules.total).toBeGreaterThanOrEqual(36);
  expect(modules.checks).toBeGreaterThanOrEqual(2 * modules.total);
  expect(modules.minutes).toBe(real.modules.reduce((sum, module) => sum + module.minutes, 0));
  expect(Object.values(modules.byBlock).reduce((x, y) => x + y, 0)).toBe(modules.total);
  expect(glossary).toBe(real.terms.length);
});

it('refuses two references under one id, which reading them would merge', () => {
  writeFileSync(join(root, 'bibliography.yaml'), 'entries:\n- { id: doran }\n- { id: doran }\n- { id: inpi }\n');
  expect(summarise(real, root).problems).toEqual([...problemsOf(real), 'bibliography.yaml: doran: the id is given twice.']);
});

it('warns of a missing or undated reading without making it a problem', () => {
  const content = broken((copy) => {
    const [one, other] = itemsOf(copy, 'aval');
    one!.readings = [{ kind: 'fact', date: '2026-11-23', outcome: 'concordant' }];
    other!.readings = [
      { kind: 'blind', date: '2026-11-23', outcome: 'concordant' },
      { kind: 'fact', date: 'bientôt', outcome: 'concordant' },
    ];
  });
  const { warnings, problems } = summarise(content);
  const [one, other] = itemsOf(content, 'aval');
  expect(warnings).toContain(`blocks/aval/items.yaml: ${one!.id}: it has no dated blind reading.`);
  expect(warnings).toContain(`blocks/aval/items.yaml: ${other!.id}: it has no dated fact-checker's reading.`);
  expect(problems.filter((problem) => problem.includes('reading'))).toEqual([]);
});
