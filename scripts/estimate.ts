/* npm run --silent estimate -- --json < file : EAP and SD of each response row on the engine's grid. Exit 2 on malformed input. */
import * as z from 'zod/mini';
import { estimate } from '../core/assessment/estimate';

const Input = z.object({
  prior: z.object({ mean: z.number(), sd: z.number().check(z.gt(0)) }),
  items: z.array(z.object({ a: z.number().check(z.gt(0)), b: z.number(), c: z.number().check(z.gte(0), z.lt(1)) })).check(z.minLength(1)),
  responses: z.array(z.array(z.nullable(z.union([z.literal(0), z.literal(1)])))),
});

function refuse(sentence: string): never {
  console.error(`estimate: ${sentence}`);
  process.exit(2);
}

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
let raw: unknown;
try {
  raw = JSON.parse(Buffer.concat(chunks).toString('utf8'));
} catch (cause) {
  refuse(`standard input is not JSON (${cause instanceof Error ? cause.message : cause})`);
}
const input = z.safeParse(Input, raw);
if (!input.success) refuse(input.error.issues.map((issue) => `${issue.path.join('.') || 'input'}: ${issue.message}`).join(' ; '));
const { items, responses } = input.data;
const short = responses.findIndex((row) => row.length !== items.length);
if (short >= 0) refuse(`responses.${short} has ${responses[short]!.length} answers for ${items.length} items`);
console.log(JSON.stringify(estimate(input.data)));
