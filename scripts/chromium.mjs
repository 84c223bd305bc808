/* Finds the Chromium that the browser tests and the bench drive; installs one when there is none. */
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { COMMANDS, run, runNode } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

function executable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // absent, or not ours to run
  }
}

/** CHROMIUM_PATH, then the system's, then Playwright's own; undefined when there is none. */
export function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) return given;
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(executable);
  if (onPath) return onPath;
  const bundled = chromium.executablePath();
  return existsSync(bundled) ? bundled : undefined;
}

const isDebian = () => existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));

/** As findChromium, and installs one first if it must. Throws, with what the installers said, when none can be had. */
export async function obtainChromium() {
  const found = findChromium();
  if (found) return found;
  console.log('Aucun Chromium : installation…');
  const said = [];
  if (process.getuid?.() === 0 && isDebian()) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
      said.push((await run('apt-get', args, { env })).output);
    }
    if (findChromium()) return findChromium();
  }
  said.push((await runNode([COMMANDS.playwright, 'install', 'chromium'])).output);
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(`Aucun Chromium n’a pu être installé ; indiquez le vôtre dans CHROMIUM_PATH.\n${said.join('\n')}`);
}
