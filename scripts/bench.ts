/*
 * npm run bench [-- --json] [--rounds N] [--seconds N]: how fast the server takes events in, beside the bare loop in
 * the same run, and how fast the engine chooses and folds. Readable lines; with --json one line of JSON at the end.
 * Exits with 1 when a goal of docs is missed. Other programs on the machine slow both sides: trust the ratio.
 */
import { parseArgs } from 'node:util';
import { content } from '../content/load';
import { packItem } from '../content/packs';
import { ENGINE_GOALS, measureEngine } from './bench/engine';
import { INGEST_GOAL, measureIngest } from './bench/ingest';
import type { BankItem } from './bench/workload';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '15' },
    seconds: { type: 'string', default: '0.5' },
    profile: { type: 'string', default: '' },
  },
});
const [rounds, seconds] = [Number(values.rounds), Number(values.seconds)];
if (!Number.isInteger(rounds) || rounds < 1 || !(seconds > 0)) {
  console.error('bench: --rounds is a whole number, --seconds a number, both above 0');
  process.exit(2);
}

const bank: BankItem[] = [...content().items].flatMap(([block, items]) => items.map((item) => ({ ...packItem(item), block })));
const mark = (reached: boolean) => (reached ? '✓' : '✗');

const engine = measureEngine(bank);
console.log(
  `${mark(engine.nextItem < ENGINE_GOALS.nextItem)} question suivante parmi 10 000 : ${engine.nextItem.toFixed(3)} ms (but : < 1 ms)`,
);
console.log(`${mark(engine.oneAnswer < ENGINE_GOALS.oneAnswer)} une réponse de plus : ${engine.oneAnswer.toFixed(1)} µs (but : < 50 µs)`);
console.log(
  `${mark(engine.wholeLog < ENGINE_GOALS.wholeLog)} 100 000 événements repris : ${engine.wholeLog.toFixed(0)} ms (but : < 1 000 ms)`,
);

const ingest = await measureIngest(bank, { rounds, seconds, profile: values.profile });
const percent = (ratio: number) => `${Math.round(ratio * 100)} %`;
console.log(
  `${mark(ingest.ratio >= INGEST_GOAL)} réception : ${ingest.ours} lots de 20 par seconde, ${percent(ingest.ratio)} de la boucle nue (${ingest.bare} ; but : ≥ ${percent(INGEST_GOAL)})`,
);
console.log(`  manche par manche : ${ingest.ratios.map(percent).join(', ')}`);
console.log(`  boucle nue avec 20 INSERT par transaction au lieu d’un : ${ingest.bareEach} par seconde, donc ${percent(ingest.ratioEach)}`);
console.log(`  reprises comprises (elles attendent que le serveur soit libre) : ${percent(ingest.ratioWithFolds)}`);
console.log(
  `  processeur par lot : ${ingest.cpu.ours} ms, puis ${ingest.cpu.folds} de reprises ; boucle nue : ${ingest.cpu.bare} ms, ${ingest.cpu.bareEach} avec 20 INSERT`,
);
if (values.json) console.log(JSON.stringify({ engine, ingest }));
const reached =
  ingest.ratio >= INGEST_GOAL &&
  (Object.keys(ENGINE_GOALS) as (keyof typeof ENGINE_GOALS)[]).every((key) => engine[key] < ENGINE_GOALS[key]);
process.exitCode = reached ? 0 : 1;
