/* Writes public/portfolio/pdf.js: what makes the portfolio's PDF, its faces included. No page and no precache list holds it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';
import { PDF_FILE } from '../core/portfolio/pdf-maker';

/** Reads WOFF2 fonts and PNG pictures for fontkit and pdfkit: this PDF has neither, and they weigh a fifth of the file. */
const UNUSED = /^(brotli\/decompress\.js|png-js)$/;
const withoutUnused: Plugin = {
  name: 'without-unused',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: UNUSED }, ({ path }) => ({ path, namespace: 'unused' }));
    onLoad({ filter: /.*/, namespace: 'unused' }, ({ path }) => ({
      contents: `export default () => { throw new Error('${path} is left out of this file'); };`,
    }));
  },
};

const outfile = `public${PDF_FILE}`;
mkdirSync('public/portfolio', { recursive: true });
const { outputFiles } = await build({
  entryPoints: ['formats/portfolio-pdf/bundle.ts'],
  write: false,
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  plugins: [withoutUnused],
  loader: { '.woff': 'binary' },
  legalComments: 'none',
  banner: {
    js: '/*! pdfkit, fontkit and what they use: MIT. Atkinson Hyperlegible Next, Roboto: SIL Open Font License 1.1 (openfontlicense.org). */',
  },
});
const { contents } = outputFiles[0]!;
writeFileSync(outfile, contents);
console.log(
  `${outfile}\u00a0: ${Math.round(contents.length / 1000)}\u00a0ko, ${Math.round(gzipSync(contents).length / 1000)}\u00a0ko compressés`,
);
