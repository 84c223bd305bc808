/* Child processes: each in its own process group, so that ending one ends what it started. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const inRoot = (...parts) => path.join(root, ...parts);
export const present = (...parts) => existsSync(inRoot(...parts));

/** Commands of the dependencies, run by this very Node: no shell, the same on every system. */
export const COMMANDS = {
  biome: inRoot('node_modules/@biomejs/biome/bin/biome'),
  next: inRoot('node_modules/next/dist/bin/next'),
  playwright: inRoot('node_modules/@playwright/test/cli.js'),
  tsc: inRoot('node_modules/typescript/bin/tsc'),
  vitest: inRoot('node_modules/vitest/vitest.mjs'),
};

/** How long a child may take to end once asked, in milliseconds; then it is killed. */
const GRACE = 3000;
const ownGroup = process.platform !== 'win32';
const running = new Set();
let stopping = false;

/** True once this process was asked to end: what fails from then on is no news. */
export const isStopping = () => stopping;

function signalGroup(child, signal) {
  try {
    if (ownGroup) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error; // already gone
  }
}

/** Asks a child's whole group to end, kills it when it has not ended in time; resolves once it is gone. */
export async function end(child, signal = 'SIGTERM') {
  if (child.pid === undefined) return; // never started
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    signalGroup(child, signal);
    const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), GRACE);
    await gone;
    clearTimeout(timer);
  }
  if (ownGroup) signalGroup(child, 'SIGKILL'); // whatever it left behind
}

/** Spawns a child that ends with this process. The environment keeps no NODE_ENV: each command sets the one it needs. */
export function launch(command, args, { env = {}, stdio }) {
  const { NODE_ENV: _ignored, ...inherited } = process.env;
  const child = spawn(command, args, {
    cwd: root,
    detached: ownGroup,
    env: { ...inherited, NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio,
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/**
 * Runs a command to its end. `show` streams its output; otherwise the output is held and returned.
 * Never rejects: a command that cannot start, or exceeds `timeout` milliseconds, has `ok: false` and says why in `output`.
 */
export function run(command, args, { env, show = false, timeout = 20 * 60_000 } = {}) {
  const began = performance.now();
  return new Promise((resolve) => {
    const child = launch(command, args, { env, stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'] });
    const chunks = [];
    const done = (ok, note = '') => {
      clearTimeout(timer);
      if (!stopping) resolve({ ok, output: Buffer.concat(chunks).toString() + note, seconds: (performance.now() - began) / 1000 });
    };
    const timer = setTimeout(() => {
      chunks.push(Buffer.from(`\nArrêté : plus de ${Math.round(timeout / 1000)} s.\n`));
      end(child);
    }, timeout);
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.once('error', (error) => done(false, `${error.message}\n`));
    child.once('close', (code, signal) => done(code === 0, signal ? `\nTué par ${signal}.\n` : ''));
  });
}

export const runNode = (args, options) => run(process.execPath, args, options);

/** A TypeScript script of this folder. */
export const runScript = (name, options) => runNode(['--import', 'tsx', inRoot('scripts', name)], options);

/** On Ctrl-C or SIGTERM: ends every child, then exits with `code` (130 unless told: interrupted). */
export function endWithChildren(code = 130) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, async () => {
      if (stopping) return;
      stopping = true;
      await Promise.all([...running].map((child) => end(child, signal)));
      process.exit(code);
    });
  }
}

/** « 3,4 s ». */
export const inSeconds = (seconds) => `${seconds.toFixed(1).replace('.', ',')} s`;
