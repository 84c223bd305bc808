import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { content } from '@/content/load';
import { packItem } from '@/content/packs';
import { openDatabase } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { insertVersions } from '@/db/queries/content-versions';
import { createLearner } from '@/server/learners/create-learner';
import { pour, type Prepared } from './load';
import { BATCH, type BankItem, Learner, newId } from './workload';

/**
 * Batches of 20 events a second through the route's own code, against the bare loop (sync.md, « What it must show »).
 * The two run in turn in slices, in processes of their own on the same disk; each pair of slices gives a ratio.
 */

const SECRET = 'a secret for measurements, of more than 32 characters';
const CONNECTIONS = 8;
/** People who send in turn on each connection. */
const PEOPLE = 5;

type Subject = { kind: string; port: number; settle: () => Promise<number>; end: () => Promise<void> };

async function launch(kind: string, url: string, inspect: string[] = []): Promise<Subject> {
  const child = fork(fileURLToPath(new URL('./ingest-server.ts', import.meta.url)), [kind], {
    execArgv: ['--import', 'tsx', ...inspect],
    env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: url, NEXTAUTH_SECRET: SECRET, NEXTAUTH_URL: '' },
  });
  const heard: unknown[] = [];
  let wake = () => {};
  child.on('message', (said) => {
    heard.push(said);
    wake();
  });
  child.on('exit', () => wake());
  const hear = async <T>(): Promise<T> => {
    while (heard.length === 0) {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`the ${kind} server ended (${child.exitCode})`);
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    return heard.shift() as T;
  };
  const { port } = await hear<{ port: number }>();
  return {
    kind,
    port,
    settle: async () => {
      child.send('settle');
      return (await hear<{ cpu: number }>()).cpu;
    },
    end: async () => {
      child.send('end');
      await once(child, 'exit');
    },
  };
}

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
  ratios: number[];
  /** Processor time of the server for one batch, folds included, milliseconds. */
  cpu: { ours: number; bare: number; bareEach: number };
};

export async function measureIngest({ rounds = 7, seconds = 1.5, profile = '' } = {}): Promise<IngestResult> {
  const folder = await mkdtemp(join(tmpdir(), 'paillasse-bench-'));
  const bank: BankItem[] = [...content().items].flatMap(([block, items]) => items.map((item) => ({ ...packItem(item), block })));
  const url = (name: string) => `file:${join(folder, `${name}.db`)}`;
  const people = await prepare(url('ours'), bank);
  const { encode } = createRequire(import.meta.url)('next-auth/jwt') as typeof import('next-auth/jwt');
  const phones = await Promise.all(
    people.map(async ({ device, learner }, n) => ({
      device,
      cursor: 0,
      events: new Learner(device, bank, n + 1),
      cookie: `next-auth.session-token=${await encode({ token: { learner, device }, secret: SECRET })}`,
    })),
  );
  const turns = new Array<number>(CONNECTIONS).fill(0);
  /** The next batch of one of the connection's people, who send in turn. */
  const make = (connection: number): Prepared => {
    const phone = phones[connection * PEOPLE + (turns[connection]!++ % PEOPLE)]!;
    const events = JSON.stringify(phone.events.batch());
    return {
      headers: { 'content-type': 'application/json', cookie: phone.cookie },
      body: () => `{"device":"${phone.device}","cursor":${phone.cursor},"events":${events}}`,
      answered: (text) => {
        const { results, cursor } = JSON.parse(text) as { results: { status: string }[]; cursor?: number };
        const refused = results.filter(({ status }) => status !== 'accepted');
        if (results.length !== BATCH || refused.length > 0) throw new Error(`refused: ${JSON.stringify(refused)}`);
        if (cursor !== undefined) phone.cursor = cursor;
      },
    };
  };
  const subjects = [
    await launch('ours', url('ours'), profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : []),
    await launch('bare', url('bare')),
    await launch('bare-each', url('bare-each')),
  ];
  try {
    const speed = Object.fromEntries(subjects.map(({ kind }) => [kind, [] as number[]]));
    const cpu = Object.fromEntries(subjects.map(({ kind }) => [kind, [] as number[]]));
    for (let turn = -1; turn < rounds; turn++) {
      for (const { kind, port, settle } of turn % 2 === 0 ? subjects : [...subjects].reverse()) {
        // Made beforehand: what is measured is the server.
        const stock = Array.from({ length: CONNECTIONS }, (_, c) => Array.from({ length: Math.ceil(400 * seconds) }, () => make(c)));
        const before = await settle();
        const next = (connection: number) => stock[connection]!.shift() ?? make(connection);
        const poured = await pour({ port, path: '/api/sync', connections: CONNECTIONS, seconds, next });
        const used = (await settle()) - before;
        // The first turn warms everything up.
        if (turn < 0) continue;
        speed[kind]!.push(poured.batches / poured.seconds);
        cpu[kind]!.push(used / poured.batches / 1000);
      }
    }
    const ratios = (over: string) => speed.ours!.map((rate, i) => rate / speed[over]![i]!);
    return {
      ours: round(median(speed.ours!)),
      bare: round(median(speed.bare!)),
      bareEach: round(median(speed['bare-each']!)),
      ratio: round(median(ratios('bare')), 3),
      ratioEach: round(median(ratios('bare-each')), 3),
      ratios: ratios('bare').map((ratio) => round(ratio, 2)),
      cpu: { ours: round(median(cpu.ours!), 3), bare: round(median(cpu.bare!), 3), bareEach: round(median(cpu['bare-each']!), 3) },
    };
  } finally {
    for (const subject of subjects) await subject.end();
    await rm(folder, { recursive: true, force: true });
  }
}
