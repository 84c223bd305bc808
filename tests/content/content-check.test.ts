import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { block, real } from './support/broken-content';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
let project: string;

/** Runs the script as `npm run content:check` does, on a copy of the content. */
function contentCheck(...args: string[]) {
  const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  return spawnSync(process.execPath, [tsx, join(ROOT, 'scripts/content-check.ts'), ...args], { cwd: project, encoding: 'utf8' });
}

function edit(file: string, change: (text: string) => string) {
  const path = join(project, 'content', file);
  const text = readFileSync(path, 'utf8');
  expect(change(text)).not.toBe(text);
  writeFileSync(path, change(text));
}

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'content-check-'));
  cpSync(join(ROOT, 'content'), join(project, 'content'), { recursive: true });
});
afterEach(() => rmSync(project, { recursive: true }));

it('prints one line of JSON, and fails on what does not fit its schema', () => {
  edit('blocks/labo/block.yaml', (text) => text.replace('assess: quiz', 'assess: oral'));
  const { stdout, status } = contentCheck('--json');
  expect(stdout.trim().split('\n')).toHaveLength(1);
  const summary = JSON.parse(stdout);
  expect(Object.keys(summary)).toEqual([
    'profiles',
    'blocks',
    'competencies',
    'items',
    'testWise',
    'heaviest',
    'modules',
    'glossary',
    'sources',
    'problems',
    'warnings',
  ]);
  expect(summary.problems[0]).toMatch(/^blocks\/labo\/block\.yaml: assess: /);
  expect(summary.competencies.missing).not.toEqual([]);
  expect(status).toBe(1);
}, 60_000);

it('says in words what is wrong, and fails', () => {
  const { short } = block(real, 'labo');
  edit('blocks/labo/block.yaml', (text) => text.replace(`short: "${short}"`, 'short: "Techniques de laboratoire"'));
  const { stdout, status } = contentCheck();
  expect(stdout).toContain('✗ blocks/labo/block.yaml: its short name has 25 characters, more than 16.');
  expect(status).toBe(1);
}, 60_000);
