/*
 * npm test: every check and every test, from a fresh clone if need be. Its last line is « N passed, N failed »
 * (and « N skipped » when there are some); it exits with 1 when something failed or when a phase ran nothing.
 */
import './node-version.mjs';
import { browserTests, PARTS, unitTests } from './check-parts.mjs';
import { buildIsFresh } from './freshness.mjs';
import { ensureInstalled } from './install.mjs';
import { endWithChildren, inRoot, inSeconds, runNode } from './run.mjs';

const total = { passed: 0, failed: 0, skipped: 0 };
const heading = (title) => console.log(`\n── ${title} ──`);

function add({ passed = 0, failed = 0, skipped = 0, note = '' }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  if (note) console.log(`✗ ${note}`);
}

/** Runs one phase; whatever it throws is a failure like another. */
async function phase(title, work) {
  heading(title);
  try {
    return await work();
  } catch (error) {
    console.log(error.stack ?? error);
    add({ failed: 1 });
    return undefined;
  }
}

async function checks() {
  for (const part of PARTS) {
    const result = await part.run();
    if (!result.ok) console.log(result.output.trim());
    console.log(`${result.ok ? '✓' : '✗'} ${part.name} (${inSeconds(result.seconds)})`);
    add(result.ok ? { passed: 1 } : { failed: 1 });
  }
}

async function build() {
  if (buildIsFresh()) {
    console.log('✓ à jour');
    return true;
  }
  const result = await runNode([inRoot('scripts/build.mjs')], { show: true });
  if (!result.ok) add({ failed: 1, note: 'pas de construction, donc pas d’essais dans le navigateur' });
  return result.ok;
}

endWithChildren();
await ensureInstalled();
await phase('Vérifications', checks);
await phase('Tests', async () => add(await unitTests({ show: true })));
if (await phase('Construction', build)) {
  await phase('Essais dans le navigateur', async () => {
    const { obtainChromium } = await import('./chromium.mjs'); // needs what ensureInstalled installed
    add(await browserTests(await obtainChromium()));
  });
}
const skipped = total.skipped ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed ? 1 : 0;
