import { afterEach } from 'vitest';

/**
 * An unexpected console.error fails the test. A test that expects one replaces it:
 * `vi.spyOn(console, 'error').mockImplementation(() => {})`, restores it, and asserts what was said.
 */
const said: string[] = [];

console.error = (...args: unknown[]) => {
  said.push(args.map((arg) => (arg instanceof Error ? (arg.stack ?? arg.message) : String(arg))).join(' '));
};

afterEach(() => {
  const unexpected = said.splice(0);
  if (unexpected.length > 0) throw new Error(`Unexpected console.error:\n${unexpected.join('\n')}`);
});
