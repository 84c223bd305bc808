import { type BrowserContext, test as base } from '@playwright/test';
import { type Server, startServer } from './server';

export { expect } from '@playwright/test';

/** What Chromium writes on the console when a request, the worker's own included, fails for want of network. */
export const OFFLINE =
  /net::ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED|CONNECTION_RESET|FAILED)|Failed to fetch|error occurred when fetching the script/;

export type PageErrors = {
  /** From now on, an error whose text matches is expected in this test. */
  expect(pattern: RegExp): void;
  /** Listens to a context that the test opened by itself; the fixture's own is listened to already. */
  watch(context: BrowserContext): void;
  /** What was heard and not expected: the test fails at its end if any is left. */
  unexpected(): string[];
};

type TestFixtures = {
  /** Errors expected by every test of a file or a group: `test.use({ expectedErrors: [OFFLINE] })`. */
  expectedErrors: RegExp[];
  pageErrors: PageErrors;
};

/** One server and one database per worker; a test fails on a console.error or an uncaught error that it did not expect. */
export const test = base.extend<TestFixtures, { server: Server }>({
  server: [
    async ({}, provide) => {
      const server = await startServer();
      await provide(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  baseURL: async ({ server }, provide) => provide(server.url),

  expectedErrors: [[], { option: true }],

  pageErrors: [
    async ({ context, expectedErrors }, provide) => {
      const expected = [...expectedErrors];
      const errors: string[] = [];
      const watch = (watched: BrowserContext) => {
        watched.on('console', (message) => {
          if (message.type() === 'error') errors.push(`console.error: ${message.text()} (${message.location().url})`);
        });
        watched.on('weberror', (error) => errors.push(`uncaught: ${error.error().stack ?? error.error().message}`));
      };
      watch(context);
      const unexpected = () => errors.filter((error) => !expected.some((pattern) => pattern.test(error)));
      await provide({ expect: (pattern) => expected.push(pattern), watch, unexpected });
      if (unexpected().length > 0) throw new Error(`Unexpected errors in the page:\n${unexpected().join('\n')}`);
    },
    { auto: true },
  ],
});
