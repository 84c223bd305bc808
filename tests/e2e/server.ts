import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const NEXT = join(ROOT, 'node_modules/next/dist/bin/next');
const LIFELINE = new URL('../../scripts/lifeline.mjs', import.meta.url).href;
/** How long a server may take to answer, and to stop, in milliseconds. */
const START_PATIENCE = 30_000;
const STOP_PATIENCE = 3000;

export type ServerOptions = {
  port?: number;
  /** Folder of the database; kept when the server stops. Without it, a temporary one is made and removed. */
  data?: string;
  env?: Record<string, string>;
};

export type Server = {
  url: string;
  port: number;
  pid: number;
  data: string;
  /** What it wrote on both outputs until now. */
  log(): string;
  stop(): Promise<void>;
  /** As a power cut: SIGKILL, no cleaning up by the server. */
  kill(): Promise<void>;
};

/** A port that was free an instant ago. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0);
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (!address || typeof address === 'string') throw new Error('No port was given.');
  return address.port;
}

const running = (child: ChildProcess) => child.exitCode === null && child.signalCode === null;

async function exit(child: ChildProcess, signal: NodeJS.Signals) {
  if (!running(child)) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE);
  await gone;
  clearTimeout(timer);
}

async function answers(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5000) });
    await answer.arrayBuffer();
    return answer.status < 500;
  } catch {
    return false; // not listening yet: asked again
  }
}

/** Serves the build that is there, with a database of its own. Rejects, with the server's log, when it does not answer. */
export async function startServer({ port: wanted, data: given, env = {} }: ServerOptions = {}): Promise<Server> {
  const port = wanted ?? (await freePort());
  const data = given ?? (await mkdtemp(join(tmpdir(), 'paillasse-')));
  const url = `http://localhost:${port}`;
  const { FORCE_COLOR: _colour, ...inherited } = process.env;
  const child = spawn(process.execPath, ['--import', LIFELINE, NEXT, 'start', '-p', String(port)], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...inherited,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: String(port),
      DATABASE_URL: `file:${join(data, 'paillasse.db')}`,
      NEXTAUTH_URL: url,
      NEXTAUTH_SECRET: randomBytes(32).toString('base64'),
      ...env,
    },
  });
  const chunks: string[] = [];
  child.stdout?.on('data', (chunk) => chunks.push(String(chunk)));
  child.stderr?.on('data', (chunk) => chunks.push(String(chunk)));
  const log = () => chunks.join('');

  const ended = async (signal: NodeJS.Signals) => {
    await exit(child, signal);
    if (given === undefined) await rm(data, { recursive: true, force: true });
  };
  const deadline = Date.now() + START_PATIENCE;
  while (!(await answers(`${url}/`))) {
    if (!running(child) || Date.now() > deadline) {
      await ended('SIGKILL');
      throw new Error(`The server did not answer on ${url}:\n${log()}`);
    }
    await wait(100);
  }
  return { url, port, pid: child.pid!, data, log, stop: () => ended('SIGTERM'), kill: () => ended('SIGKILL') };
}
