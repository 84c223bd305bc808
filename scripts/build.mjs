/* npm run build: content packs, the maker of PDFs, application, service worker, in that order; then remembers which sources were built. */
import './node-version.mjs';
import { forgetBuild, rememberBuild, sourceHash } from './freshness.mjs';
import { ensureInstalled } from './install.mjs';
import { COMMANDS, endWithChildren, inSeconds, present, runNode, runScript } from './run.mjs';

const production = { env: { NODE_ENV: 'production' } };
const STEPS = [
  { title: 'contenu', skip: !present('scripts/build-content.ts'), run: () => runScript('build-content.ts', production) },
  {
    title: 'PDF du portfolio',
    skip: !present('scripts/build-portfolio-pdf.ts'),
    run: () => runScript('build-portfolio-pdf.ts', production),
  },
  { title: 'application', run: () => runNode([COMMANDS.next, 'build'], production) },
  { title: 'service worker', skip: !present('scripts/build-worker.ts'), run: () => runScript('build-worker.ts', production) },
];

endWithChildren();
await ensureInstalled();
const hash = sourceHash();
forgetBuild();
for (const step of STEPS) {
  if (step.skip) continue;
  console.log(`Construction : ${step.title}…`);
  const result = await step.run();
  if (!result.ok) {
    console.error(`${result.output}\nLa construction a échoué (${step.title}).`);
    process.exit(1);
  }
  console.log(`Construction : ${step.title}, fait en ${inSeconds(result.seconds)}.`);
}
rememberBuild(hash);
