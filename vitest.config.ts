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
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    setupFiles: ['tests/setup.ts'],
    // Processes, not threads: the database client is native code. Two, for two cores.
    pool: 'forks',
    maxWorkers: 2,
  },
});
