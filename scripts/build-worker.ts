/* After `next build`: the policy of each page, then public/sw.js: the list of files to precache, then the worker itself. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { getManifest } from '@serwist/build';
import { build } from 'esbuild';
import { PDF_FILE } from '../core/portfolio/pdf-maker';
import { writePolicies } from './content-policy';

/** Pages kept from the first visit; the others are kept when they are opened or downloaded. */
const PAGES = [
  '/',
  '/metiers',
  '/secteur',
  '/familles',
  '/familles/comparer',
  '/emplois',
  '/passerelles',
  '/formations',
  '/donnees',
  '/recommandations',

  '/chiffres',
  '/evaluer',
  '/apprendre',
  '/modules',
  '/glossaire',
  '/glossaire/cartes',
  '/parcours/personnel',
  '/reviser',
  '/reviser/seance',
  '/recherche',
  '/progres',
  '/portfolio',
  '/portfolio/experience',
  '/portfolio/cv',
  '/sauvegarde',
  '/confidentialite',
  '/sources',
  '/hors-ligne',
];

// Before the pages are hashed for the list.
const policies = writePolicies();

const revision = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16);
const pages = PAGES.map((url) => {
  const file = `.next/server/app${url === '/' ? '/index' : url}.html`;
  if (!existsSync(file)) throw new Error(`${url} was not prerendered (${file})`);
  return { url, revision: revision(file) };
});
const { manifestEntries, warnings } = await getManifest({
  globDirectory: '.next',
  globPatterns: ['static/**/*.{js,css,woff2}'],
  modifyURLPrefix: { 'static/': '/_next/static/' },
  dontCacheBustURLsMatching: /_next\/static/,
  maximumFileSizeToCacheInBytes: 3_000_000,
});
if (warnings.length) throw new Error(warnings.join('\n'));
const icons = [
  '/icones/icone-192.png',
  '/icones/icone-512.png',
  '/icones/icone-masquable-512.png',
  '/icones/icone.svg',
  '/manifest.webmanifest',
];
// What the search looks in and the glossary's words, named by their hash: whoever has the application can search it and ask for them.
const packs = ['index.', 'glossaire.'].map((prefix) => {
  const [name, ...others] = readdirSync('public/paquets').filter((file) => file.startsWith(prefix));
  if (!name || others.length) throw new Error(`one file ${prefix}* is expected in public/paquets`);
  return { url: `/paquets/${name}`, revision: null };
});
const entries = [...(manifestEntries ?? []), ...pages, ...icons.map((url) => ({ url, revision: revision(`public${url}`) })), ...packs].sort(
  (x, y) => (x.url < y.url ? -1 : 1),
);
const list = JSON.stringify(entries);
// The file that makes PDFs is not precached, but kept with the pages of a build: another file, another build.
const id = createHash('sha256')
  .update(list)
  .update(readFileSync('device/worker/sw.ts'))
  .update(readFileSync(`public${PDF_FILE}`))
  .digest('hex')
  .slice(0, 12);
await build({
  entryPoints: ['device/worker/sw.ts'],
  outfile: 'public/sw.js',
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  define: { 'self.__SW_MANIFEST': list, __BUILD__: JSON.stringify(id), 'process.env.NODE_ENV': '"production"' },
});
console.log(`${policies} pages avec leur politique ; ${entries.length} fichiers préchargés, version ${id}`);
