import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const inRoot = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: inRoot('./') },
      { find: 'server-only', replacement: inRoot('./tests/setup-server-only.ts') },
    ],
  },
  test: {
    environment: 'node',
    // A loaded machine is slow, not wrong: no test asserts on time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'code', include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/e2e/**', 'tests/content/**', 'node_modules/**'] },
      },
      // Reading the whole content takes longer than most tests of it: these files share one reading, and only read it.
      { extends: true, test: { name: 'content', include: ['tests/content/**/*.test.ts'], isolate: false } },
    ],
    setupFiles: ['tests/setup.ts'],
    // Processes, not threads: the database client is native code. Two, for two cores.
    pool: 'forks',
    maxWorkers: 2,
  },
});
