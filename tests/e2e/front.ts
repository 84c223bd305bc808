import { once } from 'node:events';
import { createServer, request, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server in front of the application's, for tests that need it to change, or to go away, while a page is open. */

export type Front = {
  url: string;
  /** From now on this text is answered at this address, whatever the application says. */
  serve(pathname: string, text: string): void;
  /** Nothing answers at this address any more. */
  stop(): Promise<void>;
};

export async function startFront(target: string): Promise<Front> {
  const own = new Map<string, string>();
  const pass: RequestListener = (incoming, outgoing) => {
    const text = own.get(new URL(incoming.url!, target).pathname);
    if (text !== undefined) {
      outgoing.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' }).end(text);
      return;
    }
    const onward = request(new URL(incoming.url!, target), { method: incoming.method, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  };
  const server = createServer(pass).listen(0);
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    serve: (pathname, body) => void own.set(pathname, body),
    stop: async () => {
      if (!server.listening) return;
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
