/* npm run check: format, lint, types, content and unit tests, in under two minutes. Prints what fails, and a summary. */
import './node-version.mjs';
import { PARTS, unitTests } from './check-parts.mjs';
import { ensureInstalled } from './install.mjs';
import { endWithChildren, inSeconds } from './run.mjs';

endWithChildren();
await ensureInstalled();
const began = performance.now();
const failures = [];
const summary = [];

async function report(name, running) {
  const result = await running;
  const count = result.passed === undefined ? '' : ` ${result.passed}/${result.passed + result.failed}`;
  summary.push(`${result.ok ? '✓' : '✗'} ${name}${count} (${inSeconds(result.seconds)})`);
  if (result.ok) return;
  failures.push(name);
  console.log(`\n── ${name} ──\n${result.output.trim()}${result.note ? `\n${result.note}` : ''}`);
}

// Two cores: the type check holds one, everything else takes turns on the other.
const types = PARTS.find((part) => part.name === 'types');
const others = PARTS.filter((part) => part !== types);
await Promise.all([
  report(types.name, types.run()),
  (async () => {
    for (const part of others) await report(part.name, part.run());
    await report('tests', unitTests());
  })(),
]);
console.log(`${failures.length ? '\n' : ''}${summary.join(' · ')}`);
console.log(
  `${failures.length ? `En échec : ${failures.join(', ')}` : 'Tout est vert'}, en ${inSeconds((performance.now() - began) / 1000)}.`,
);
process.exit(failures.length ? 1 : 0);
