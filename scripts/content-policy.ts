import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * A prerendered page cannot have a nonce: its policy lists the hashes of the very scripts that the build wrote into
 * it, as a meta element before them. Nothing else runs, whatever is injected. Styles are inline where React sets them.
 */
const policy = (hashes: readonly string[]) =>
  [
    "default-src 'self'",
    `script-src 'self' ${hashes.join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');

const INLINE = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;
const MARK = '<meta http-equiv="Content-Security-Policy"';

/** Writes the policy into one page's HTML; a page that has one already is left as it is. */
export function withPolicy(html: string): string {
  if (html.includes(MARK)) return html;
  const hashes = [...html.matchAll(INLINE)].map(([, script]) => `'sha256-${createHash('sha256').update(script!).digest('base64')}'`);
  const meta = `${MARK} content="${policy([...new Set(hashes)]).replaceAll('"', '&quot;')}"/>`;
  if (!html.includes('<head>')) throw new Error('a page without <head>');
  return html.replace('<head>', () => `<head>${meta}`);
}

/** Every prerendered page of the build. Returns how many. */
export function writePolicies(folder = '.next/server/app'): number {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  for (const page of pages) {
    const file = path.join(folder, page);
    writeFileSync(file, withPolicy(readFileSync(file, 'utf8')));
  }
  return pages.length;
}
