/* Tells whether the build on disk is the build of the sources on disk. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './run.mjs';

const FOLDERS = ['app', 'components', 'content', 'core', 'db', 'device', 'formats', 'public', 'scripts', 'server'];
/** Written by the build itself, or read by no build. */
const GENERATED = new Set(['public/paquets', 'public/portfolio', 'public/sw.js', 'public/sw.js.map']);
const NOT_BUILT = /^(biome\.json|(vitest|playwright|drizzle)\.config\.ts|next-env\.d\.ts)$/;
const ROOT_FILE = /\.(ts|tsx|mjs|js|json|css)$|^\.env/;

function* filesUnder(base, folder) {
  if (!existsSync(path.join(base, folder))) return;
  for (const entry of readdirSync(path.join(base, folder), { withFileTypes: true })) {
    const name = `${folder}/${entry.name}`;
    if (GENERATED.has(name)) continue;
    if (entry.isDirectory()) yield* filesUnder(base, name);
    else if (entry.isFile()) yield name;
  }
}

/** SHA-256 of the names and contents of what a build reads. */
export function sourceHash(base = root) {
  const atRoot = readdirSync(base, { withFileTypes: true })
    .filter((entry) => entry.isFile() && ROOT_FILE.test(entry.name) && !NOT_BUILT.test(entry.name))
    .map((entry) => entry.name);
  const files = [...atRoot, ...FOLDERS.flatMap((folder) => [...filesUnder(base, folder)])].sort();
  const hash = createHash('sha256');
  for (const name of files) {
    const bytes = readFileSync(path.join(base, name));
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  for (const key of Object.keys(process.env).sort()) {
    if (key.startsWith('NEXT_PUBLIC_')) hash.update(`${key}=${process.env[key]}\0`); // inlined in the pages
  }
  return hash.digest('hex');
}

const stampOf = (base) => path.join(base, '.next', 'paillasse-sources');

export const forgetBuild = (base = root) => rmSync(stampOf(base), { force: true });

/** Records that the build is that of the sources whose hash was taken before it began. */
export function rememberBuild(hash, base = root) {
  mkdirSync(path.join(base, '.next'), { recursive: true });
  writeFileSync(stampOf(base), hash);
}

export function buildIsFresh(base = root) {
  const there = (...parts) => existsSync(path.join(base, ...parts));
  if (!there('.next', 'BUILD_ID') || !existsSync(stampOf(base))) return false;
  if (there('scripts', 'build-content.ts') && !there('public', 'paquets')) return false;
  if (there('scripts', 'build-portfolio-pdf.ts') && !there('public', 'portfolio', 'pdf.js')) return false;
  if (there('scripts', 'build-worker.ts') && !there('public', 'sw.js')) return false;
  return readFileSync(stampOf(base), 'utf8') === sourceHash(base);
}
