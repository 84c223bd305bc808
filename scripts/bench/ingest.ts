import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { insertVersions } from '@/db/queries/content-versions';
import { createLearner } from '@/server/learners/create-learner';
import { pour, type Prepared } from './load';
import { launch, type Subject } from './subject';
import { BATCH, type BankItem, Learner, newId } from './workload';

/**
 * Batches of 20 events a second through the route's own code, against the bare loop (sync.md, « What it must show »).
 * The two run in turn in slices, in processes of their own on the same disk; each pair of slices gives a ratio.
 */

export const INGEST_GOAL = 0.6;

const SECRET = 'a secret for measurements, of more than 32 characters';
const CONNECTIONS = 8;
/** People who send in turn on each connection. */
const PEOPLE = 5;

/** The migrated database of a running service: published content, and learners with a device each. */
async function prepare(url: string, bank: readonly BankItem[]): Promise<{ device: string; learner: string }[]> {
  await migrateDatabase({ url });
  const db = await openDatabase({ url });
  const rows = bank.map(({ block, ...packed }) => ({
    kind: 'item',
    id: packed.item.id,
    version: packed.version,
    block,
    body: JSON.stringify(packed),
  }));
  for (let start = 0; start < rows.length; start += 200) await db.write([insertVersions(rows.slice(start, start + 200))]);
  const people = await Promise.all(
    Array.from({ length: CONNECTIONS * PEOPLE }, async () => {
      const device = newId();
      const { learner } = await createLearner(db, { device, secret: `secret-${device}` }, Date.now());
      return { device, learner };
    }),
  );
  await db.close();
  return people;
}

const median = (values: readonly number[]): number => [...values].sort((x, y) => x - y)[values.length >> 1]!;
const round = (value: number, digits = 0): number => Number(value.toFixed(digits));

export type IngestResult = {
  /** Batches of 20 events a second. */
  ours: number;
  bare: number;
  /** The same loop with 20 INSERT statements in its transaction instead of one. */
  bareEach: number;
  /** Median over the rounds of ours / bare, and of ours / bareEach. */
  ratio: number;
  ratioEach: number;
  /** As if the folds, which wait for the server to be free, had been done on the spot. */
  ratioWithFolds: number;
  ratios: number[];
  /** Processor time of a server for one batch, milliseconds; `folds` comes after `ours`. */
  cpu: { ours: number; folds: number; bare: number; bareEach: number };
};

/** What a kind of server did in one slice. */
type Slice = { rate: number; cpu: number; folds: number };

type Phone = { device: string; cursor: number; events: Learner; cookie: string };

async function signedIn(people: readonly { device: string; learner: string }[], bank: readonly BankItem[]): Promise<Phone[]> {
  const { encode } = createRequire(import.meta.url)('next-auth/jwt') as typeof import('next-auth/jwt');
  return Promise.all(
    people.map(async ({ device, learner }, n) => ({
      device,
      cursor: 0,
      events: new Learner(device, bank, n + 1),
      cookie: `next-auth.session-token=${await encode({ token: { learner, device }, secret: SECRET })}`,
    })),
  );
}

/** The phone's next batch, with the cursor that it has when it sends it. */
function prepared(phone: Phone): Prepared {
  const events = JSON.stringify(phone.events.batch());
  return {
    headers: { 'content-type': 'application/json', cookie: phone.cookie },
    body: () => `{"device":"${phone.device}","cursor":${phone.cursor},"events":${events}}`,
    answered: (text) => {
      const { results, cursor } = JSON.parse(text) as { results: { status: string }[]; cursor?: number };
      const refused = results.filter(({ status }) => status !== 'accepted');
      if (results.length !== BATCH || refused.length > 0) throw new Error(`refused: ${JSON.stringify(refused)}`);
      phone.cursor = cursor ?? phone.cursor;
    },
  };
}

async function slice(subject: Subject, seconds: number, make: (connection: number) => Prepared): Promise<Slice> {
  // Made beforehand: what is measured is the server.
  const stock = Array.from({ length: CONNECTIONS }, (_, c) => Array.from({ length: Math.ceil(300 * seconds) }, () => make(c)));
  const before = await subject.settle();
  const next = (connection: number) => stock[connection]!.shift() ?? make(connection);
  const { batches, seconds: took } = await pour({ port: subject.port, path: '/api/sync', connections: CONNECTIONS, seconds, next });
  const after = await subject.cpu();
  const settled = await subject.settle();
  return { rate: batches / took, cpu: (after - before) / batches, folds: (settled - after) / batches };
}

export async function measureIngest(
  bank: readonly BankItem[],
  { rounds, seconds, profile }: { rounds: number; seconds: number; profile: string },
): Promise<IngestResult> {
  const folder = await mkdtemp(join(tmpdir(), 'paillasse-bench-'));
  const env = (name: string) => ({ DATABASE_URL: `file:${join(folder, `${name}.db`)}`, NEXTAUTH_SECRET: SECRET, NEXTAUTH_URL: '' });
  const phones = await signedIn(await prepare(env('ours').DATABASE_URL, bank), bank);
  const turns = new Array<number>(CONNECTIONS).fill(0);
  const make = (connection: number) => prepared(phones[connection * PEOPLE + (turns[connection]!++ % PEOPLE)]!);
  const subjects: Subject[] = [];
  try {
    subjects.push(await launch('ours', env('ours'), profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : []));
    for (const kind of ['bare', 'bare-each']) subjects.push(await launch(kind, env(kind)));
    // The first round warms everything up.
    const measured: Record<string, Slice>[] = [];
    for (let round = 0; round <= rounds; round++) {
      const one: Record<string, Slice> = {};
      for (const subject of round % 2 === 0 ? subjects : [...subjects].reverse()) one[subject.kind] = await slice(subject, seconds, make);
      if (round > 0) measured.push(one);
    }
    return summary(measured);
  } finally {
    for (const subject of subjects) await subject.end();
    await rm(folder, { recursive: true, force: true });
  }
}

function summary(rounds: readonly Record<string, Slice>[]): IngestResult {
  const of = (read: (slices: Record<string, Slice>) => number, digits: number) => round(median(rounds.map(read)), digits);
  const ratio = (slices: Record<string, Slice>, over: string) => slices.ours!.rate / slices[over]!.rate;
  return {
    ours: of(({ ours }) => ours!.rate, 0),
    bare: of(({ bare }) => bare!.rate, 0),
    bareEach: of((slices) => slices['bare-each']!.rate, 0),
    ratio: of((slices) => ratio(slices, 'bare'), 3),
    ratioEach: of((slices) => ratio(slices, 'bare-each'), 3),
    ratioWithFolds: of(({ ours, bare }) => 1000 / (1000 / ours!.rate + ours!.folds) / bare!.rate, 3),
    ratios: rounds.map((slices) => round(ratio(slices, 'bare'), 2)),
    cpu: {
      ours: of(({ ours }) => ours!.cpu, 3),
      folds: of(({ ours }) => ours!.folds, 3),
      bare: of(({ bare }) => bare!.cpu, 3),
      bareEach: of((slices) => slices['bare-each']!.cpu, 3),
    },
  };
}
