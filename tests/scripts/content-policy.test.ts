import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { withPolicy } from '@/scripts/content-policy';

const PAGE =
  '<html><head><title>t</title></head><body><script src="/a.js"></script><script>f("é")</script><script>f("é")</script></body></html>';
const hash = `'sha256-${createHash('sha256').update('f("é")').digest('base64')}'`;

it('lists the hash of each inline script once, before any script, and nothing that lets others run', () => {
  const page = withPolicy(PAGE);
  const scripts = /script-src ([^;]*);/.exec(page)?.[1];
  expect(scripts).toBe(`'self' ${hash}`);
  expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<script'));
});

it('leaves a page that has its policy as it is, and refuses one without a head', () => {
  expect(withPolicy(withPolicy(PAGE))).toBe(withPolicy(PAGE));
  expect(() => withPolicy('<p>')).toThrow('without <head>');
});
