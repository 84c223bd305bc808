/*
 * npm start: from a fresh clone to an answering server. Installs if needed, builds if the build is stale, serves.
 * PORT (3000) · NEXTAUTH_URL or PUBLIC_URL (http://localhost:PORT) · PAILLASSE_BUILD=keep serves the build that is there.
 */
import './node-version.mjs';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { buildIsFresh } from './freshness.mjs';
import { ensureInstalled } from './install.mjs';
import { COMMANDS, end, endWithChildren, inRoot, isStopping, launch, runNode } from './run.mjs';

/** How long the server may take to answer, in milliseconds. */
const PATIENCE = 60_000;
const BANNER = /^\s*$|^\s*▲|^\s*- (Local|Network|Environments):|^\s*✓ /;

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

function chosenPort() {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) fail(`PORT=${process.env.PORT} n’est pas un numéro de port (1 à 65535).`);
  return port;
}

/** Listens for an instant where the server will: on every interface. */
async function refuseBusyPort(port) {
  const probe = createServer();
  try {
    probe.listen(port);
    await once(probe, 'listening');
  } catch (error) {
    if (error.code === 'EADDRINUSE')
      fail(`Le port ${port} est déjà pris par un autre programme : arrêtez-le, ou choisissez un autre port (PORT=${port + 1} npm start).`);
    fail(`Le port ${port} ne peut pas être ouvert (${error.code}) : choisissez-en un autre (PORT=3000 npm start).`);
  }
  probe.close();
  await once(probe, 'close');
}

/** Variables of .env files count as given: the defaults below must not hide them. */
async function readEnvFiles() {
  const { default: nextEnv } = await import('@next/env');
  nextEnv.loadEnvConfig(inRoot(), false, { info() {}, error: console.error });
}

function serve(port) {
  const address = process.env.NEXTAUTH_URL || process.env.PUBLIC_URL || `http://localhost:${port}`;
  const lifeline = new URL('./lifeline.mjs', import.meta.url).href;
  const server = launch(process.execPath, ['--import', lifeline, COMMANDS.next, 'start', '-p', String(port)], {
    env: { NODE_ENV: 'production', NEXTAUTH_URL: address, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  createInterface({ input: server.stdout }).on('line', (line) => {
    if (!BANNER.test(stripVTControlCharacters(line))) console.log(line);
  });
  return server;
}

/** The status of an answer; 0 when nothing answers yet. */
async function statusOf(port, page) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}${page}`, { redirect: 'manual', signal: AbortSignal.timeout(5000) });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return 0; // refused or too slow: asked again
  }
}

async function answers(port, server) {
  const deadline = Date.now() + PATIENCE;
  while (server.exitCode === null && server.signalCode === null && Date.now() < deadline) {
    let status = await statusOf(port, '/healthz');
    if (status === 404) status = await statusOf(port, '/');
    if (status >= 200 && status < 500) return true;
    await wait(100);
  }
  return false;
}

endWithChildren(0);
const port = chosenPort();
await refuseBusyPort(port);
await ensureInstalled();
if (process.env.PAILLASSE_BUILD !== 'keep' && !buildIsFresh()) {
  const build = await runNode([inRoot('scripts/build.mjs')], { show: true });
  if (!build.ok) process.exit(1);
}
await readEnvFiles();
const server = serve(port);
if (!(await answers(port, server)) && !isStopping()) {
  await end(server);
  fail(`Le serveur n’a pas répondu sur http://localhost:${port} ; la cause est au-dessus.`);
}
if (!isStopping()) console.log(`Paillasse répond sur http://localhost:${port}`);
server.once('exit', (code, signal) => {
  if (!isStopping()) fail(`Le serveur s’est arrêté (${signal ?? `code ${code}`}).`);
});
