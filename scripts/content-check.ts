/* npm run content:check: what the content holds and what is wrong with it. `-- --json`: the same on one line of JSON. */
import { summarise } from '../content/checks/summary';
import { readContent } from '../content/load';

const summary = summarise(readContent());

if (process.argv.includes('--json')) {
  console.log(JSON.stringify(summary));
} else {
  const { profiles, blocks, competencies, items, sources, problems, warnings } = summary;
  const list = (counts: Record<string, number>) =>
    Object.entries(counts)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ');
  console.log(
    `${profiles} jobs, ${blocks} blocks, ${competencies.mapped} of ${competencies.total} competencies mapped, ${sources} sources`,
  );
  console.log(`${items.total} items (${list(items.byType)}; by level: ${list(items.byLevel)})`);
  console.log(`in ${list(items.byBlock)}`);
  for (const warning of warnings) console.log(`  to do: ${warning}`);
  for (const problem of problems) console.log(`✗ ${problem}`);
  console.log(problems.length ? `${problems.length} problems` : 'no problem');
}
if (summary.problems.length > 0) process.exitCode = 1;
