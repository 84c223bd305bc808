/* The checks of the sources, shared by `npm run check` and `npm test`. Each part resolves to { ok, output, seconds }. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { COMMANDS, inRoot, present, runNode, runScript } from './run.mjs';

const biome = (action) => () => runNode([COMMANDS.biome, action, '--diagnostic-level=warn', '--error-on-warnings', '.']);

/**
 * Type check of a tree in any state: without .next (a fresh clone), or with the routes of an older build or dev server,
 * whose declarations would name pages that are gone. Route types are generated anew, those of `next dev` left out.
 */
async function types() {
  const routes = await runNode([COMMANDS.next, 'typegen']);
  if (!routes.ok) return routes;
  mkdirSync(inRoot('.cache'), { recursive: true });
  const config = inRoot('.cache/tsconfig.json');
  writeFileSync(
    config,
    JSON.stringify({
      extends: '../tsconfig.json',
      compilerOptions: { tsBuildInfoFile: './check.tsbuildinfo' },
      include: ['../next-env.d.ts', '../**/*.ts', '../**/*.tsx', '../**/*.mts', '../.next/types/**/*.ts'],
      exclude: ['../node_modules', '../.next/dev', '../.data'],
    }),
  );
  const check = await runNode([COMMANDS.tsc, '--noEmit', '-p', config]);
  return { ...check, seconds: routes.seconds + check.seconds };
}

export const PARTS = [
  { name: 'format', run: biome('format') },
  { name: 'lint', run: biome('lint') },
  { name: 'types', run: types },
  ...(present('scripts/content-check.ts') ? [{ name: 'contenu', run: () => runScript('content-check.ts') }] : []),
];

/** A report file of a test runner, deleted beforehand so that an old one is never read for a new one. */
function freshReport(name) {
  const file = inRoot('.cache', name);
  mkdirSync(inRoot('.cache'), { recursive: true });
  rmSync(file, { force: true });
  return file;
}

/** Counts of a phase from its report; a phase that crashed, or ran nothing, counts as one failure and `note` says so. */
function counted(result, file, read) {
  let counts = { passed: 0, failed: 0, skipped: 0 };
  let note = '';
  try {
    counts = read(JSON.parse(readFileSync(file, 'utf8')));
    if (counts.passed + counts.failed === 0) note = 'aucun test n’a été exécuté';
    else if (!result.ok && counts.failed === 0) note = 'la commande a échoué sans qu’un test échoue';
  } catch (error) {
    note = `pas de rapport lisible (${error.message})`;
  }
  if (note) counts.failed += 1;
  return { ...result, ...counts, ok: result.ok && counts.failed === 0, note };
}

/** Unit and integration tests. A test file that cannot be loaded is one failure. */
export async function unitTests({ show = false } = {}) {
  const file = freshReport('vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const result = await runNode([COMMANDS.vitest, 'run', ...reporters], { show });
  return counted(result, file, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.testResults.filter((f) => f.status === 'failed' && f.assertionResults.length === 0).length,
    skipped: report.numPendingTests + report.numTodoTests,
  }));
}

/** Tests in a browser, against the build. */
export async function browserTests(chromium) {
  const file = freshReport('playwright.json');
  const env = { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const result = await runNode([COMMANDS.playwright, 'test', '--reporter=list,json'], { env, show: true });
  return counted(result, file, ({ stats, errors }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }));
}
