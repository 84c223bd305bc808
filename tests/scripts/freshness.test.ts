import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

type Freshness = {
  sourceHash(base: string): string;
  rememberBuild(hash: string, base: string): void;
  forgetBuild(base: string): void;
  buildIsFresh(base: string): boolean;
};
const { sourceHash, rememberBuild, forgetBuild, buildIsFresh } = (await import(
  new URL('../../scripts/freshness.mjs', import.meta.url).href
)) as Freshness;

let project: string;

function write(file: string, text: string) {
  mkdirSync(join(project, file, '..'), { recursive: true });
  writeFileSync(join(project, file), text);
}

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'freshness-'));
  write('app/page.tsx', 'one');
  write('package-lock.json', '{}');
  rememberBuild(sourceHash(project), project);
  write('.next/BUILD_ID', 'abc');
});

afterEach(() => rmSync(project, { recursive: true }));

it('is fresh when nothing changed', () => expect(buildIsFresh(project)).toBe(true));

it.each([
  ['app/page.tsx', 'two'],
  ['core/new.ts', ''],
  ['content/blocks/aval/items.yaml', '[]'],
  ['package-lock.json', '{ }'],
  ['next.config.mjs', ''],
  ['public/manifest.json', '{}'],
])('is stale once %s changes', (file, text) => {
  write(file, text);
  expect(buildIsFresh(project)).toBe(false);
});

it.each([
  'public/paquets/aval.json',
  'public/portfolio/pdf.js',
  'public/sw.js',
  'tests/core/a.test.ts',
  'docs/a.md',
  'next-env.d.ts',
  'biome.json',
  '.next/trace',
])('does not look at %s', (file) => {
  write(file, 'anything');
  expect(buildIsFresh(project)).toBe(true);
});

it('tells a renamed file and moved bytes apart', () => {
  const before = sourceHash(project);
  rmSync(join(project, 'app/page.tsx'));
  write('app/pag', 'e.tsxone');
  expect(sourceHash(project)).not.toBe(before);
});

it('is stale without a stamp, without a build, or without what the build writes outside .next', () => {
  rmSync(join(project, '.next/BUILD_ID'));
  expect(buildIsFresh(project)).toBe(false);

  write('.next/BUILD_ID', 'abc');
  write('scripts/build-worker.ts', '');
  rememberBuild(sourceHash(project), project);
  expect(buildIsFresh(project)).toBe(false);
  write('public/sw.js', '');
  expect(buildIsFresh(project)).toBe(true);

  forgetBuild(project);
  expect(buildIsFresh(project)).toBe(false);
});
