/*
 * Shows what a block's templates give: `npx tsx scripts/items-variants.ts aval [--draws 4]`, its numeric items filled in with the
 * author's example, then with some seeds, and what is wrong over a thousand of them.
 */
import { parseArgs } from 'node:util';
import { variantProblems } from '../content/checks/variants';
import { readContent } from '../content/load';
import { formatNumber } from '../core/assessment/format-number';
import { instantiate } from '../core/assessment/variant';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { draws: { type: 'string', default: '3' } } });
const { items, problems } = readContent();
for (const problem of problems.filter((p) => positionals.some((block) => p.startsWith(`blocks/${block}/`)))) console.log(`✗ ${problem}`);
for (const block of positionals) {
  for (const item of items.get(block) ?? []) {
    if (item.type !== 'numeric') continue;
    console.log(`\n== ${item.id}${item.template ? '' : '  ✗ not a template'}`);
    const seeds = [null, ...Array.from({ length: Number(values.draws) }, (_, i) => 1 + i * 7919)];
    for (const seed of item.template ? seeds : [null]) {
      const { context, stem, answer, tolerance, unit, digits, slips, explanation } = instantiate(item, seed);
      console.log([...(context ?? []), stem].join(' '));
      console.log(`  = ${formatNumber(answer, digits)} ${unit} ± ${formatNumber(tolerance, digits + 1)}`);
      for (const slip of slips)
        console.log(`  ≠ ${formatNumber(slip.value, digits + 1)} ± ${formatNumber(slip.tolerance ?? tolerance, digits + 1)}: ${slip.why}`);
      console.log(`  ${explanation.text}`);
    }
    for (const problem of variantProblems(item)) console.log(`✗ ${item.id}: ${problem}`);
  }
}
