/* Installs the dependencies when they are missing or differ from the lock, and only then. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot, inSeconds, run } from './run.mjs';

const LOCK = inRoot('package-lock.json');
const INSTALLED = inRoot('node_modules/.package-lock.json');
const STAMP = inRoot('node_modules/.paillasse-installed');

/** What an install depends on: the lock, or package.json when there is no lock. */
function wanted() {
  const file = existsSync(LOCK) ? LOCK : inRoot('package.json');
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** True when npm's own record of node_modules holds every required package of the lock at its version (an install by hand). */
function installedByHand() {
  try {
    const lock = JSON.parse(readFileSync(LOCK, 'utf8')).packages;
    const installed = JSON.parse(readFileSync(INSTALLED, 'utf8')).packages;
    return Object.entries(lock).every(
      ([place, entry]) => place === '' || entry.optional || entry.devOptional || installed[place]?.version === entry.version,
    );
  } catch {
    return false; // no lock, no record, or unreadable: install
  }
}

function npm(args) {
  const options = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error', '--progress=false'];
  const cli = process.env.npm_execpath;
  return cli?.endsWith('npm-cli.js') ? run(process.execPath, [cli, ...args, ...options]) : run('npm', [...args, ...options]);
}

export async function ensureInstalled() {
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted()) return;
  if (!installedByHand()) {
    console.log('Installation des dépendances (une fois)…');
    let result = await npm(['ci']);
    if (!result.ok) {
      // A lock made on another system may lack packages of this one, which `ci` refuses. --no-save leaves the lock as it is.
      const first = result.output;
      result = await npm(['install', '--no-save']);
      if (!result.ok) {
        console.error(`${first}\n${result.output}\nL’installation a échoué. Il faut un accès au registre npm pour ce premier démarrage.`);
        process.exit(1);
      }
    }
    console.log(`Dépendances installées en ${inSeconds(result.seconds)}.`);
  }
  writeFileSync(STAMP, wanted());
}
