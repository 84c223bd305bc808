/* Checks some modules alone: `npx tsx scripts/modules-lint.ts continu/perfusion …`, or a whole block. The whole check is content:check. */
import { existsSync, readdirSync } from 'node:fs';
import {
  MODULE_CHECKS,
  modulesAreMany,
  modulesComeAfterKnownOnes,
  modulesTeachKnownCompetencies,
  pathsAreWhole,
} from '../content/checks/modules';
import { ITEM_CHECKS } from '../content/checks/all';
import { secondsToFollow, wordsOfCards } from '../content/checks/module-duration';
import { type LoadedModule, readContent, readModule } from '../content/load';

const wanted = process.argv.slice(2).flatMap((name) => {
  const [block, id] = name.split('/') as [string, string?];
  const folder = `content/blocks/${block}/modules`;
  return (id ? [id] : existsSync(folder) ? readdirSync(folder) : []).map((one) => ({ block, id: one }));
});
const whole = readContent();
const problems: string[] = [];
const modules = wanted.flatMap(({ block, id }): LoadedModule[] => {
  const module = readModule(block, id, problems);
  return module ? [module] : [];
});
const alone = { ...whole, modules, items: new Map(), problems: [] };
const checks = MODULE_CHECKS.filter((check) => ![modulesAreMany, modulesComeAfterKnownOnes, pathsAreWhole].includes(check));
// What is only asked of a whole bank, or of a whole glossary, is left to content:check.
for (const check of [...checks, ...ITEM_CHECKS])
  problems.push(...check({ ...alone, items: check === modulesTeachKnownCompetencies ? whole.items : alone.items }));
for (const module of modules)
  console.log(
    `${module.id}: ${module.cards.length} cards, ${wordsOfCards(module)} words, ${module.checks.length} checks, says ${module.minutes} min, takes ${(secondsToFollow(module, module.checks) / 60).toFixed(1)}`,
  );
const left = [...new Set(problems)].filter((problem) => !problem.endsWith('is used by no module.'));
for (const problem of left) console.log(`✗ ${problem}`);
console.log(left.length ? `${left.length} problems` : 'no problem');
if (left.length) process.exitCode = 1;
