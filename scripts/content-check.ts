/* npm run content:check: what the content holds and what is wrong with it. `-- --json`: the same on one line of JSON. */
import { summarise } from '../content/checks/summary';
import { readContent } from '../content/load';

const summary = summarise(readContent());

if (process.argv.includes('--json')) {
  console.log(JSON.stringify(summary));
} else {
  const { profiles, blocks, competencies, items, modules, glossary, sources, testWise, heaviest, problems, warnings } = summary;
  const list = (counts: Record<string, number>) =>
    Object.entries(counts)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ');
  console.log(
    `${profiles} jobs, ${blocks} blocks, ${competencies.mapped} of ${competencies.total} competencies mapped, ${sources} sources`,
  );
  console.log(`${items.total} items (${list(items.byType)}; by level: ${list(items.byLevel)})`);
  console.log(`in ${list(items.byBlock)}`);
  console.log(
    `${items.readTwice} read twice, ${items.templates} draw their numbers; ${items.readingSeconds.median} s to read, ${items.readingSeconds.longest} s at most`,
  );
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  console.log(
    `by their form alone: ${percent(testWise.together)} against ${percent(testWise.chance)} by chance (${list(Object.fromEntries(Object.entries(testWise.habits).map(([name, share]) => [name, Math.round(share * 1000) / 10])))}); length correlates ${testWise.lengthCorrelation.toFixed(3)}`,
  );
  console.log(`heaviest: ${heaviest.target}, ${heaviest.bytes} bytes compressed`);
  console.log(
    `${modules.total} modules (${list(modules.byBlock)}), ${modules.minutes} minutes, ${modules.checks} checks, ${glossary} terms`,
  );
  for (const warning of warnings) console.log(`  to do: ${warning}`);
  for (const problem of problems) console.log(`✗ ${problem}`);
  console.log(problems.length ? `${problems.length} problems` : 'no problem');
}
if (summary.problems.length > 0) process.exitCode = 1;
