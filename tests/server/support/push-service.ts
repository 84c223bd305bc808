import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A push service on this machine: what it was asked, and what it answers, by path. */
export type PushService = {
  origin: string;
  requests: { path: string; method: string; headers: IncomingHttpHeaders; body: string }[];
  /** A status, or what to do with the answer (nothing: it never comes). 201 unless said. */
  answers: Map<string, number | ((response: ServerResponse) => void)>;
  stop: () => Promise<void>;
};

export async function startPushService(): Promise<PushService> {
  const requests: PushService['requests'] = [];
  const answers: PushService['answers'] = new Map();
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += String(chunk);
    });
    request.on('end', () => {
      const path = request.url!;
      requests.push({ path, method: request.method!, headers: request.headers, body });
      const answer = answers.get(path) ?? 201;
      if (typeof answer === 'number') response.writeHead(answer).end();
      else answer(response);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    answers,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
