import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A server under load, in a process of its own. */
export type Subject = {
  kind: string;
  port: number;
  /** Processor time used so far, milliseconds. */
  cpu: () => Promise<number>;
  /** The same, once what was put off is done. */
  settle: () => Promise<number>;
  end: () => Promise<void>;
};

export async function launch(kind: string, env: Record<string, string>, inspect: string[] = []): Promise<Subject> {
  const child = fork(fileURLToPath(new URL('./ingest-server.ts', import.meta.url)), [kind], {
    execArgv: ['--import', 'tsx', ...inspect],
    env: { ...process.env, NODE_ENV: 'production', ...env },
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
  const ask = async (what: 'cpu' | 'settle') => {
    child.send(what);
    return (await hear<{ cpu: number }>()).cpu / 1000;
  };
  const { port } = await hear<{ port: number }>();
  return {
    kind,
    port,
    cpu: () => ask('cpu'),
    settle: () => ask('settle'),
    end: async () => {
      child.send('end');
      await once(child, 'exit');
    },
  };
}
