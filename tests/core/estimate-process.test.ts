import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { estimate } from '@/core/assessment/estimate';

/** scripts/estimate.ts as whoever checks the engine runs it: a process, JSON in, JSON out. */

const root = fileURLToPath(new URL('../../', import.meta.url));

/** As the README says; and without npx, which costs a second each time. */
const NPX = ['npx', 'tsx'] as const;
const NODE = [process.execPath, '--import', 'tsx'] as const;

const run = (input: string, [command, ...args]: readonly [string, ...string[]] = NODE) =>
  new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve, reject) => {
    const child = spawn(command, [...args, 'scripts/estimate.ts', '--json'], { cwd: root });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk) => (stdout += chunk));
    child.stderr.on('data', (chunk) => (stderr += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    child.stdin.end(input);
  });

const good = {
  prior: { mean: 0, sd: 1.5 },
  items: [
    { a: 1, b: -0.7, c: 0.25 },
    { a: 1.3, b: 0.4, c: 0 },
  ],
  responses: [
    [1, 0],
    [null, 1],
    [null, null],
  ] as (0 | 1 | null)[][],
};

describe.concurrent('scripts/estimate.ts', { timeout: 60_000 }, () => {
  it('gives one mean and one sd a row', async () => {
    const { code, stdout } = await run(JSON.stringify(good), NPX);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual(estimate(good));
    expect(JSON.parse(stdout).eap).toHaveLength(3);
  });

  const refused: [string, string, RegExp][] = [
    ['no input', '', /estimate: standard input is not JSON/],
    ['half an object', '{"prior":', /estimate: standard input is not JSON/],
    ['no prior', JSON.stringify({ ...good, prior: undefined }), /estimate: prior/],
    ['a flat prior', JSON.stringify({ ...good, prior: { mean: 0, sd: 0 } }), /estimate: prior\.sd/],
    ['no item', JSON.stringify({ ...good, items: [], responses: [] }), /estimate: items/],
    ['a floor of 1', JSON.stringify({ ...good, items: [{ a: 1, b: 0, c: 1 }], responses: [[1]] }), /estimate: items\.0\.c/],
    ['a response of 2', JSON.stringify({ ...good, responses: [[1, 2]] }), /estimate: responses\.0\.1/],
    ['a row too short', JSON.stringify({ ...good, responses: [[1, 1], [1]] }), /estimate: responses\.1 has 1 answers for 2 items/],
  ];
  it.each(refused)('refuses %s: code 2, a sentence on stderr, nothing on stdout', async (_, input, sentence) => {
    const { code, stdout, stderr } = await run(input);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toMatch(/\n\s+at /); // a sentence, not a stack
  });
});
