import { Agent, type IncomingMessage, request } from 'node:http';

/** A load that never waits: each connection sends its next batch as soon as the last one is answered. */

export type Prepared = {
  headers: Record<string, string>;
  body: () => string;
  /** What was answered, before the next batch of the same connection. */
  answered: (text: string) => void;
};

async function post(port: number, path: string, agent: Agent, { headers, body, answered }: Prepared): Promise<void> {
  const bytes = Buffer.from(body());
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const sent = request({ port, path, agent, method: 'POST', headers: { ...headers, 'content-length': bytes.length } }, resolve);
    sent.on('error', reject);
    sent.end(bytes);
  });
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode}: ${text.slice(0, 500)}`);
  answered(text);
}

export type Load = { port: number; path: string; connections: number; seconds: number; next: (connection: number) => Prepared };

/** How many batches were answered, and in how many seconds. */
export async function pour({ port, path, connections, seconds, next }: Load): Promise<{ batches: number; seconds: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const start = performance.now();
  const end = start + seconds * 1000;
  let batches = 0;
  await Promise.all(
    Array.from({ length: connections }, async (_, connection) => {
      while (performance.now() < end) {
        await post(port, path, agent, next(connection));
        batches++;
      }
    }),
  );
  agent.destroy();
  return { batches, seconds: (performance.now() - start) / 1000 };
}
