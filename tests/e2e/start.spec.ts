import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from './fixtures';
import { freePort } from './server';

/* `npm start` as a terminal sees it, on the build that is there. */

const START = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url));

let data: string;
test.beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'paillasse-'));
});
test.afterEach(() => rm(data, { recursive: true }));

function start(port: number) {
  const env = { ...process.env, PORT: String(port), PAILLASSE_BUILD: 'keep', DATABASE_URL: `file:${join(data, 'paillasse.db')}` };
  const child = spawn(process.execPath, [START], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  return { child, said: () => said };
}

async function stop(child: ChildProcess, signal: NodeJS.Signals) {
  const closed = once(child, 'close');
  child.kill(signal);
  const [code] = await closed;
  return code as number | null;
}

const answersOn = (port: number) =>
  fetch(`http://localhost:${port}/`).then(
    () => true,
    () => false,
  );

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`says one line once it answers, and ends cleanly on ${signal}`, async () => {
    const port = await freePort();
    const { child, said } = start(port);
    await expect.poll(said, { timeout: 30_000 }).toBe(`Paillasse répond sur http://localhost:${port}\n`);
    expect(await answersOn(port)).toBe(true);
    expect(await stop(child, signal)).toBe(0);
    expect(await answersOn(port)).toBe(false);
    expect(said()).toBe(`Paillasse répond sur http://localhost:${port}\n`);
  });
}

test('leaves no server behind when it is killed', async () => {
  const port = await freePort();
  const { child, said } = start(port);
  await expect.poll(said, { timeout: 30_000 }).toContain('répond');
  child.kill('SIGKILL');
  await expect.poll(() => answersOn(port)).toBe(false);
});

test('says in one sentence that the port is taken', async ({ server }) => {
  const { child, said } = start(server.port);
  const [code] = await once(child, 'close');
  expect(code).toBe(1);
  expect(said()).toMatch(new RegExp(`^Le port ${server.port} est déjà pris .*\\n$`));
});
