import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { build } from 'esbuild';
import { fixedNumbers, PROPERTIES } from '../core/fold-properties';

/** The fold's properties again, in a browser: the same code, bundled for it. No server: a blank page. */

type Bundle = { PROPERTIES: typeof PROPERTIES; fixedNumbers: typeof fixedNumbers };
declare global {
  var CoreProperties: Bundle;
}

const SEED = 20260601;
const RUNS = 60;

let script: string;

test.beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../core/fold-properties.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'CoreProperties',
    platform: 'browser',
    target: 'es2022',
  });
  script = outputFiles[0]!.text;
});

async function open(page: Page) {
  await page.setContent('<!doctype html><title>Noyau</title>');
  await page.addScriptTag({ content: script });
}

test('every property of the fold holds in the browser', async ({ page }) => {
  await open(page);
  const failures = await page.evaluate(
    ([seed, runs]) => {
      const found: string[] = [];
      for (const [name, run] of Object.entries(CoreProperties.PROPERTIES)) {
        try {
          run(seed, runs);
        } catch (error) {
          found.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
      return found;
    },
    [SEED, RUNS] as const,
  );
  expect(failures).toEqual([]);
  expect(await page.evaluate(() => Object.keys(CoreProperties.PROPERTIES))).toEqual(Object.keys(PROPERTIES));
});

test('the browser and Node give the same posteriors for the same log, within 1e-9', async ({ page }) => {
  await open(page);
  const here = fixedNumbers();
  const there = await page.evaluate(() => CoreProperties.fixedNumbers());
  expect(Object.keys(there)).toEqual(Object.keys(here));
  for (const [block, numbers] of Object.entries(here)) {
    expect(there[block]).toHaveLength(numbers.length);
    const furthest = Math.max(...numbers.map((value, i) => Math.abs(value - there[block]![i]!)));
    expect(furthest, block).toBeLessThanOrEqual(1e-9); // NaN would not be
  }
});
